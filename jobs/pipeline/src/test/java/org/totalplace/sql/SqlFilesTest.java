package org.totalplace.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.totalplace.indicator.IndicatorDefinition;
import org.totalplace.reference.Home;

/** Every SQL file of the stages reads and writes what its first lines say. */
final class SqlFilesTest {
  /** Files that meet in one database know one another's macros and tables. */
  private static final List<Set<String>> ROOMS =
      List.of(
          Set.of(
              "sql",
              "count",
              "plausible",
              "plausible/tables",
              "plausible/readings",
              "plausible/counts"),
          Set.of("sql", "count/official", "count/official/compare"),
          Set.of("sums"),
          Set.of("sql", "indicator"),
          Set.of("check", "check/rule", "check/warning"),
          Set.of("change", "change/summary"),
          Set.of("publish/release", "publish/place", "publish/place/sheet"));

  /** Queries for readers of a release, with a header of their own. */
  private static final String PAGES = "publish/site";

  @Test
  void everyFile_readsAndWritesWhatItsHeaderSays() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Set<String> room : ROOMS) {
      Map<String, SqlHeader> headers = new TreeMap<>();
      Map<String, String> texts = texts(room);
      texts.forEach((file, text) -> headers.put(file, SqlHeader.of(file, text)));
      texts.forEach((file, text) -> wrong.addAll(problems(file, text, headers)));
      seen.addAll(texts.keySet());
    }
    assertThat(wrong)
        .as("The header is what the order of running is made from: mend the header or the file")
        .isEmpty();
    assertThat(seen).as("every file is in a room").isEqualTo(all());
  }

  @Test
  void everyIndicator_readsWhatItsHeaderSays() throws IOException {
    Set<String> macros = new TreeSet<>();
    for (String text : texts(Set.of("sql", "indicator")).values()) {
      SqlHeader.of("", text).writes().stream()
          .filter(name -> name.endsWith("()"))
          .forEach(name -> macros.add(name(name)));
    }
    List<String> wrong = new ArrayList<>();
    Path folder = Home.find().referenceData().resolve("indicators");
    for (IndicatorDefinition one : IndicatorDefinition.all(folder)) {
      differ(wrong, one.code() + " reads", one.reads(), new SqlText(one.query(), macros).reads);
    }
    assertThat(wrong).as("\"Reads:\" names the tables and macros of the query").isEmpty();
  }

  private static List<String> problems(String file, String text, Map<String, SqlHeader> headers) {
    SqlHeader header = headers.get(file);
    Set<String> macros = new TreeSet<>();
    Set<String> readElsewhere = new TreeSet<>();
    headers.forEach(
        (other, its) -> {
          its.writes().stream().filter(n -> n.endsWith("()")).forEach(n -> macros.add(name(n)));
          readElsewhere.addAll(its.reads());
        });
    SqlText sql = new SqlText(text, macros);
    Set<String> makes = new TreeSet<>(sql.makes);
    makes.removeIf(name -> sql.temporary.contains(name) && !header.writes().contains(name));
    List<String> problems = new ArrayList<>();
    differ(problems, file + " reads", header.reads(), without(sql.reads, header.addsTo()));
    differ(problems, file + " writes", header.writes(), makes);
    differ(problems, file + " adds to", header.addsTo(), sql.addsTo);
    sql.updates.forEach(t -> problems.add(file + " changes " + t + ", which another file writes"));
    for (String hidden : sql.temporary) {
      if (!header.writes().contains(hidden) && readElsewhere.contains(hidden)) {
        problems.add(file + " makes " + hidden + ", which others read and its header lacks");
      }
    }
    return problems;
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    Set<String> rest = new TreeSet<>(names);
    rest.removeAll(others);
    return rest;
  }

  private static String name(String macro) {
    return macro.replace("()", "");
  }

  private static void differ(
      List<String> problems, String what, Set<String> said, Set<String> really) {
    if (!said.equals(really)) {
      problems.add(
          what
              + " "
              + without(really, said)
              + " unsaid, and says but does not "
              + without(said, really));
    }
  }

  static Path folder() {
    return Home.find().folder().resolve("jobs/pipeline/src/main/resources/org/totalplace");
  }

  private static Map<String, String> texts(Set<String> room) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String file : all()) {
      if (room.contains(file.replaceFirst("/[^/]*$", ""))) {
        texts.put(file, Files.readString(folder().resolve(file)));
      }
    }
    return texts;
  }

  private static Set<String> all() throws IOException {
    try (Stream<Path> walk = Files.walk(folder())) {
      Set<String> files = new TreeSet<>();
      walk.filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> !file.startsWith(folder().resolve(PAGES)))
          .forEach(file -> files.add(folder().relativize(file).toString()));
      return files;
    }
  }
}
