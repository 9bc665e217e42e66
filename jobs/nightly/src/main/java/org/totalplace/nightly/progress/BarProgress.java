package org.totalplace.nightly.progress;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.job.Work;

/** For people: one moving bar per stage, measured in bytes of what it has to do. */
public final class BarProgress implements Progress {
  private static final int WIDTH = 78;
  private static final int REDRAW_MILLIS = 200;

  private final PrintStream out;
  private final Map<String, Long> open = new ConcurrentHashMap<>();
  private ProgressBar bar;

  public BarProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(Stage stage, List<Work> work) {
    close();
    open.clear();
    work.forEach(unit -> open.put(unit.key(), unit.bytes()));
    long bytes = work.stream().mapToLong(Work::bytes).sum();
    boolean isCounted = bytes == work.size();
    bar =
        new ProgressBarBuilder()
            .setTaskName(String.format("%-10s", stage))
            .setInitialMax(work.isEmpty() ? 1 : bytes)
            .setUnit(isCounted ? "" : " MB", isCounted ? 1 : 1_000_000)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
            .build();
  }

  @Override
  public synchronized void done(String key) {
    Long bytes = open.remove(key);
    if (bytes != null) {
      bar.stepBy(bytes);
    }
  }

  @Override
  public synchronized void end(Stage stage) {
    if (bar != null) {
      bar.stepTo(bar.getMax());
    }
    close();
  }

  private void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
