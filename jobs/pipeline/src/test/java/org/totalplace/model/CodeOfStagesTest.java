package org.totalplace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.reference.Home;

/** The lists of packages whose hash is part of the key of what a stage makes. */
final class CodeOfStagesTest {
  private static final Path SOURCES =
      Home.find().folder().resolve("jobs/pipeline/src/main/java/org/totalplace");
  private static final Pattern LISTED = Pattern.compile("\"org/totalplace/([a-z/]+)\"");
  private static final Pattern NAMED = Pattern.compile("\\borg\\.totalplace\\.([a-z.]+)\\.[A-Z]");

  @ParameterizedTest
  @ValueSource(strings = {"normalise/Normalise.java", "classify/Rules.java", "count/PartKeys.java"})
  void stage_usesAPackageOutsideItsList_never(String stage) throws IOException {
    List<String> listed = matches(LISTED, Files.readString(SOURCES.resolve(stage)));
    TreeSet<String> missing = new TreeSet<>();
    for (String folder : listed) {
      for (Path file : javaFiles(SOURCES.resolve(folder))) {
        for (String used : matches(NAMED, Files.readString(file))) {
          String path = used.replace('.', '/');
          if (listed.stream().noneMatch(known -> (path + "/").startsWith(known + "/"))) {
            missing.add(path + ", used by " + SOURCES.relativize(file));
          }
        }
      }
    }

    assertThat(listed).contains(stage.replaceFirst("/.*", ""));
    assertThat(missing)
        .as(
            "A change of these packages changes what the stage makes, and would not do its work"
                + " again: add each to the list in "
                + stage)
        .isEmpty();
  }

  private static List<String> matches(Pattern pattern, String source) {
    return pattern.matcher(source).results().map((MatchResult m) -> m.group(1)).distinct().toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
