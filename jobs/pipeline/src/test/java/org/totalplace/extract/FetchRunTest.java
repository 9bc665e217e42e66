package org.totalplace.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.extract.fetch.FetchSettings;
import org.totalplace.extract.fetch.Fetcher;
import org.totalplace.extract.fetch.LoopbackWeb;
import org.totalplace.extract.fetch.TestTiming;
import org.totalplace.model.ManifestRow;
import org.totalplace.source.Catalogue;
import org.totalplace.source.FindRule;
import org.totalplace.source.SourceDefinition;

/** One source with an index page, night after night. */
final class FetchRunTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final String APRIL = "Date,Payee,Amount\n2026-04-01,Ferrous Ltd,612.50\n";
  private static final String MAY = "Date,Payee,Amount\n2026-05-01,Ferrous Ltd,700.00\n";

  @TempDir Path folder;
  private LoopbackWeb web;
  private InboxFixture fixture;
  private String licence = "OGL-UK-3.0";
  private FindRule.Kind kind = FindRule.Kind.HTML;
  private Extracted extracted;

  @BeforeEach
  void open() throws IOException {
    web = new LoopbackWeb();
    fixture = new InboxFixture(folder);
    index("april-2026.csv", "may-2026.csv");
    web.file("/april-2026.csv", "text/csv", APRIL).file("/may-2026.csv", "text/csv", MAY);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void night_first_fetchesAllAndNamesThemInTheManifest() throws Exception {
    night(0);
    assertThat(manifest()).containsOnlyKeys("april-2026.csv", "may-2026.csv");
    assertThat(manifest().get("may-2026.csv").url()).isEqualTo(web.site() + "/may-2026.csv");
    assertThat(manifest().get("may-2026.csv").mediaType()).isEqualTo("text/csv");
    assertThat(extracted.added()).isEqualTo(2);
    assertThat(web.asked())
        .containsExactly("/robots.txt", "/index.html", "/april-2026.csv", "/may-2026.csv");
    assertThat(tally(0)).isEqualTo("2 new; 0 had no need to be asked");
  }

  @Test
  void night_sameDateAgain_asksNothing() throws Exception {
    night(0);
    web.asked();
    night(0);
    assertThat(web.asked()).isEmpty();
    assertThat(manifest()).hasSize(2);
  }

  @Test
  void night_endedInTheMiddle_goesOnWhereItWas() throws Exception {
    Thread ours = Thread.currentThread();
    web.put("/may-2026.csv", exchange -> ours.interrupt());
    assertThatThrownBy(() -> night(0)).isInstanceOf(InterruptedException.class);
    Thread.interrupted();
    web.asked();
    web.file("/may-2026.csv", "text/csv", MAY);
    night(0);
    assertThat(web.asked()).containsExactly("/robots.txt", "/may-2026.csv");
    assertThat(manifest()).hasSize(2);
  }

  @Test
  void night_nothingChanged_leavesTheManifestAsItIs() throws Exception {
    night(0);
    String before = Files.readString(fixture.workspace.manifest());
    night(1);
    assertThat(tally(1)).startsWith("2 unchanged");
    assertThat(Files.readString(fixture.workspace.manifest())).isEqualTo(before);
  }

  @Test
  void night_changedInPlace_replacesTheVersion() throws Exception {
    night(0);
    web.file("/may-2026.csv", "text/csv", MAY + "2026-05-02,Bolt Ltd,1.00\n");
    night(1);
    assertThat(tally(1)).startsWith("1 changed, 1 unchanged");
    assertThat(manifest().get("may-2026.csv").retrievedDate()).isEqualTo(FIRST.plusDays(1));
    assertThat(Manifest.open(fixture.workspace).replaced()).hasSize(1);
  }

  @Test
  void night_sameBytesElsewhere_areNotNew() throws Exception {
    night(0);
    index("april-2026.csv", "media/77/may.csv");
    web.remove("/may-2026.csv").file("/media/77/may.csv", "text/csv", MAY);
    night(1);
    assertThat(tally(1)).startsWith("1 unchanged, 1 moved");
    assertThat(extracted.added()).isZero();
    assertThat(manifest()).hasSize(2);
    assertThat(manifest().get("may-2026.csv").url()).isEqualTo(web.site() + "/media/77/may.csv");
  }

  @Test
  void night_correctedUnderANewAddress_replacesTheFileOfThatName() throws Exception {
    night(0);
    index("april-2026.csv", "media/78/may-2026.csv");
    web.remove("/may-2026.csv").file("/media/78/may-2026.csv", "text/csv", MAY + "x\n");
    night(1);
    assertThat(manifest()).hasSize(2);
    assertThat(Manifest.open(fixture.workspace).replaced()).hasSize(1);
  }

  @Test
  void night_twoFilesOfOneName_areTwoFiles() throws Exception {
    index("a/spend.csv", "b/spend.csv");
    web.file("/a/spend.csv", "text/csv", APRIL).file("/b/spend.csv", "text/csv", MAY);
    night(0);
    assertThat(manifest()).hasSize(2).containsKey("spend.csv");
    index("b/spend.csv");
    web.file("/b/spend.csv", "text/csv", MAY + "x\n");
    night(1);
    assertThat(manifest()).as("the name says no year").hasSize(2);
    assertThat(manifest().get("spend.csv").retrievedDate()).isEqualTo(FIRST);
  }

  @Test
  void night_gone_keepsTheCopyAndIsNoFailure() throws Exception {
    night(0);
    web.remove("/may-2026.csv");
    night(1);
    assertThat(tally(1)).startsWith("1 unchanged, 1 gone");
    assertThat(manifest()).hasSize(2);
    assertThat(extracted.problems()).isEmpty();
  }

  @Test
  void night_errorPageAsCsv_keepsTheCopyAndIsSaid() throws Exception {
    night(0);
    web.file("/may-2026.csv", "text/csv", "\n<!DOCTYPE html><h1>Down for maintenance</h1>");
    night(1);
    assertThat(manifest().get("may-2026.csv").retrievedDate()).isEqualTo(FIRST);
    assertThat(extracted.problems().toString())
        .contains("is a web page, not a file; the copy of 2026-11-01 stays");
    web.file("/may-2026.csv", "text/csv", MAY);
    night(2);
    assertThat(extracted.problems()).isEmpty();
  }

  @Test
  void night_indexIsDown_keepsEverythingAndSaysHowOldItIs() throws Exception {
    night(0);
    web.status("/index.html", 500);
    night(1);
    assertThat(manifest()).hasSize(2);
    assertThat(extracted.problems().toString())
        .contains("cannot be looked for", "its 2 files, the newest of 2026-11-01, stay");
  }

  @Test
  void night_guessThatFails_isSaidOnlyWhereItOnceGaveAFile() throws Exception {
    kind = FindRule.Kind.SITE;
    web.status("/index.html", 500);
    night(0);
    assertThat(extracted.problems()).isEmpty();
    index("april-2026.csv");
    night(1);
    assertThat(manifest()).containsOnlyKeys("april-2026.csv");
    web.status("/index.html", 500);
    night(2);
    assertThat(extracted.problems().toString()).contains("cannot be looked for");
  }

  @Test
  void night_hostThatFails_isNotAskedForTheRest() throws Exception {
    index("1.csv", "2.csv", "3.csv", "4.csv", "5.csv");
    for (int i = 1; i <= 5; i++) {
      web.status("/" + i + ".csv", 503);
    }
    night(0);
    assertThat(Set.copyOf(web.asked())).doesNotContain("/4.csv", "/5.csv");
    assertThat(tally(0)).startsWith("5 failed");
  }

  @Test
  void night_licenceThatIsNotOpen_isListedAndNotFetched() throws Exception {
    licence = "All rights reserved";
    night(0);
    assertThat(web.asked()).containsExactly("/robots.txt", "/index.html");
    assertThat(tally(0)).startsWith("2 licence");
    assertThat(extracted.files()).isEmpty();
  }

  @Test
  void night_copyLostFromTheArchive_isFetchedAgain() throws Exception {
    night(0);
    Files.delete(fixture.workspace.archivedFile(manifest().get("may-2026.csv").sha256()));
    night(1);
    assertThat(fixture.workspace.archivedFile(manifest().get("may-2026.csv").sha256())).exists();
  }

  @Test
  void night_clockWentBack_asksAgainAndLosesNothing() throws Exception {
    night(5);
    Map<String, ManifestRow> before = manifest();
    web.asked();
    night(2);
    assertThat(web.asked())
        .containsExactly("/robots.txt", "/index.html", "/april-2026.csv", "/may-2026.csv");
    assertThat(tally(2)).startsWith("2 unchanged");
    assertThat(manifest()).isEqualTo(before);
    night(5);
    assertThat(manifest()).isEqualTo(before);
  }

  @Test
  void night_bookOfAddressesDamaged_isSaidAndLeftAsItIs() throws Exception {
    night(0);
    Path book = fixture.workspace.extracted().resolve("addresses/devon.csv");
    String damaged = Files.readString(book).replace("2026-11-01", "2026-1#-01");
    Files.writeString(book, damaged);
    assertThatThrownBy(() -> night(1))
        .hasMessageContaining(book.toString())
        .hasMessageContaining("move it away, start again");
    assertThat(book).hasContent(damaged);
  }

  @Test
  void night_goneMovedOrNotOpen_areToldWithTheirCopies() throws Exception {
    index("april-2026.csv", "may-2026.csv", "june-2026.csv");
    night(0);
    assertThat(told(0)).as("june was never there").isEmpty();
    index("april-2026.csv", "media/77/may-2026.csv");
    web.remove("/april-2026.csv").file("/media/77/may-2026.csv", "text/csv", MAY);
    night(1);
    assertThat(told(1))
        .containsExactly(
            "gone " + web.site() + "/april-2026.csv, the copy of 2026-11-01 stays",
            "moved " + web.site() + "/media/77/may-2026.csv has may-2026.csv");
    licence = "All rights reserved";
    night(2);
    assertThat(told(2))
        .hasSize(2)
        .allMatch(one -> one.startsWith("licence ") && one.endsWith(licence));
  }

  @Test
  void night_afterAYearAndMore_forgetsWhatGaveNothingAndIsNotOfferedAnyMore() throws Exception {
    index("april-2026.csv", "may-2026.csv", "june-2026.csv");
    night(0);
    Path stray = fixture.workspace.extracted().resolve("pages/devon/0123");
    Files.writeString(stray, "of an address that nobody asks for");
    index("april-2026.csv");
    night(399);
    assertThat(book()).contains("june-2026.csv");
    night(401);
    assertThat(book()).contains("april-2026.csv", "may-2026.csv").doesNotContain("june-2026.csv");
    assertThat(stray).doesNotExist();
    assertThat(stray.getParent()).isNotEmptyDirectory();
    assertThat(manifest()).hasSize(2);
  }

  private String book() throws IOException {
    return Files.readString(fixture.workspace.extracted().resolve("addresses/devon.csv"));
  }

  private List<String> told(int number) {
    return FetchTally.told(fixture.workspace, FIRST.plusDays(number)).stream()
        .map(one -> one.state() + " " + one.what())
        .toList();
  }

  @Test
  void night_oldFile_isAskedOnceAMonth() throws Exception {
    night(0);
    night(100);
    web.asked();
    night(101);
    assertThat(web.asked()).containsExactly("/robots.txt", "/index.html");
    night(131);
    assertThat(web.asked()).contains("/may-2026.csv");
  }

  private void night(int number) throws Exception {
    LocalDate date = FIRST.plusDays(number);
    SourceDefinition source = source();
    Path work = fixture.workspace.extracted().resolve("arriving");
    Fetcher fetcher = new Fetcher(settings(), work, new TestTiming());
    Licences open = new Licences(Set.of("ogl-uk-3.0"));
    FetchRun run = new FetchRun(fixture.workspace, fetcher, open, date);
    if (run.isToDo(source)) {
      run.source(source);
    }
    List<Retrieval> retrievals =
        List.of(
            new Inbox(fixture.inbox, Catalogue.of(List.of(source))),
            new Downloads(fixture.workspace, date));
    extracted =
        new Extract(fixture.workspace, Catalogue.of(List.of(source)), retrievals, date).run();
  }

  private String tally(int number) {
    return FetchTally.of(fixture.workspace, FIRST.plusDays(number)).line();
  }

  private Map<String, ManifestRow> manifest() {
    Map<String, ManifestRow> rows = new TreeMap<>();
    Manifest.open(fixture.workspace).rows().forEach(row -> rows.put(row.path(), row));
    return rows;
  }

  private void index(String... links) {
    StringBuilder page = new StringBuilder("<h1>Spending</h1>");
    for (String link : links) {
      page.append("<a href='").append(link).append("'>").append(link).append("</a>\n");
    }
    web.file("/index.html", "text/html", page.toString());
  }

  private SourceDefinition source() {
    SourceDefinition plain = InboxFixture.source("devon");
    FindRule rule =
        new FindRule(
            kind,
            web.site() + "/index.html",
            "",
            List.of(),
            List.of(),
            "",
            kind == FindRule.Kind.SITE ? List.of("*2026*") : List.of(),
            List.of(),
            "",
            "");
    return new SourceDefinition(
        plain.id(),
        plain.title(),
        plain.publisher(),
        plain.kind(),
        plain.area(),
        new SourceDefinition.Licence(licence, "unknown", "none"),
        plain.homepage(),
        new SourceDefinition.Finding(List.of(), List.of(rule), "never", ""),
        plain.cadence(),
        plain.amount(),
        plain.date(),
        plain.columns(),
        plain.ignoreFiles(),
        plain.assertions(),
        plain.layouts(),
        plain.notes());
  }

  private static FetchSettings settings() {
    return new FetchSettings(
        "TotalPlace",
        "TotalPlace/1 (+https://example.org)",
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofMinutes(2),
        2,
        3,
        1 << 20,
        true);
  }
}
