package org.totalplace.normalise.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.Notices;

/** What became of a file that was opened and read, for tests to look at. */
public record Opened(
    String format,
    String encoding,
    Map<String, List<List<String>>> sheets,
    Map<String, List<Long>> lines,
    List<String> hidden,
    Notices notices) {

  static Opened of(Path folder, byte[] bytes) throws IOException {
    Path file = Files.createTempFile(folder, "published", ".bin");
    Files.write(file, bytes);
    return of(file);
  }

  public static Opened of(Path file) throws IOException {
    Notices notices = new Notices();
    Map<String, List<List<String>>> sheets = new TreeMap<>();
    Map<String, List<Long>> lines = new TreeMap<>();
    List<String> hidden = new ArrayList<>();
    try (OpenedFile opened = Containers.open(file, file.getFileName().toString(), notices)) {
      for (Sheet sheet : opened.sheets()) {
        List<List<String>> rows = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        sheet.rows(
            row -> {
              List<String> cells = new ArrayList<>();
              for (int cell = 0; cell < row.cells(); cell++) {
                cells.add(row.text(cell));
              }
              numbers.add(row.line());
              return rows.add(cells);
            });
        sheets.put(sheet.name(), rows);
        lines.put(sheet.name(), numbers);
        if (sheet.isHidden()) {
          hidden.add(sheet.name());
        }
      }
      return new Opened(opened.format(), opened.encoding(), sheets, lines, hidden, notices);
    }
  }

  /** The rows of the only sheet. */
  List<List<String>> rows() {
    return sheets.values().iterator().next();
  }
}
