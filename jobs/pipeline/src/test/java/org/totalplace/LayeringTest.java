package org.totalplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;

/** Who may know whom. Reads the sources, so that the message can name file and line. */
final class LayeringTest {
  private static final Set<String> STAGES =
      Set.of("extract", "normalise", "classify", "count", "check", "publish");

  /** Where the stages are put together. */
  private static final Set<String> TOGETHER = Set.of("nightly", "tools", "cluster");

  /** A library, and the only packages under org.totalplace that may name it. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "org.apache.parquet", Set.of("parquet"),
          "org.apache.hadoop", Set.of("parquet", "cluster"),
          "org.apache.spark", Set.of("cluster"),
          "org.apache.commons.csv", Set.of("csv"),
          "org.duckdb", Set.of("count", "check", "publish", "tools"),
          "jdbc:duckdb", Set.of("count", "check", "publish", "tools"),
          "gg.jte", Set.of("page"),
          "java.net.http", Set.of("extract"),
          "org.springframework", Set.of("nightly"));

  private static final Pattern ROOM_NAMED = Pattern.compile("org\\.totalplace\\.([a-z.]+)\\.[A-Z]");
  private static final int LONGEST_FILE = 400;
  private static final int FULLEST_ROOM = 25;

  @Test
  void stages_importOneAnother_never() {
    assertThat(violations(LayeringTest::importsOfOtherStages))
        .as(
            "Stages meet in files and in the shared nouns (model, source, schema, reference), never in"
                + " Java: so each can be started, tested and replaced alone. Pass the value through a"
                + " file of output/, or move the noun to where both may see it. The nouns import no"
                + " stage, and only jobs/nightly, jobs/cluster and jobs/tools put the stages together.")
        .isEmpty();
  }

  @Test
  void libraries_outsideTheirPackage_never() {
    assertThat(violations(LayeringTest::librariesOutsideTheirPackage))
        .as(
            "A library is known to one place, so that it can be replaced there: Parquet, Hadoop and"
                + " commons-csv in org.totalplace.parquet and csv (use TableWriter, TableReader, CsvTable),"
                + " DuckDB in count, check and publish, JTE in page, HTTP in extract, Spring in jobs/nightly,"
                + " Spark in jobs/cluster.")
        .isEmpty();
  }

  @Test
  void package_withoutItsPurpose_never() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path folder : SourceFiles.all().map(Path::getParent).distinct().sorted().toList()) {
      Path info = folder.resolve("package-info.java");
      String first = Files.exists(info) ? SourceFiles.firstSentence(Files.readString(info)) : "";
      String words = first.toLowerCase(java.util.Locale.ROOT);
      if (!words.contains("reads ") || !words.contains("writes ")) {
        found.add(relative(info) + ": " + (first.isEmpty() ? "missing" : first));
      }
    }
    assertThat(found)
        .as(
            "The first sentence of each package-info.java says which stage or noun this is, what it"
                + " reads and what it writes: /** Count: reads 2-normalised and 3-classified, writes"
                + " 4-counted. */")
        .isEmpty();
  }

  @Test
  void sourceFile_over400Lines_never() {
    assertThat(
            violations(
                (file, source) ->
                    source.lines().count() > LONGEST_FILE
                        ? List.of(source.lines().count() + " lines")
                        : List.of()))
        .as(
            "A file holds one idea. Split by idea, not by size: what would the second file be called?")
        .isEmpty();
  }

  @Test
  void room_over25Files_never() {
    Map<Path, Long> files =
        SourceFiles.all().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    assertThat(files.entrySet().stream().filter(room -> room.getValue() > FULLEST_ROOM).toList())
        .as("A room holds one idea. Split by idea: what would the second room be called?")
        .isEmpty();
  }

  @Test
  void room_namesOneAboveIt_never() {
    assertThat(violations(LayeringTest::roomsAbove))
        .as(
            "A room may name the rooms inside it, never one that it lies in: what both need moves"
                + " to a room of its own.")
        .isEmpty();
  }

  @Test
  void placeOfTheProject_lookedForOutsideAnEntryPoint_never() {
    assertThat(violations(LayeringTest::lookingForHome))
        .as(
            "What is read is passed in (ReferenceData, Workspace), so that a run, a test or a worker"
                + " elsewhere names its own. Only a class with a main method looks for the project's"
                + " folder, once.")
        .isEmpty();
  }

  @Test
  void rules_onSourcesThatBreakThem_findEachBreach() {
    assertThat(lookingForHome("count", "Home.find();")).isNotEmpty();
    assertThat(lookingForHome("tools", "static void main() { Home.find(); }")).isEmpty();
    assertThat(lookingForHome("tools", "static void main() { Home.find(); Home.find(); }"))
        .isNotEmpty();
    assertThat(importsOfOtherStages("normalise.text", "import org.totalplace.publish.Publish;"))
        .isNotEmpty();
    assertThat(importsOfOtherStages("schema", "import org.totalplace.count.Count;")).isNotEmpty();
    assertThat(importsOfOtherStages("nightly", "import org.totalplace.count.Count;")).isEmpty();
    assertThat(importsOfOtherStages("normalise", "import org.totalplace.normalise.text.Dialect;"))
        .isEmpty();
    assertThat(importsOfOtherStages("count", "/* see org.totalplace.publish */ int x;")).isEmpty();
    assertThat(librariesOutsideTheirPackage("model", "org.apache.parquet.io.OutputFile f;"))
        .isNotEmpty();
    assertThat(librariesOutsideTheirPackage("parquet", "getConnection(\"jdbc:duckdb:\")"))
        .isNotEmpty();
    assertThat(librariesOutsideTheirPackage("count", "getConnection(\"jdbc:duckdb:\")")).isEmpty();
    assertThat(roomsAbove("normalise.key", "import org.totalplace.normalise.Normalise;"))
        .isNotEmpty();
    assertThat(roomsAbove("normalise", "import org.totalplace.normalise.key.LineKeys;")).isEmpty();
    assertThat(roomsAbove("normalise.key", "import org.totalplace.normalise.line.LineBlock;"))
        .isEmpty();
    assertThat(
            SourceFiles.firstSentence(
                "/**\n * Count: reads a,\n * writes b. More.\n */\npackage x;"))
        .isEqualTo("Count: reads a, writes b.");
  }

  private static List<String> importsOfOtherStages(String ourPackage, String source) {
    String ours = SourceFiles.roomOf(ourPackage);
    List<String> found = new ArrayList<>();
    for (String room : SourceFiles.roomsNamed(source)) {
      if (STAGES.contains(room) && !room.equals(ours) && !TOGETHER.contains(ours)) {
        found.add(ours + " names " + room);
      }
    }
    return found;
  }

  private static List<String> librariesOutsideTheirPackage(String ourPackage, String source) {
    String code = SourceFiles.code(source);
    List<String> found = new ArrayList<>();
    new TreeMap<>(MAY_USE)
        .forEach(
            (library, packages) -> {
              if (code.contains(library) && !packages.contains(SourceFiles.roomOf(ourPackage))) {
                found.add(SourceFiles.roomOf(ourPackage) + " names " + library);
              }
            });
    return found;
  }

  private static List<String> roomsAbove(String ourPackage, String source) {
    List<String> found = new ArrayList<>();
    for (Matcher m = ROOM_NAMED.matcher(SourceFiles.code(source)); m.find(); ) {
      if (ourPackage.startsWith(m.group(1) + ".")) {
        found.add(ourPackage + " names " + m.group());
      }
    }
    return found;
  }

  private static List<String> lookingForHome(String ourPackage, String source) {
    long times = SourceFiles.code(source).split("Home\\.find\\(", -1).length - 1L;
    boolean isEntryPoint = source.contains("static void main(");
    return times > (isEntryPoint ? 1 : 0) ? List.of(times + " times Home.find()") : List.of();
  }

  /** Breaches of every main source, each as {@code file: breach}. */
  private static List<String> violations(BiFunction<String, String, List<String>> rule) {
    List<String> found = new ArrayList<>();
    SourceFiles.all()
        .forEach(
            file -> {
              String source = SourceFiles.read(file);
              for (String breach : rule.apply(SourceFiles.packageOf(source), source)) {
                found.add(relative(file) + ": " + breach);
              }
            });
    return found;
  }

  private static Path relative(Path file) {
    return Home.find().folder().relativize(file);
  }
}
