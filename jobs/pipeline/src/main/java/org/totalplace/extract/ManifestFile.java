package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.model.ManifestRow;

/** Manifest rows as a CSV file: RFC 4180, UTF-8, replaced atomically. */
record ManifestFile(Path file) {
  private static final List<String> HEADING =
      List.of("source_id", "path", "url", "sha256", "bytes", "retrieved_date", "media_type");

  /** Empty when there is no file yet. */
  List<ManifestRow> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<List<String>> records = records(Files.readString(file));
      if (records.isEmpty() || !records.get(0).equals(HEADING)) {
        throw new IllegalStateException(file + " has another heading than " + HEADING);
      }
      return records.stream().skip(1).map(this::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  void write(List<ManifestRow> rows) {
    StringBuilder text = new StringBuilder();
    append(text, HEADING);
    for (ManifestRow row : rows) {
      append(
          text,
          List.of(
              row.sourceId(),
              row.path(),
              row.url(),
              row.sha256(),
              Long.toString(row.bytes()),
              row.retrievedDate().toString(),
              row.mediaType()));
    }
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel out =
          FileChannel.open(
              temporary,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
    }
  }

  private ManifestRow row(List<String> cells) {
    if (cells.size() != HEADING.size()) {
      throw new IllegalStateException(file + " has a broken row: " + cells);
    }
    return new ManifestRow(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        Long.parseLong(cells.get(4)),
        LocalDate.parse(cells.get(5)),
        cells.get(6));
  }

  private static void append(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      text.append(i == 0 ? "" : ",");
      text.append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    text.append("\r\n");
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          records.add(List.copyOf(cells));
          cells.clear();
        }
      }
    }
    return records;
  }
}
