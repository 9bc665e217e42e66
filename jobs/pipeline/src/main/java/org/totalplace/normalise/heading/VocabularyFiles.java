package org.totalplace.normalise.heading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the vocabulary from {@code reference-data/columns/}. */
public final class VocabularyFiles {
  private VocabularyFiles() {}

  /**
   * @param referenceData the folder {@code reference-data}
   */
  public static Vocabulary read(Path referenceData) {
    Path folder = referenceData.resolve("columns");
    List<Vocabulary.Name> names = new ArrayList<>();
    for (String[] cell : lines(folder.resolve("columns.csv"))) {
      names.add(new Vocabulary.Name(cell[0], Column.of(cell[1]), cell[2], cell[3]));
    }
    List<Vocabulary.WordRule> rules = new ArrayList<>();
    for (String[] cell : lines(folder.resolve("patterns.csv"))) {
      rules.add(new Vocabulary.WordRule(Pattern.compile(cell[0]), Column.of(cell[1]), cell[2]));
    }
    return new Vocabulary(names, rules);
  }

  private static List<String[]> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
