package org.totalplace.nightly.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;

/**
 * The rules that decided at least one line, from the published table of rules.
 *
 * @param rules number of rules that can be counted: those named in answers
 * @param unused rule set and rule id of those that decided no line
 */
record RulesUsed(int rules, List<String> unused) {
  RulesUsed {
    unused = List.copyOf(unused);
  }

  static RulesUsed read(Path tables) {
    int rules = 0;
    List<String> unused = new ArrayList<>();
    try (TableReader row =
        TableReader.open(tables.resolve("rule.parquet"), TableDefinitions.of("release", "rule"))) {
      while (row.next()) {
        if (row.isNull("lines")) {
          continue;
        }
        rules++;
        if (row.number("lines") == 0) {
          unused.add(row.text("rule_set") + "," + row.text("rule_id"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table of rules in " + tables, e);
    }
    return new RulesUsed(rules, unused);
  }

  /** Writes the list beside the record of the run and says how long it is. */
  String write(Path runFolder) {
    Path file = runFolder.resolve("unused_rules.csv");
    String csv = "rule_set,rule_id\n" + String.join("\n", unused) + (unused.isEmpty() ? "" : "\n");
    try {
      Files.writeString(file, csv, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
    return Figures.count(unused.size())
        + " of "
        + Figures.count(rules)
        + " rules decided no line, see "
        + file;
  }
}
