package org.totalplace.sql;

/**
 * The threads and memory a stage may use. The output does not depend on them: tests run the same
 * inputs with different limits and compare the bytes.
 *
 * @param memory as the engine understands it, e.g. {@code 2GB}; beyond it, it spills to disk
 */
public record SqlEngine(int threads, String memory) {
  public static final String MEMORY = "total-place.sql-memory";

  public SqlEngine {
    if (threads < 1 || !memory.matches("[0-9]+[MG]B")) {
      throw new IllegalArgumentException("Not an engine: " + threads + " threads, " + memory);
    }
  }

  /** All cores, and 2 GB unless the system property {@value #MEMORY} says otherwise. */
  public static SqlEngine ofThisMachine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SqlEngine(cores, System.getProperty(MEMORY, "2GB"));
  }
}
