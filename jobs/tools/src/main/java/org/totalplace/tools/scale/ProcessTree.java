package org.totalplace.tools.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operating system has counted for a process and its children, by {@code /proc}. */
final class ProcessTree {
  private static final long TICK_MILLISECONDS = 10;

  private ProcessTree() {}

  /**
   * What a process has used at a moment, the children it has waited for included.
   *
   * @param at milliseconds of the clock
   * @param cpu milliseconds, user and system
   * @param written bytes handed to the operating system
   * @param resident bytes in memory now
   * @param spill bytes of the engine's temporary files now
   */
  record Moment(long at, long cpu, long written, long resident, long spill) {}

  /** Zero in all where the process is gone. */
  static Moment now(ProcessHandle root, Path output) {
    long at = System.currentTimeMillis();
    long cpu = 0;
    long written = 0;
    long resident = 0;
    for (ProcessHandle process : Stream.concat(Stream.of(root), root.descendants()).toList()) {
      Path folder = Path.of("/proc/" + process.pid());
      cpu += ticks(folder) * TICK_MILLISECONDS;
      written += field(folder.resolve("io"), "wchar");
      resident += field(folder.resolve("status"), "VmRSS") * 1024;
    }
    return new Moment(at, cpu, written, resident, spill(output));
  }

  private static long ticks(Path folder) {
    String stat = text(folder.resolve("stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).sum();
  }

  private static long field(Path file, String name) {
    Map<String, String> fields =
        text(file)
            .lines()
            .map(line -> line.split(":", 2))
            .filter(parts -> parts.length == 2)
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a));
    String digits = fields.getOrDefault(name, "").replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  /** A process may end between the look at its folder and the look into it. */
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static long spill(Path output) {
    long bytes = 0;
    for (Path folder : children(output)) {
      String name = String.valueOf(folder.getFileName());
      if (!List.of("1-extracted", "2-normalised", "3-classified", "run").contains(name)) {
        bytes += spillBelow(folder);
      }
    }
    return bytes;
  }

  private static long spillBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 6)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("duckdb_temp_"))
          .filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // a folder was removed while it was read: the next look will tell
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
