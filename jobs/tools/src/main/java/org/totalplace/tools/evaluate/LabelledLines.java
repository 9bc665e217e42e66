package org.totalplace.tools.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.model.Workspace;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;

/** The payee and purpose keys of labelled lines, as the readings of a run have them. */
final class LabelledLines {
  record Keys(long payee, long purpose) {}

  private record ReadFile(String sourceId, String sha256) {}

  private final Map<LineKey, Keys> keys = new HashMap<>();

  LabelledLines(Workspace workspace, Collection<LineKey> wanted) throws IOException {
    Set<LineKey> lines = new HashSet<>(wanted);
    Set<ReadFile> files = new HashSet<>();
    lines.forEach(line -> files.add(new ReadFile(line.sourceId(), line.fileSha256())));
    for (ReadFile file : files) {
      read(workspace.normalised(file.sourceId, file.sha256), file, lines);
    }
  }

  /** Empty where the line is not in this run. */
  Optional<Keys> find(LineKey line) {
    return Optional.ofNullable(keys.get(line));
  }

  private void read(Path folder, ReadFile file, Set<LineKey> lines) throws IOException {
    Path table = folder.resolve("spend_line.parquet");
    if (!Files.exists(table)) {
      return;
    }
    var definition = TableDefinitions.of("normalised", "spend_line");
    String[] columns = {"sheet", "line_number", "payee_key", "purpose_key"};
    try (TableReader row = TableReader.open(table, definition, columns)) {
      while (row.next()) {
        String sheet = row.text("sheet").strip();
        var line = new LineKey(file.sourceId, file.sha256, sheet, row.number("line_number"));
        if (lines.contains(line)) {
          keys.put(line, new Keys(row.number("payee_key"), row.number("purpose_key")));
        }
      }
    }
  }
}
