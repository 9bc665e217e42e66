package org.totalplace.source;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;

/**
 * {@code published.csv}: where bodies that nobody has written a definition for publish their
 * payments, one rule a line. Lines with one id are rules of one source. A source is made from what
 * the register says of the body, and is held against the schema like one that was written.
 */
final class PublishedList {
  static final String FILE = "published.csv";

  private final Path file;
  private final DefinitionReader reader;
  private final Map<String, SourceDefinition> sources = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<BrokenDefinition> broken = new ArrayList<>();

  private PublishedList(Path file, DefinitionReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * @param folder of source definitions; the register lies beside it, in {@code ../agencies}
   * @return an empty list where the folder has no such file
   */
  static PublishedList read(Path folder, DefinitionReader reader) {
    Path file = folder.resolve(FILE);
    PublishedList list = new PublishedList(file, reader);
    if (Files.isRegularFile(file)) {
      try {
        list.read(PublishedSource.Defaults.beside(folder));
      } catch (IllegalArgumentException | UncheckedIOException e) {
        String remedy = "Mend the table that it names";
        list.broken("published", 0, String.valueOf(e.getMessage()), remedy);
      }
    }
    return list;
  }

  Path file() {
    return file;
  }

  /** By id, in the order of the file. */
  Map<String, SourceDefinition> sources() {
    return sources;
  }

  /** The first line of a source, from 1. */
  int line(String id) {
    return lines.getOrDefault(id, 0);
  }

  List<BrokenDefinition> broken() {
    return broken;
  }

  private void read(PublishedSource.Defaults defaults) {
    Map<String, List<CsvRow>> byId =
        CsvTable.read(file).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("id"), LinkedHashMap::new, Collectors.toList()));
    byId.forEach(
        (id, rows) -> {
          int line = Math.toIntExact(rows.get(0).line());
          lines.put(id, line);
          if (rows.stream().map(row -> row.get("publisher")).distinct().count() > 1) {
            broken(id, line, "two publishers have this id", "Give each body an id of its own");
            return;
          }
          try {
            DefinitionYaml made =
                new DefinitionYaml(
                    file, new PublishedSource(rows, defaults).node(), Map.of("", line), List.of());
            sources.put(id, reader.read(made));
          } catch (IllegalArgumentException e) {
            broken(id, line, e.getMessage(), "Add the body to reference-data/agencies first");
          } catch (BrokenDefinitionException e) {
            broken.add(new BrokenDefinition(file, id, e.problems()));
          }
        });
  }

  private void broken(String id, int line, String what, String remedy) {
    broken.add(
        new BrokenDefinition(
            file, id, List.of(new DefinitionProblem(file, line, "", what, remedy))));
  }
}
