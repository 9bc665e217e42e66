package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.nightly.SampleWeb.BURNLEY;
import static org.totalplace.nightly.SampleWeb.COUNTY;
import static org.totalplace.nightly.SampleWeb.CSV;
import static org.totalplace.nightly.SampleWeb.HOSPITALS;
import static org.totalplace.nightly.SampleWeb.PENDLE;
import static org.totalplace.nightly.SampleWeb.WORKBOOK;
import static org.totalplace.nightly.SampleWeb.burnley;
import static org.totalplace.nightly.SampleWeb.hospitals;
import static org.totalplace.nightly.SampleWeb.page;
import static org.totalplace.nightly.SampleWeb.pendle;
import static org.totalplace.nightly.SampleWeb.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.csv.CsvTable;
import org.totalplace.extract.fetch.LoopbackWeb;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;

/**
 * The job against publishers' sites, five nights in a row: what is new, changed, moved, broken and
 * gone each night, what stays of it, and that no site is asked once more than needed. The first two
 * nights are whole, of the others extract is enough: what a release makes of bad files is told by
 * {@link KeptLastGoodTest}.
 */
final class FiveNightsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 8, 1);
  private static final int OFFLINE = 6;

  @TempDir static Path folder;
  private static SampleWeb web;
  private static Home home;
  private static final Map<Integer, Night> NIGHTS = new TreeMap<>();

  /**
   * @param asked of each site, in order
   * @param files by source and name: hash of the bytes on record
   */
  private record Night(
      Outcome outcome, String said, Map<String, List<String>> asked, Map<String, String> files) {
    String tally() {
      return said.lines().filter(l -> l.strip().startsWith("fetched")).findFirst().orElse("none");
    }
  }

  @BeforeAll
  static void fiveNights() throws IOException {
    home = OfficialYears.none(folder.resolve("home"));
    web = new SampleWeb();
    web.define(folder.resolve("sources"));
    web.everythingIsThere();
    night(1, Optional.empty());
    night(2, Optional.empty());
    web.changes();
    night(3, Optional.of(Stage.EXTRACT));
    movesAndFails();
    night(4, Optional.of(Stage.EXTRACT));
    comesBack();
    night(5, Optional.of(Stage.EXTRACT));
    night(6, Optional.of(Stage.EXTRACT));
  }

  @AfterAll
  static void close() {
    web.close();
  }

  private static void movesAndFails() throws IOException {
    String renamed = "/files/payments%20May%202024.csv";
    web.pendle.remove("/files/" + pendle("05"));
    web.pendle.file(renamed, CSV, sample(PENDLE, pendle("05")));
    web.pendle.file("/new/spending", "text/html", page("/files/" + pendle("04"), renamed));
    web.county.status("/", 500);
    web.hospitals.file("/" + hospitals("05"), CSV, sample(HOSPITALS, hospitals("05")));
  }

  private static void comesBack() throws IOException {
    Map<String, String> months = new LinkedHashMap<>();
    months.put("2024-04", "2024-05-01T09:00:00Z");
    months.put("2024-05", "2024-08-05T09:00:00Z");
    web.collection(months);
    web.county.file("/", "text/html", page(WORKBOOK));
    byte[] workbook = sample(COUNTY, WORKBOOK);
    AtomicInteger times = new AtomicInteger();
    web.county.put(
        "/" + WORKBOOK,
        exchange -> {
          if (times.incrementAndGet() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(429, -1);
          } else {
            LoopbackWeb.whole(exchange, "application/octet-stream", workbook);
          }
        });
    web.hospitals.remove("/" + hospitals("04"));
  }

  @Test
  void firstNight_takesAllThatIsOpen() {
    Night night = NIGHTS.get(1);
    assertThat(night.outcome()).as(night::said).isEqualTo(Outcome.PUBLISHED);
    assertThat(night.tally()).contains("10 new, 1 gone, 1 licence; 0 had no need to be asked");
    assertThat(night.files()).hasSize(10);
    asked(1, "govuk", "/robots.txt", "/api/content/collections/spend");
    assertThat(night.asked().get("govuk")).hasSize(4);
    asked(1, "pendle", "/robots.txt", "/spending", "/council/spending");
    assertThat(night.asked().get("pendle")).hasSize(5).doesNotContain("/files/guide.pdf");
    assertThat(night.asked().get("county"))
        .as("continued once")
        .containsExactly("/robots.txt", "/", "/" + WORKBOOK, "/" + WORKBOOK);
    assertThat(night.asked().get("registry"))
        .containsExactly("/robots.txt", "/data.json", "/grants.json");
    assertThat(night.asked().get("hospitals")).hasSize(5);
    assertThat(night.asked().get("burnley")).hasSize(3);
  }

  @Test
  void secondNight_nothingChanged_asksLittleAndPublishesNothing() {
    Night night = NIGHTS.get(2);
    assertThat(night.outcome()).as(night::said).isEqualTo(Outcome.NOTHING_NEW);
    assertThat(night.files()).isEqualTo(NIGHTS.get(1).files());
    assertThat(night.tally()).contains("7 unchanged, 1 gone, 1 licence; 3 had no need");
    assertThat(night.asked().get("govuk"))
        .containsExactly("/robots.txt", "/api/content/collections/spend");
    assertThat(night.asked().get("burnley")).as("the portal says it is the same").isEmpty();
    assertThat(night.asked().get("portal")).hasSize(2);
    assertThat(night.asked().get("county")).containsExactly("/robots.txt", "/", "/" + WORKBOOK);
    assertThat(night.asked().get("pendle")).hasSize(5);
    assertThat(night.asked().get("hospitals")).hasSize(5);
    assertThat(requests(night)).isEqualTo(2 + 2 + 3 + 0 + 5 + 3 + 5);
  }

  @Test
  void thirdNight_changedFileMovedPageAndErrorPage() {
    Night night = NIGHTS.get(3);
    assertThat(night.outcome()).as(night::said).isEqualTo(Outcome.PUBLISHED_WITH_FAILURES);
    assertThat(night.tally()).contains("1 changed, 6 unchanged, 1 gone, 1 no data, 1 licence");
    assertThat(night.said())
        .contains(HOSPITALS)
        .contains("is a web page, not a file; the copy of 2024-08-01 stays");
    assertThat(changed(2, 3)).containsExactly(BURNLEY + "/" + burnley("05"));
    assertThat(night.asked().get("burnley"))
        .containsExactly("/robots.txt", "/open/" + burnley("05"));
    asked(3, "pendle", "/robots.txt", "/spending", "/new/spending");
  }

  @Test
  void fourthNight_renamedFileAndASiteThatIsDown() {
    Night night = NIGHTS.get(4);
    assertThat(night.outcome()).as(night::said).isEqualTo(Outcome.PUBLISHED_WITH_FAILURES);
    assertThat(night.tally()).contains("5 unchanged, 1 moved, 1 gone, 1 licence");
    assertThat(changed(3, 4)).as("the same bytes are not new").isEmpty();
    assertThat(night.said())
        .contains(COUNTY + ": cannot be looked for: ")
        .contains("answers 500; its 1 files, the newest of 2024-08-01, stay");
    assertThat(night.asked().get("county")).containsExactly("/robots.txt", "/", "/");
  }

  @Test
  void fifthNight_newPublicationBusySiteAndAFileThatIsGone() {
    Night night = NIGHTS.get(5);
    assertThat(night.outcome()).as(night::said).isEqualTo(Outcome.PUBLISHED);
    assertThat(night.tally()).contains("1 new, 6 unchanged, 2 gone, 1 licence");
    assertThat(changed(4, 5))
        .containsExactly(SampleWeb.DEPARTMENT + "/SAMPLE-spend-over-25k-2024-05.csv");
    assertThat(night.files()).as("what is gone stays").hasSize(11);
    assertThat(night.asked().get("govuk")).hasSize(4);
    assertThat(night.asked().get("county"))
        .as("asked again once, after the pause that it wants")
        .containsExactly("/robots.txt", "/", "/" + WORKBOOK, "/" + WORKBOOK);
  }

  @Test
  void offline_asksNobodyAndKeepsAll() {
    Night night = NIGHTS.get(OFFLINE);
    assertThat(requests(night)).isZero();
    assertThat(night.outcome()).as(night::said).isEqualTo(Outcome.PUBLISHED);
    assertThat(night.files()).isEqualTo(NIGHTS.get(5).files());
    assertThat(night.tally()).isEqualTo("none");
  }

  private static void asked(int night, String site, String... first) {
    assertThat(NIGHTS.get(night).asked().get(site)).startsWith(first);
  }

  private static int requests(Night night) {
    return night.asked().values().stream().mapToInt(List::size).sum();
  }

  private static List<String> changed(int before, int after) {
    Map<String, String> old = NIGHTS.get(before).files();
    return NIGHTS.get(after).files().entrySet().stream()
        .filter(file -> !file.getValue().equals(old.get(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void night(int number, Optional<Stage> only) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Workspace workspace = new Workspace(folder.resolve("output"));
    RunRequest request =
        new RunRequest(
            home.referenceData(),
            List.of(folder.resolve("sources")),
            Optional.empty(),
            workspace,
            FIRST.plusDays(number - 1),
            number == OFFLINE,
            number == OFFLINE ? Optional.empty() : Optional.of(SampleWeb.visitor()),
            false,
            false,
            only);
    Outcome outcome = new Nightly(request, new Terminal(print, print, false)).run();
    Map<String, String> files = new TreeMap<>();
    CsvTable.forEach(
        workspace.manifest(),
        row -> files.put(row.get("source_id") + "/" + row.get("path"), row.get("sha256")));
    Map<String, List<String>> asked =
        web.sites().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, site -> site.getValue().asked()));
    NIGHTS.put(number, new Night(outcome, bytes.toString(StandardCharsets.UTF_8), asked, files));
  }
}
