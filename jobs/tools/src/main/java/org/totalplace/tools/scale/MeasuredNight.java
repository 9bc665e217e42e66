package org.totalplace.tools.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a night and says what each of its stages took. The process is looked at four times a second;
 * the log of the run says when a stage began and ended.
 */
final class MeasuredNight {
  static final List<String> STAGES =
      List.of("extract", "normalise", "classify", "count", "check", "publish");

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");
  private static final Pattern STEP =
      Pattern.compile("^(\\S+ \\S+) .* (?:Executing s|S)tep: \\[([a-z]+)\\]( executed)?.*");
  private static final String ROW = "%-10s %9s %9s %9s %9s %9s   %9s %9s";

  private final List<ProcessTree.Moment> moments = new ArrayList<>();

  /**
   * Runs the command and looks at it until it ends.
   *
   * @return its exit code
   */
  int run(List<String> command, Path output, Path log) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process = builder.redirectOutput(log.toFile()).start();
    do {
      moments.add(ProcessTree.now(process.toHandle(), output));
    } while (!process.waitFor(250, TimeUnit.MILLISECONDS));
    return process.exitValue();
  }

  /**
   * One line a stage, then the whole.
   *
   * @param runLog the log of the run
   * @param lines by which the last two columns are divided
   */
  void print(Path runLog, long lines, PrintStream out) throws IOException {
    Map<String, long[]> steps = steps(Files.readAllLines(runLog), ZoneId.systemDefault());
    out.println(ROW.formatted("stage", "CPU s", "wall s", "peak MB", "out MB", "spill MB", "", ""));
    out.println(ROW.formatted("", "", "", "", "", "", "CPU s/M", "out MB/M"));
    for (String stage : STAGES) {
      if (steps.containsKey(stage)) {
        out.println(row(stage, steps.get(stage)[0], steps.get(stage)[1], lines));
      }
    }
    out.println(row("whole", 0, Long.MAX_VALUE, lines));
  }

  /** When each stage began and ended, in milliseconds of the clock. */
  static Map<String, long[]> steps(List<String> log, ZoneId zone) {
    Map<String, long[]> steps = new TreeMap<>();
    for (String line : log) {
      Matcher step = STEP.matcher(line);
      if (step.matches() && STAGES.contains(step.group(2))) {
        LocalDateTime printed = LocalDateTime.parse(step.group(1), CLOCK);
        long at = printed.atZone(zone).toInstant().toEpochMilli();
        long[] times = steps.computeIfAbsent(step.group(2), s -> new long[] {at, at});
        times[1] = at;
      }
    }
    return steps;
  }

  private String row(String name, long begin, long end, long lines) {
    ProcessTree.Moment first = moments.get(0);
    ProcessTree.Moment last = first;
    long resident = 0;
    long spill = 0;
    for (ProcessTree.Moment moment : moments) {
      if (moment.at() < begin) {
        first = moment;
      }
      if (moment.at() <= end && moment.cpu() >= last.cpu()) {
        last = moment;
      }
      if (moment.at() >= begin && moment.at() <= end) {
        resident = Math.max(resident, moment.resident());
        spill = Math.max(spill, moment.spill());
      }
    }
    double cpu = (last.cpu() - first.cpu()) / 1e3;
    double written = (last.written() - first.written()) / 1e6;
    double millions = lines / 1e6;
    return ROW.formatted(
        name,
        "%.1f".formatted(cpu),
        "%.1f".formatted((last.at() - first.at()) / 1e3),
        resident / 1_000_000,
        Math.round(written),
        spill / 1_000_000,
        "%.1f".formatted(cpu / millions),
        Math.round(written / millions));
  }

  /** {@code MeasuredNight LINES OUTPUT RUN-DATE LOG COMMAND…}; ends with the command's code. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path output = Path.of(arguments[1]);
    Path log = Path.of(arguments[3]);
    MeasuredNight night = new MeasuredNight();
    int code = night.run(List.of(arguments).subList(4, arguments.length), output, log);
    Path runLog = output.resolve("run").resolve(arguments[2]).resolve("nightly.log");
    if (Files.exists(runLog)) {
      night.print(runLog, Long.parseLong(arguments[0]), System.out);
    }
    System.exit(code);
  }
}
