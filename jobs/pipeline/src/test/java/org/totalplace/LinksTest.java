package org.totalplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;

/** What the documents name is there. */
final class LinksTest {
  private static final Path HOME = Home.find().folder();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);

  /**
   * A whole path of the project in code; one with a blank to be filled in ({@code <id>}) is not.
   */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w./-])(?:\\.ci|docs|jobs|reference-data|schemas|scripts)/[\\w./-]+(?![\\w./<>*{…-])");

  @Test
  void links_ofDocuments_leadSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (Matcher m = LINK.matcher(Files.readString(document)); m.find(); ) {
        if (!m.group(1).matches("[a-z]+:.*") && !leads(document, m.group(1))) {
          broken.add(HOME.relativize(document) + ": " + m.group(1));
        }
      }
    }
    assertThat(broken).as("A file or heading that a document links to is not there.").isEmpty();
  }

  @Test
  void paths_inDocuments_areThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      for (Matcher m = PATH.matcher(Files.readString(document)); m.find(); ) {
        String path = m.group().replaceFirst("[.]$", "");
        if (!path.contains("/target/") && !isThere(path)) {
          missing.add(HOME.relativize(document) + ": " + path);
        }
      }
    }
    assertThat(missing).as("A script or file that a document names is not there.").isEmpty();
  }

  private static boolean isThere(String path) {
    boolean isDeleted = path.matches("jobs/cluster(/.*)?") && !SourceFiles.hasCluster();
    return isDeleted || Files.exists(HOME.resolve(path));
  }

  private static boolean leads(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1
            || HEADING
                .matcher(Files.readString(target))
                .results()
                .anyMatch(heading -> anchor(heading.group(1)).equals(parts[1])));
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String folder : List.of("docs", "jobs", "reference-data", "schemas", "scripts")) {
      try (Stream<Path> walk = Files.walk(HOME.resolve(folder))) {
        walk.filter(file -> !file.toString().contains("/target/")).forEach(documents::add);
      }
    }
    try (Stream<Path> top = Files.list(HOME)) {
      top.forEach(documents::add);
    }
    documents.removeIf(file -> !file.toString().endsWith(".md"));
    assertThat(documents).hasSizeGreaterThan(20);
    return documents.stream().sorted().toList();
  }
}
