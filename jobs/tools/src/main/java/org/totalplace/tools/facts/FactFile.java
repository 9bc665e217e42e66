package org.totalplace.tools.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A sorted CSV file of facts under {@code reference-data}: equal facts give equal bytes. */
final class FactFile {
  private final List<String> header;
  private final SortedSet<String> lines = new TreeSet<>();

  FactFile(String... header) {
    this.header = List.of(header);
  }

  void add(Object... values) {
    if (values.length != header.size()) {
      throw new IllegalArgumentException(values.length + " values for " + header);
    }
    StringBuilder line = new StringBuilder();
    for (Object value : values) {
      String text = String.valueOf(value);
      boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
      line.append(line.isEmpty() ? "" : ",");
      line.append(isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"");
    }
    if (!lines.add(line.toString())) {
      throw new IllegalStateException("Twice: " + line);
    }
  }

  int size() {
    return lines.size();
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Pence as pounds, without the decimals where there are none: 5950000 is 59500. */
  static String pounds(long pence) {
    long pounds = Math.abs(pence) / 100;
    long rest = Math.abs(pence) % 100;
    return (pence < 0 ? "-" : "") + pounds + (rest == 0 ? "" : String.format(".%02d", rest));
  }
}
