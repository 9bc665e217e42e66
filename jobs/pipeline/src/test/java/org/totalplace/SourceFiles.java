package org.totalplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.reference.Home;

/** The main sources of all modules, as tests of the house read them. */
final class SourceFiles {
  static final List<String> MODULES = List.of("pipeline", "nightly", "tools");

  /** What the program does not need, and what may be deleted without it. */
  static final String CLUSTER = "cluster";

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?<!:)//[^\n]*", Pattern.DOTALL);
  private static final Pattern DESCRIPTION = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern ROOM = Pattern.compile("org\\.totalplace\\.([a-z]+)");
  private static final Pattern PACKAGE =
      Pattern.compile("^package org\\.totalplace\\.([a-z.]+);", Pattern.MULTILINE);

  private SourceFiles() {}

  /** Every Java file, by module and name. */
  static Stream<Path> all() {
    return hasCluster()
        ? Stream.concat(ofTheProgram(), javaFiles(folder(CLUSTER)))
        : ofTheProgram();
  }

  /** The same without what may be deleted. */
  static Stream<Path> ofTheProgram() {
    return MODULES.stream().flatMap(module -> javaFiles(folder(module)));
  }

  static boolean hasCluster() {
    return Files.isDirectory(folder(CLUSTER));
  }

  /** The folder of the package {@code org.totalplace} of a module. */
  static Path folder(String module) {
    return Home.find().folder().resolve("jobs/" + module + "/src/main/java/org/totalplace");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source without its comments. */
  static String code(String source) {
    return COMMENT.matcher(source).replaceAll("");
  }

  /** The package without {@code org.totalplace.} */
  static String packageOf(String source) {
    Matcher m = PACKAGE.matcher(source);
    return m.find() ? m.group(1) : "";
  }

  /** The first word of a package: {@code normalise} of {@code normalise.text}. */
  static String roomOf(String ourPackage) {
    return ourPackage.replaceFirst("\\..*", "");
  }

  /** The rooms that the code of a source names, its own perhaps among them. */
  static Set<String> roomsNamed(String source) {
    return ROOM.matcher(code(source))
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first sentence of the first description, on one line. */
  static String firstSentence(String source) {
    Matcher m = DESCRIPTION.matcher(source);
    String text = m.find() ? m.group(1).replaceAll("\\s+\\*?\\s*", " ").strip() : "";
    return text.replaceFirst("(?s)(\\.)\\s.*", "$1");
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
