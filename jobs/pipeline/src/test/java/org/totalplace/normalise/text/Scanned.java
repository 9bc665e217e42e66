package org.totalplace.normalise.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.normalise.text.CsvScanner.Damage;

/** What the scanner made of a text, for tests to look at. */
record Scanned(List<List<String>> rows, List<Long> lines, List<Damage> damages) {
  static Scanned of(String text, Dialect dialect) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(new ByteArrayInputStream(bytes), dialect, StandardCharsets.UTF_8);
  }

  static Scanned of(InputStream in, Dialect dialect, Charset charset) throws IOException {
    Scanned scanned = new Scanned(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    CsvScanner scanner = new CsvScanner(in, dialect);
    while (scanner.next()) {
      List<String> row = new ArrayList<>();
      for (int cell = 0; cell < scanner.cells(); cell++) {
        int from = scanner.from(cell);
        row.add(new String(scanner.bytes(), from, scanner.to(cell) - from, charset));
      }
      scanned.rows.add(row);
      scanned.lines.add(scanner.line());
      scanned.damages.add(scanner.damage());
    }
    return scanned;
  }

  /** Encoding and dialect found out as for a published file. */
  static Scanned found(byte[] bytes) throws IOException {
    TextFile text = TextFile.of(() -> new ByteArrayInputStream(bytes));
    return of(text.open(), text.dialect(), text.encoding().charset());
  }

  static Scanned found(String text) throws IOException {
    return found(text.getBytes(StandardCharsets.UTF_8));
  }
}
