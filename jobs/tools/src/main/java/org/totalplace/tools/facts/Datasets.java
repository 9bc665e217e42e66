package org.totalplace.tools.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.model.Sha256;

/**
 * Which published files each fact table was made from ({@code dataset.csv}): a row per table and
 * file. Tables that were not made this time keep their rows as long as they are there.
 */
final class Datasets {
  private static final String[] COLUMNS = {
    "dataset", "source_id", "file", "sha256", "bytes", "unit", "figures"
  };

  private final Path reference;
  private final Set<String> made = new TreeSet<>();
  private final List<Object[]> rows = new ArrayList<>();

  Datasets(Path reference) {
    this.reference = reference;
  }

  /**
   * @param unit {@code GBP}, {@code persons}, or empty where columns of the table say it
   * @param figures how many the table has
   */
  void add(String dataset, String source, Path file, String unit, long figures) throws IOException {
    made.add(dataset);
    rows.add(
        new Object[] {
          dataset, source, file.getFileName(), Sha256.of(file), Files.size(file), unit, figures
        });
  }

  void write() throws IOException {
    Path file = reference.resolve("official/dataset.csv");
    FactFile facts = new FactFile(COLUMNS);
    if (Files.exists(file)) {
      CsvTable.read(file).stream().filter(this::isKept).forEach(row -> facts.add(values(row)));
    }
    rows.forEach(facts::add);
    facts.write(file);
  }

  private boolean isKept(CsvRow row) {
    String table = row.get("dataset") + ".csv";
    return !made.contains(row.get("dataset"))
        && (Files.exists(reference.resolve("official").resolve(table))
            || Files.exists(reference.resolve("places").resolve(table)));
  }

  private static Object[] values(CsvRow row) {
    Object[] values = new Object[COLUMNS.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(COLUMNS[i]);
    }
    return values;
  }
}
