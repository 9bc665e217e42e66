package org.totalplace.cluster.task;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every task of a run is told.
 *
 * @param store address of the shared store
 * @param files settings of its file system, by the names that Hadoop gives them
 * @param reference key of the packed reference data and source definitions
 * @param code hash of the program, which must be the same on every machine
 * @param sqlMemory what the SQL engine of a task may use, such as {@code 1GB}
 */
public record Setting(
    String store, TreeMap<String, String> files, String reference, String code, String sqlMemory)
    implements Serializable {
  public Setting {
    files = new TreeMap<>(files);
  }

  /** The settings of the file system among those of Spark. */
  public static TreeMap<String, String> ofFiles(Map<String, String> spark) {
    String prefix = "spark.hadoop.";
    TreeMap<String, String> files = new TreeMap<>();
    spark.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            files.put(name.substring(prefix.length()), value);
          }
        });
    return files;
  }
}
