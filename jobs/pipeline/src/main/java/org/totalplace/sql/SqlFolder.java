package org.totalplace.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.totalplace.model.CodeFolder;

/** The SQL files in a folder of the classpath, whether of classes or of a jar. */
public final class SqlFolder {
  private SqlFolder() {}

  /**
   * @param stage a class of the stage
   * @param folder below the folder of that class; empty for that folder itself
   * @return the files directly in the folder, by name
   */
  public static List<SqlFile> files(Class<?> stage, String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return names(stage, folder).stream().map(name -> SqlFile.of(stage, prefix + name)).toList();
  }

  /** Names of the files of the folder, in order. */
  public static List<String> names(Class<?> stage, String folder) {
    String inside = stage.getPackageName().replace('.', '/') + "/" + folder;
    return CodeFolder.read(stage, root -> names(root.resolve(inside)));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }
}
