package org.totalplace.normalise.heading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.normalise.word.WordLists;
import org.totalplace.reference.ReferenceData;

/** Reads the vocabulary from {@code reference-data/columns/}. */
public final class VocabularyFiles {
  private VocabularyFiles() {}

  public static Vocabulary read(ReferenceData reference) {
    Path folder = reference.resolve("columns");
    List<Vocabulary.Name> names = new ArrayList<>();
    for (CsvRow row : CsvTable.read(folder.resolve("columns.csv"))) {
      names.add(
          new Vocabulary.Name(
              row.get("name"), Column.of(row.get("column")), row.get("basis"), row.get("scope")));
    }
    List<Vocabulary.WordRule> rules = new ArrayList<>();
    for (CsvRow row : CsvTable.read(folder.resolve("patterns.csv"))) {
      rules.add(
          new Vocabulary.WordRule(
              Pattern.compile(row.get("pattern")), Column.of(row.get("column")), row.get("basis")));
    }
    return new Vocabulary(names, rules, registers(folder), wordLists(folder));
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
              Pattern.compile(row.get("words")),
              Integer.parseInt(row.get("weight"))));
    }
    return new Registers(rules);
  }
}
