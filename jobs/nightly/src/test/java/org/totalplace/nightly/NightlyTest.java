package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.report.MorningFiles;
import org.totalplace.nightly.report.MorningScreen;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;

/** Whole runs over the bundled samples, with every real stage and a real ledger. */
final class NightlyTest {
  @TempDir Path folder;
  private Home home;
  private Path inbox;
  private Path sources;
  private Path output;
  private String said;

  @BeforeEach
  void lay() throws IOException {
    home = OfficialYears.none(folder.resolve("home"));
    inbox = folder.resolve("inbox");
    sources = folder.resolve("sources");
    output = folder.resolve("output");
    Samples.copy(Samples.inbox(), inbox);
    Samples.copy(Samples.sources(), sources);
  }

  @Test
  void run_samples_publishesThenHasNothingNewThenPublishesWhatIsNew() throws IOException {
    for (int day = 1; day <= 15; day++) {
      Files.createDirectories(output.resolve("releases/2001-01-%02d".formatted(day)));
    }
    assertThat(run()).as(() -> said).isEqualTo(Outcome.PUBLISHED);
    assertThat(said).contains("retention  pruned the release of 2001-01-02");
    assertThat(output.resolve("releases/2001-01-02")).doesNotExist();
    assertThat(output.resolve("releases/2001-01-15")).exists();
    assertThat(said)
        .doesNotContain("DOES NOT CLOSE")
        .contains("closes to the line and the penny")
        .contains("16 of them new")
        .contains("network      not used (--offline)")
        .contains("  unmatched  ")
        .containsPattern("not known +per cent of +pounds +unclassified")
        .containsPattern("county \\(payment\\) +£[0-9,.]+ +[0-9.]+ ")
        .containsPattern("rules +[0-9,]+ of [0-9,]+ rules decided no line");
    assertThat(output.resolve("run")).isDirectoryRecursivelyContaining("glob:**/unused_rules.csv");
    assertThat(Samples.release(output)).isNotEmpty();
    try (Stream<Path> files = Files.walk(output.resolve("run"))) {
      assertThat(files.filter(file -> file.endsWith("run.json")).map(Samples::text))
          .allMatch(record -> record.contains("\"offline\" : true"));
    }
    try (Stream<Path> files = Files.walk(output.resolve("run"))) {
      assertThat(files).anyMatch(file -> file.endsWith("agency_alias_candidates.csv"));
    }

    assertThat(run()).as(() -> said).isEqualTo(Outcome.NOTHING_NEW);
    assertThat(said).contains("0 of them new");

    Path file = inbox.resolve("sample-pendle-borough-council/SAMPLE-payments-2024-06.csv");
    Files.delete(file);
    assertThat(run())
        .as("a file that is gone from the inbox stays on record")
        .isEqualTo(Outcome.NOTHING_NEW);

    Files.copy(
        inbox.resolve("sample-pendle-borough-council/SAMPLE-payments-2024-05.csv"),
        inbox.resolve("sample-pendle-borough-council/SAMPLE-payments-2024-07.csv"));
    assertThat(run()).as(() -> said).isEqualTo(Outcome.PUBLISHED);
    assertThat(said).contains("files      17");
    MorningScreen screen =
        MorningFiles.read(MorningFiles.newest(output.resolve("run")).orElseThrow());
    assertThat(screen.lines()).contains("  new        17", "  outcome    0, published");
    assertThat(screen.attention())
        .anyMatch(one -> one.about().endsWith("SAMPLE-payments-2024-07.csv"));
  }

  @Test
  void run_unknownFolder_brokenDefinition_andFilesCutShort_areNamedAndTheRestIsPublished()
      throws IOException {
    Files.createDirectories(inbox.resolve("no-such-council"));
    Files.writeString(inbox.resolve("no-such-council/april.csv"), "Date,Amount\n");
    Path broken = sources.resolve("england/pendle-borough-council/spending-over-500.yml");
    Files.writeString(broken, "id: sample-pendle-borough-council\nkind: [\n");
    cutInHalf(inbox.resolve("sample-burnley-borough-council/SAMPLE-spending-over-500-2024-05.csv"));
    cutInHalf(inbox.resolve("sample-lancashire-county-council/SAMPLE-spending-2024-04-to-05.xlsx"));

    assertThat(run()).as(() -> said).isEqualTo(Outcome.PUBLISHED_WITH_FAILURES);
    assertThat(said).contains("no-such-council: no source definition has this id");
    assertThat(said).contains("sample-pendle-borough-council: its definition cannot be used");
    assertThat(said).contains(broken.getFileName().toString());
    assertThat(said).contains("SAMPLE-spending-2024-04-to-05.xlsx");
    assertThat(said).contains("sample-lancashire-county-council: 0 lines, fewer than");
    assertThat(Samples.release(output)).isNotEmpty();
  }

  @Test
  void run_outputThatCannotBeWritten_failsAndSaysWhatToDo() throws IOException {
    Files.writeString(output, "a file where the folder should be");
    assertThat(run()).as(() -> said).isEqualTo(Outcome.FAILED);
    assertThat(said).contains(output.toString()).contains("--output").doesNotContain("\tat ");
  }

  @Test
  void run_damagedLedger_failsAndSaysWhatToDo() throws IOException {
    Path ledger = Files.createDirectories(output).resolve("ledger.mv.db");
    Files.write(ledger, new byte[50_000]);
    assertThat(run()).as(() -> said).isEqualTo(Outcome.FAILED);
    assertThat(said).contains(ledger.toString()).contains("move that away and start again");
  }

  @Test
  void run_nothingToRead_failsAndSaysWhatToDo() throws IOException {
    inbox = Files.createDirectory(folder.resolve("empty"));
    assertThat(run()).as(() -> said).isEqualTo(Outcome.FAILED);
    assertThat(said).contains("nothing to read").contains("--inbox").contains("nightly.log");
  }

  private static void cutInHalf(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  private Outcome run() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Outcome outcome =
        new Nightly(
                Samples.request(home, sources, inbox, output), new Terminal(print, print, false))
            .run();
    said = bytes.toString(StandardCharsets.UTF_8);
    return outcome;
  }
}
