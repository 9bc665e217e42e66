package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.schema.TableDefinition;

/**
 * The published tables as Parquet: the files of the count as they are.
 *
 * @param counted the folder {@code 4-counted}
 */
public record ParquetFiles(Path counted) implements Artefact {
  public static String name(TableDefinition table) {
    return table.table() + ".parquet";
  }

  @Override
  public List<String> write(Release release) throws IOException {
    List<String> written = new ArrayList<>();
    for (TableDefinition table : release.tables()) {
      Files.copy(counted.resolve(name(table)), release.file(name(table)));
      written.add(name(table));
    }
    return written;
  }
}
