package org.totalplace.normalise.heading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.normalise.word.WordLists;
import org.totalplace.normalise.word.WordOrder;
import org.totalplace.reference.ReferenceData;

/** Reads the vocabulary from {@code reference-data/columns/}. */
public final class VocabularyFiles {
  private VocabularyFiles() {}

  /**
   * @throws IllegalArgumentException where a row names no column of ours; names file and line
   */
  public static Vocabulary read(ReferenceData reference) {
    Path folder = reference.resolve("columns");
    List<Vocabulary.Name> names = new ArrayList<>();
    Path columns = folder.resolve("columns.csv");
    for (CsvRow row : CsvTable.read(columns)) {
      names.add(
          new Vocabulary.Name(
              row.get("name"), column(columns, row), row.get("basis"), row.get("scope")));
    }
    List<Vocabulary.WordRule> rules = new ArrayList<>();
    Path patterns = folder.resolve("patterns.csv");
    for (CsvRow row : CsvTable.read(patterns)) {
      rules.add(
          new Vocabulary.WordRule(
              WordOrder.of(row.get("pattern")), column(patterns, row), row.get("basis")));
    }
    return new Vocabulary(names, rules, registers(folder), wordLists(folder));
  }

  private static Column column(Path file, CsvRow row) {
    try {
      return Column.of(row.get("column"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + row.line() + ": " + e.getMessage(), e);
    }
  }

  private static WordLists wordLists(Path folder) {
    List<WordLists.Entry> entries = new ArrayList<>();
    for (CsvRow row : CsvTable.read(folder.resolve("words.csv"))) {
      entries.add(new WordLists.Entry(row.get("list"), row.get("match"), row.get("text")));
    }
    return new WordLists(entries);
  }

  private static Registers registers(Path folder) {
    List<Registers.Rule> rules = new ArrayList<>();
    for (CsvRow row : CsvTable.read(folder.resolve("registers.csv"))) {
      rules.add(
          new Registers.Rule(
              row.get("kind"),
              WordOrder.of(row.get("words")),
              Integer.parseInt(row.get("weight"))));
    }
    return new Registers(rules);
  }
}
