package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.command.TotalPlace;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nights of one council: a file is amended, and one is new. What the release and diff say. */
final class DiffTest {
  private static final String COUNCIL = "sample-burnley-borough-council";
  private static final String MAY = "SAMPLE-spending-over-500-2024-05.csv";

  @TempDir static Path folder;
  private static Path before;
  private static Path after;

  @BeforeAll
  static void twoNights() throws IOException {
    Path inbox = folder.resolve("inbox").resolve(COUNCIL);
    Samples.copy(Samples.inbox().resolve(COUNCIL), inbox);
    Files.delete(inbox.resolve("SAMPLE-spending-over-500-2024-06-amended.csv"));
    Home home = OfficialYears.none(folder.resolve("home"));
    before = night(home, Samples.RUN_DATE);

    String may = Files.readString(inbox.resolve(MAY));
    Files.writeString(inbox.resolve(MAY), amended(may));
    Files.writeString(inbox.resolve(MAY.replace("-05", "-07")), ofJuly(may));
    after = night(home, Samples.RUN_DATE.plusDays(1));
  }

  @Test
  void changes_ofTheFirstRelease_sayThatThereIsNothingToCompareWith() throws IOException {
    assertThat(Files.readString(before.resolve("CHANGES.md")))
        .contains("Changes, release 2024-08-15", "Nothing to compare with yet")
        .doesNotContain("|");
  }

  @Test
  void changes_ofTheSecondRelease_nameCausesSourcesAndTotals() throws IOException {
    assertThat(Files.readString(after.resolve("CHANGES.md")))
        .contains("Compared with the release of 2024-08-15")
        .contains("| reissued file | 0 | 1 | 4 |")
        .containsPattern("\\| new file \\| [0-9]+ \\| 0 \\| 0 \\|")
        .contains("| `" + COUNCIL + "` | payment | new file |")
        .containsPattern("## Payments by place: restated totals\n")
        .containsPattern("\\| Burnley \\| payment \\| .* \\| new file, reissued file \\|")
        .contains("1 lines of earlier releases are no longer counted");
  }

  @Test
  void diff_ofTwoDates_isAPicture() {
    StringWriter said = new StringWriter();
    assertThat(run(said, "diff", "2024-08-15", "2024-08-16", "--output", output())).isZero();
    assertThat(said.toString())
        .startsWith("From release 2024-08-15 to 2024-08-16")
        .containsPattern("reissued file +0 +1 +4\n")
        .containsPattern(COUNCIL + " +£[0-9,.]+  #{30}\n")
        .containsPattern("Payments by place: pounds restated\n  Burnley +£[0-9,.]+  #+\n")
        .doesNotContain("The count by");
  }

  @Test
  void diff_asJson_hasTheRowsAndAddsUp() {
    StringWriter said = new StringWriter();
    assertThat(run(said, "diff", "--json", before.toString(), after.toString())).isZero();
    JsonNode diff = JsonMapper.builder().build().readTree(said.toString());
    assertThat(diff.get("before").asString()).isEqualTo("2024-08-15");
    assertThat(diff.get("sources_without_line_ids")).isEmpty();
    assertThat(diff.get("sources")).hasSize(2);
    assertThat(added(diff.get("sources"), "cause")).isEqualTo(added(diff.get("causes"), "cause"));
  }

  @Test
  void diff_ofAReleaseWithItselfOrOfAPlaceWithoutChange_saysSo() {
    StringWriter said = new StringWriter();
    assertThat(run(said, "diff", after.toString(), after.toString())).isZero();
    assertThat(said.toString()).endsWith("Nothing changed.\n");

    said.getBuffer().setLength(0);
    String devon = "E10000008";
    assertThat(run(said, "diff", before.toString(), after.toString(), "--place", devon)).isZero();
    assertThat(said.toString()).endsWith("Nothing changed.\n");
  }

  @Test
  void diff_ofAReleaseThatIsNotThere_isRefused() {
    StringWriter said = new StringWriter();
    assertThat(run(said, "diff", "2024-08-15", "2024-09-30", "--output", output())).isEqualTo(2);
    assertThat(said.toString()).contains("There is no release at").contains("2024-09-30");
    assertThat(run(said, "diff", "2024-08-15")).isEqualTo(2);
  }

  /** One payment of other pounds, and one that is gone. */
  private static String amended(String file) {
    return file.replace("16731.97", "16831.97").replaceFirst("[^\n]*BU050100[^\n]*\n", "");
  }

  /** In July a ministry had another name: three earlier lines are now to the body of that name. */
  private static String ofJuly(String file) {
    return file.replace("/05/2024", "/07/2024").replace("BU05", "BU07").replace("INV05", "INV07");
  }

  private static long added(JsonNode rows, String named) {
    long added = 0;
    for (JsonNode row : rows) {
      assertThat(row.get(named).asString()).isNotEmpty();
      added += Long.parseLong(row.get("added").asString());
    }
    return added;
  }

  private static String output() {
    return folder.resolve("output").toString();
  }

  private static int run(StringWriter said, String... arguments) {
    CommandLine command = TotalPlace.commandLine();
    command.setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said));
    return command.execute(arguments);
  }

  private static Path night(Home home, LocalDate date) {
    Workspace workspace = new Workspace(folder.resolve("output"));
    RunRequest request =
        new RunRequest(
            home.referenceData(),
            List.of(Samples.sources()),
            Optional.of(folder.resolve("inbox")),
            workspace,
            date,
            true,
            Optional.empty(),
            false,
            false,
            Optional.empty());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(new Nightly(request, new Terminal(print, print, false)).run())
        .as(() -> bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(Outcome.PUBLISHED);
    return workspace.release(date);
  }
}
