package org.totalplace.tools.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.Notices;

/**
 * The cells of published files as lines {@code file, sheet, row, col, text}, rows and columns from
 * 1, blank cells left out: read by the pipeline's own readers, so that a workbook can be queried.
 */
final class PublishedCells implements AutoCloseable {
  private final Writer out;

  PublishedCells(Path csv) throws IOException {
    out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
    out.write("file,sheet,row,col,text\n");
  }

  void add(Path file) throws IOException, RefusedFileException {
    String name = String.valueOf(file.getFileName());
    try (OpenedFile opened = Containers.open(file, name, new Notices())) {
      for (Sheet sheet : opened.sheets()) {
        sheet.rows(
            row -> {
              add(name, sheet.name(), row);
              return true;
            });
      }
    }
  }

  private void add(String file, String sheet, Row row) {
    try {
      for (int cell = 0; cell < row.cells(); cell++) {
        if (!row.isBlank(cell)) {
          out.write(quoted(file) + "," + quoted(sheet) + "," + row.line() + "," + (cell + 1) + ",");
          out.write(quoted(row.text(cell).strip()) + "\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
