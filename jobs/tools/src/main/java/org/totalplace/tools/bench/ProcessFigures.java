package org.totalplace.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the operating system has counted for this process; the script adds time. */
final class ProcessFigures {
  private ProcessFigures() {}

  /** Of all threads since the process began. */
  static long cpuMilliseconds() {
    ProcessHandle.Info process = ProcessHandle.current().info();
    return process.totalCpuDuration().orElseThrow().toMillis();
  }

  static void printPass(int pass, long startMilliseconds) {
    System.out.println("pass_cpu_ms %d %d".formatted(pass, cpuMilliseconds() - startMilliseconds));
  }

  static void print() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        System.out.println("peak_kb " + line.replaceAll("\\D", ""));
      }
    }
    printThreads();
  }

  /** CPU time by kind of thread: what the work took, and what the compiler of the JVM. */
  private static void printThreads() throws IOException {
    TreeMap<String, Long> milliseconds = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : tasks.toList()) {
        String stat = Files.readString(task.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        milliseconds.merge(name.replaceAll("[-#]?[0-9]+.*", ""), ticks * 10, Long::sum);
      }
    }
    milliseconds.values().removeIf(ms -> ms < 100);
    System.out.println("cpu_ms_by_thread " + milliseconds);
  }
}
