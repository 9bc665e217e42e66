package org.totalplace.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.store.UnfinishedFile;

/**
 * Writes CSV for everybody: RFC 4180 with CRLF, UTF-8 without a byte order mark, one header row,
 * empty for missing. The file has its name only after {@link #finish()}.
 */
public final class CsvTableWriter implements Closeable {
  private final UnfinishedFile file;
  private final CSVPrinter printer;
  private final List<String> header;
  private final boolean[] isGuarded;

  private CsvTableWriter(Path file, List<String> header, boolean[] isGuarded) throws IOException {
    this.file = UnfinishedFile.of(file);
    this.header = List.copyOf(header);
    this.isGuarded = isGuarded;
    Writer writer = Files.newBufferedWriter(this.file.unfinished(), StandardCharsets.UTF_8);
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(header);
  }

  /** For our own use: every value is written as it is. */
  public static CsvTableWriter create(Path file, List<String> header) throws IOException {
    return new CsvTableWriter(file, header, new boolean[header.size()]);
  }

  /** For the public: texts of others cannot become formulas in a spreadsheet. */
  public static CsvTableWriter published(Path file, TableDefinition definition) throws IOException {
    boolean[] isGuarded = new boolean[definition.columns().size()];
    for (int i = 0; i < isGuarded.length; i++) {
      isGuarded[i] = definition.columns().get(i).type() == ColumnType.TEXT;
    }
    return new CsvTableWriter(file, definition.columnNames(), isGuarded);
  }

  /** Null is written as empty. Money, dates and booleans must come as they are to be printed. */
  public void row(List<?> values) throws IOException {
    if (values.size() != header.size()) {
      throw new IllegalArgumentException(values.size() + " values for " + header);
    }
    List<Object> printed = new ArrayList<>(values);
    for (int i = 0; i < isGuarded.length; i++) {
      if (isGuarded[i] && printed.get(i) != null) {
        printed.set(i, guarded(printed.get(i).toString()));
      }
    }
    printer.printRecord(printed);
  }

  /** A text that a spreadsheet would take for a formula, made plain by an apostrophe before it. */
  public static String guarded(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  public void finish() throws IOException {
    printer.close(true);
    file.finish();
  }

  @Override
  public void close() throws IOException {
    printer.close();
    file.discard();
  }
}
