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

  /**
   * What each of some sessions at the same time may use: one thread, and its part of the memory.
   */
  public SqlEngine oneOf(int sessions) {
    long unit = memory.endsWith("GB") ? 1000 : 1;
    long megabytes = Long.parseLong(memory.substring(0, memory.length() - 2)) * unit;
    return new SqlEngine(1, Math.max(1, megabytes / sessions) + "MB");
  }

  /** All cores, and 2 GB unless the system property {@value #MEMORY} says otherwise. */
  public static SqlEngine ofThisMachine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SqlEngine(cores, System.getProperty(MEMORY, "2GB"));
  }
}
