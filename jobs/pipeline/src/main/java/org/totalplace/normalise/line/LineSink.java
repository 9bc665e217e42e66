package org.totalplace.normalise.line;

import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.value.DateOrder;

/** Receives what was read of one file, in order. */
public interface LineSink {
  /** Keeps nothing: for inspecting. */
  LineSink NONE =
      new LineSink() {
        @Override
        public void restart() {}

        @Override
        public void lines(LineBlock block, DateTexts dates, DateOrder order) {}

        @Override
        public void reject(Notice why, String rawAmount, Long pence) {}
      };

  /** What came before is void: the file is read again with what was learned. */
  void restart();

  /**
   * Accepted lines. The block is used again after the call.
   *
   * @param dates readings of the ids of {@link LineField#DATE}; null where the sheet has no date and its
   *     file no year
   */
  void lines(LineBlock block, DateTexts dates, DateOrder order);

  /**
   * @param pence the amount where it could be read all the same, otherwise null
   */
  void reject(Notice why, String rawAmount, Long pence);
}
