package org.totalplace.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * Some publishers whose lines are counted together: one that publishes much, or several that
 * publish little.
 *
 * @param name of the publisher, or of the batch
 * @param publishers with the sources of each, sorted
 */
public record Part(String name, SortedMap<String, List<String>> publishers) {
  public Part {
    publishers = new TreeMap<>(publishers);
  }

  /** The sources of all its publishers, sorted. */
  public List<String> sources() {
    TreeSet<String> all = new TreeSet<>();
    publishers.values().forEach(all::addAll);
    return List.copyOf(all);
  }

  /** Writes the published lines of each publisher that has any into a file of its own. */
  void write(SqlSession sql, Path folder) throws IOException {
    ReleaseTable lines = new ReleaseTable(TableDefinitions.of("release", LineCount.LINES));
    Folders.make(folder.resolve(LineCount.LINES));
    for (Map.Entry<String, List<String>> publisher : publishers.entrySet()) {
      String counted =
          "SELECT count(*) FROM part_file WHERE lines_counted > 0 AND source_id IN "
              + SqlSession.list(publisher.getValue());
      if (sql.number(counted) > 0) {
        lines.write(sql, folder.resolve(file(publisher.getKey())), publisher.getValue());
      }
    }
  }

  private static String file(String publisher) {
    return LineCount.LINES + "/" + publisher.replaceAll("[^A-Za-z0-9._-]", "_") + ".parquet";
  }
}
