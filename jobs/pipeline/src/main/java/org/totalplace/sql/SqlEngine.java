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

  /** What each of some sessions at the same time may use. */
  public SqlEngine share(int sessions) {
    return new SqlEngine(
        Math.max(1, threads / sessions), Math.max(1, megabytes() / sessions) + "MB");
  }

  /** Of memory. */
  public long megabytes() {
    long unit = memory.endsWith("GB") ? 1000 : 1;
    return Long.parseLong(memory.substring(0, memory.length() - 2)) * unit;
  }

  /** All cores, and 2 GB unless the system property {@value #MEMORY} says otherwise. */
  public static SqlEngine ofThisMachine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SqlEngine(cores, System.getProperty(MEMORY, "2GB"));
  }
}
