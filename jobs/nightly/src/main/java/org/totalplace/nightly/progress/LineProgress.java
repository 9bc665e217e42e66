package org.totalplace.nightly.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.job.Work;
import org.totalplace.nightly.report.Figures;

/** For logs: a line as a stage begins, and then one every ten seconds while it lasts. */
public final class LineProgress implements Progress {
  private static final long SILENCE = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final Map<String, Long> open = new HashMap<>();
  private Stage stage = Stage.EXTRACT;
  private long doneBytes;
  private long allBytes;
  private int allUnits;
  private long lastLine;

  public LineProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(Stage begun, List<Work> work) {
    stage = begun;
    open.clear();
    work.forEach(unit -> open.put(unit.key(), unit.bytes()));
    doneBytes = 0;
    allBytes = work.stream().mapToLong(Work::bytes).sum();
    allUnits = work.size();
    lastLine = System.nanoTime();
    out.println(work.isEmpty() ? stage + " …" : stage + " … " + Figures.count(allUnits) + " to do");
  }

  @Override
  public synchronized void done(String key) {
    Long bytes = open.remove(key);
    doneBytes += bytes == null ? 0 : bytes;
    if (System.nanoTime() - lastLine > SILENCE) {
      lastLine = System.nanoTime();
      out.printf(
          "%s … %s of %s done, %d %%%n",
          stage,
          Figures.count(allUnits - open.size()),
          Figures.count(allUnits),
          allBytes == 0 ? 100 : 100 * doneBytes / allBytes);
    }
  }

  @Override
  public void end(Stage ended) {
    // the tally says how long each stage took
  }
}
