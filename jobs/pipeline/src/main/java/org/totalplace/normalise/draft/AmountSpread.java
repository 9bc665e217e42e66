package org.totalplace.normalise.draft;

import java.util.TreeMap;
import org.totalplace.normalise.line.DateTexts;
import org.totalplace.normalise.line.LineBlock;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.value.DateOrder;

/** Counts the lines below each threshold that publishers use. Not thread safe. */
final class AmountSpread implements LineSink {
  private static final long[] THRESHOLDS = {100, 250, 500, 1_000, 5_000, 10_000, 25_000};

  /** Net of VAT a payment of the threshold is a sixth smaller; a few lines are credits. */
  private static final long NET_PERCENT = 83;

  private static final int FEW_PERCENT = 2;

  private final TreeMap<Long, Long> under = new TreeMap<>();
  private long lines;

  @Override
  public void restart() {
    under.clear();
    lines = 0;
  }

  @Override
  public void lines(LineBlock block, DateTexts dates, DateOrder order) {
    for (int row = 0; row < block.size(); row++) {
      long pence = Math.abs(block.pence(row));
      lines++;
      for (long pounds : THRESHOLDS) {
        if (pence < pounds * NET_PERCENT) {
          under.merge(pounds, 1L, Long::sum);
        }
      }
    }
  }

  @Override
  public void reject(Notice why, String rawAmount, Long pence) {}

  void add(AmountSpread other) {
    lines += other.lines;
    other.under.forEach((pounds, n) -> under.merge(pounds, n, Long::sum));
  }

  /** Apart from VAT, almost no line is smaller. */
  boolean bearsOut(long pounds) {
    return lines > 0 && under.getOrDefault(pounds, 0L) * 100 < lines * FEW_PERCENT;
  }

  /** The largest threshold that the lines support; 0 where they support none. */
  long threshold() {
    long found = 0;
    for (long pounds : THRESHOLDS) {
      found = bearsOut(pounds) ? pounds : found;
    }
    return found;
  }

  long percentUnder(long pounds) {
    return lines == 0 ? 0 : under.getOrDefault(pounds, 0L) * 100 / lines;
  }
}
