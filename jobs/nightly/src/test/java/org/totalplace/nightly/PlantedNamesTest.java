package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * A night over files that name invented people everywhere: nothing that it leaves may name one of
 * them, but for the folders that are private to who runs it ({@code docs/SECURITY.md}), and their
 * money stays.
 */
final class PlantedNamesTest {
  private static final List<String> PRIVATE =
      List.of("1-extracted", "2-normalised", "3-classified");

  @TempDir static Path folder;
  private static final PlantedNames planted = new PlantedNames();
  private static String said;
  private static SqlSession sql;

  @BeforeAll
  static void night() throws IOException {
    Home home = OfficialYears.none(folder.resolve("home"));
    Samples.copy(
        Samples.inbox().resolve(PlantedNames.SOURCE),
        folder.resolve("inbox").resolve(PlantedNames.SOURCE));
    planted.writeInto(folder.resolve("inbox"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Outcome outcome =
        new Nightly(
                Samples.request(home, Samples.sources(), folder.resolve("inbox"), output()),
                new Terminal(print, print, false))
            .run();
    said = bytes.toString(StandardCharsets.UTF_8);
    assertThat(outcome).as(said).isEqualTo(Outcome.PUBLISHED);
    sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "500MB"), folder.resolve("spill"));
  }

  @Test
  void everythingThatANightLeaves_namesNobody() throws IOException {
    Traces traces = new Traces(PlantedNames.SURNAMES);
    traces.searchText("terminal", said);
    for (Path left : folders()) {
      if (!PRIVATE.contains(left.getFileName().toString())) {
        traces.search(left, sql);
      }
    }
    assertThat(traces.found()).isEmpty();
    assertThat(traces.searched()).isGreaterThan(200);
  }

  @Test
  void privateFolders_holdWhatWasPrinted_soTheSearchFinds() throws IOException {
    for (String name : List.of("1-extracted", "2-normalised")) {
      Traces traces = new Traces(PlantedNames.SURNAMES);
      traces.search(output().resolve(name), sql);
      assertThat(traces.found()).as(name).isNotEmpty();
    }
  }

  @Test
  void moneyOfThePeople_isPublishedToThePenny() {
    int lines = planted.acceptedLines();
    long first = PlantedNames.FIRST_POUNDS;
    long pounds = lines * first + lines * (lines - 1L) / 2;
    assertThat(
            rows(
                "SELECT count(*) || ' ' || sum(amount) AS said FROM spend WHERE month = '2024-07-01'"))
        .containsExactly(lines + " " + pounds + ".00");
  }

  @Test
  void organisationsCalledLikePeople_stay() {
    assertThat(
            rows(
                "SELECT payee_name || ', ' || narrative AS said FROM spend"
                    + " WHERE month = '2024-07-01' AND narrative LIKE 'Supplies from%'"))
        .containsExactlyInAnyOrderElementsOf(
            PlantedNames.ORGANISATIONS.stream()
                .map(name -> name + ", Supplies from " + name)
                .toList());
  }

  private static List<String> rows(String query) {
    Path table = output().resolve("latest/spend_line/*.parquet");
    return sql
        .rows(query.replace("spend ", "read_parquet(" + SqlSession.literal(table) + ") "))
        .stream()
        .map(row -> row.get("said"))
        .toList();
  }

  private static Path output() {
    return folder.resolve("output");
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> list = Files.list(output())) {
      return list.filter(path -> !Files.isSymbolicLink(path)).sorted().toList();
    }
  }
}
