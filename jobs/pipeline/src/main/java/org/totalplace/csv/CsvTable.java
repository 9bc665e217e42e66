package org.totalplace.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV of our own making: reference tables, manifests, releases. RFC 4180, UTF-8 with or
 * without a byte order mark, one header row. What publishers write is read in {@code normalise}.
 */
public final class CsvTable {
  private CsvTable() {}

  public static List<CsvRow> read(Path file) {
    List<CsvRow> rows = new ArrayList<>();
    forEach(file, rows::add);
    return rows;
  }

  /** Hands over one row after the other, for files of any size. */
  public static void forEach(Path file, Consumer<CsvRow> consumer) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(withoutMark(reader), CSVFormat.RFC4180)) {
      Map<String, Integer> indexes = null;
      List<String> columns = List.of();
      long line = 1;
      for (CSVRecord fields : parser) {
        if (indexes == null) {
          indexes = header(file, fields);
          columns = List.copyOf(indexes.keySet());
        } else if (fields.size() > indexes.size()) {
          throw new IllegalArgumentException(
              file
                  + ":"
                  + line
                  + " has "
                  + fields.size()
                  + " values for "
                  + indexes.size()
                  + " columns");
        } else if (fields.size() > 1 || !fields.get(0).isEmpty() || indexes.size() == 1) {
          consumer.accept(new CsvRow(fields, indexes, columns, line));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Map<String, Integer> header(Path file, CSVRecord fields) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (String column : fields) {
      if (indexes.put(column.strip(), indexes.size()) != null) {
        throw new IllegalArgumentException(file + " has two columns " + column);
      }
    }
    return indexes;
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}
