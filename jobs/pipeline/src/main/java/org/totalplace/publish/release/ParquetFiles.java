package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.store.Folders;

/**
 * The published tables as Parquet: the files of the count as they are.
 *
 * @param counted the folder {@code 4-counted}
 */
public record ParquetFiles(Path counted) implements Artefact {
  /** The names of the table's Parquet files in a folder of tables, sorted. */
  public static List<String> names(TableDefinition table, Path folder) {
    return FileViews.files(table, folder).stream()
        .map(file -> folder.relativize(file).toString())
        .toList();
  }

  @Override
  public List<String> write(Release release) throws IOException {
    List<String> written = new ArrayList<>();
    for (TableDefinition table : release.tables()) {
      for (String name : names(table, counted)) {
        Folders.make(release.file(name).getParent());
        Files.copy(counted.resolve(name), release.file(name));
        written.add(name);
      }
    }
    return written;
  }
}
