package org.totalplace.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;
import picocli.CommandLine;

/** What is asked wrongly is refused with exit code 2, a sentence and a pointer. */
final class UsageTest {
  private final StringWriter said = new StringWriter();
  @TempDir Path folder;

  @Test
  void nightly_noSuchInbox_namesIt() {
    assertThat(run("nightly", "--inbox", "/no/such/inbox")).isEqualTo(2);
    assertThat(said.toString()).contains("/no/such/inbox").contains("nightly --help");
  }

  @Test
  void nightly_noSuchSources_namesThem() {
    assertThat(run("nightly", "--sources", "/no/such/sources")).isEqualTo(2);
    assertThat(said.toString()).contains("/no/such/sources");
  }

  @Test
  void cluster_withOptionsThatDoNotGoTogether_isRefusedWithTheOneThatIsMissing() {
    assertThat(run("nightly", "--master", "spark://leader:7077")).isEqualTo(2);
    assertThat(said.toString()).contains("add --engine spark");
    assertThat(run("nightly", "--output", "hdfs://names/total-place")).isEqualTo(2);
    assertThat(said.toString()).contains("hdfs://names/total-place is a store of a cluster");
    assertThat(run("nightly", "--engine", "spark", "--output", folder.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("--output hdfs://…");
    assertThat(run("nightly", "--engine", "other", "--output", "s3a://bucket/x")).isEqualTo(2);
    assertThat(said.toString()).contains("there is no engine other").contains("local");
    assertThat(run("verify", "--output", "s3a://bucket/x")).isEqualTo(2);
    assertThat(said.toString()).contains("name a folder of this machine");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void online_withoutAContactOrWithABadOne_isRefused() {
    org.junit.jupiter.api.Assumptions.assumeTrue(System.getenv("TOTAL_PLACE_CONTACT") == null);
    assertThat(run("sources", "check", "--online")).isEqualTo(2);
    assertThat(said.toString()).contains("--contact").contains("TOTAL_PLACE_CONTACT");
    assertThat(run("nightly", "--contact", "nobody", "--output", folder.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("neither an e-mail nor a web address: nobody");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sourcesCoverage_countsTheRegister() {
    assertThat(run("sources", "coverage", "--output", folder.toString())).isZero();
    assertThat(said.toString())
        .containsPattern("type +bodies +source +page +site +search +none +verified +files")
        .containsPattern("london_borough +33 +33( +[0-9]+){3} +0 +0 +0");
    assertThat(said.toString().lines().skip(1).map(line -> line.split(" +")))
        .as("page, site and search are parts of source, and with none all bodies")
        .allSatisfy(
            row -> {
              int known = number(row[3]) + number(row[4]) + number(row[5]);
              assertThat(known).isLessThanOrEqualTo(number(row[2]));
              assertThat(number(row[2]) + number(row[6])).isEqualTo(number(row[1]));
            });
  }

  @Test
  void sourcesCoverage_missing_namesEveryBodyWithoutASource() {
    assertThat(run("sources", "coverage", "--missing", "--output", folder.toString())).isZero();
    List<String> lines = said.toString().lines().toList();
    String all = lines.stream().filter(line -> line.startsWith("all ")).findFirst().orElseThrow();
    assertThat(lines.size() - lines.indexOf(all) - 1).isEqualTo(number(all.split(" +")[6]));
  }

  private static int number(String printed) {
    return Integer.parseInt(printed);
  }

  @Test
  void nightly_badDate_saysHowToWriteOne() {
    assertThat(run("nightly", "--run-date", "1/4/2026")).isEqualTo(2);
    assertThat(said.toString()).contains("1/4/2026").contains("2026-04-01").doesNotContain("java");
  }

  @Test
  void nightly_unknownStage_listsTheStages() {
    assertThat(run("nightly", "--only", "magic")).isEqualTo(2);
    assertThat(said.toString()).contains("normalise");
  }

  @Test
  void unknownCommandOrNone_isRefused() {
    assertThat(run("nigthly")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("sources")).isEqualTo(2);
  }

  @Test
  void serve_noRelease_saysHowToMakeOne() {
    assertThat(run("serve", "--output", folder.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("total-place nightly");
  }

  @Test
  void sourcesCheck_brokenDefinition_saysWhereAndFails() throws Exception {
    Files.writeString(folder.resolve("broken.yml"), "id: [\n");
    assertThat(run("sources", "check", "--sources-only", folder.toString())).isEqualTo(5);
    assertThat(said.toString()).contains("broken.yml");
  }

  @Test
  void inspectJson_filesOfOneNameInTwoFolders_areToldApart() throws Exception {
    Path april = Files.createDirectories(folder.resolve("april")).resolve("spend.csv");
    Path may = Files.createDirectories(folder.resolve("may")).resolve("spend.csv");
    for (Path file : new Path[] {april, may}) {
      Files.writeString(file, "Date,Supplier,Amount\n01/04/2024,Acme Paving Ltd,10.00\n");
    }
    assertThat(run("inspect", "--json", april.toString(), may.toString())).isZero();
    assertThat(said.toString())
        .contains("\"file\":\"" + april + "\"")
        .contains("\"file\":\"" + may + "\"");
  }

  @Test
  void sourcesList_beforeAnyRun_saysThatEachHasNoFiles() {
    String samples = Home.find().referenceData().resolve("samples/sources").toString();
    assertThat(run("sources", "list", "--sources-only", samples, "--output", folder.toString()))
        .isZero();
    assertThat(said.toString().lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("no_files +0 +sample-\\S+ +Sample.*"));
  }

  @Test
  void sourcesNew_draft_hasTheIdAndDoesNotRunBeforeItIsFinished() throws Exception {
    Path file = folder.resolve("spend-2024-04.csv");
    Files.writeString(file, "Date,Supplier,Amount\n01/04/2024,Acme Paving Ltd,610.00\n");
    assertThat(run("sources", "new", "--id", "somewhere-council", file.toString())).isZero();
    assertThat(said.toString()).contains("id: somewhere-council").contains("TODO");

    Files.writeString(
        Files.createDirectories(folder.resolve("drafts")).resolve("spending.yml"), said.toString());
    assertThat(run("sources", "check", "--sources-only", folder.resolve("drafts").toString()))
        .isEqualTo(5);
  }

  @Test
  void sourcesNew_noSuchFile_namesIt() {
    assertThat(run("sources", "new", "/no/such/file.csv")).isEqualTo(2);
    assertThat(said.toString()).contains("/no/such/file.csv");
  }

  @Test
  void verify_noRelease_namesWhereItLooked() {
    assertThat(run("verify", "--output", folder.toString())).isEqualTo(2);
    assertThat(said.toString()).contains(folder.toString()).contains("--output");
  }

  private int run(String... arguments) {
    CommandLine commandLine = TotalPlace.commandLine();
    commandLine.setOut(new PrintWriter(said, true));
    commandLine.setErr(new PrintWriter(said, true));
    return commandLine.execute(arguments);
  }
}
