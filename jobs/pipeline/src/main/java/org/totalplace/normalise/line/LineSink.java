package org.totalplace.normalise.line;

import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.value.DateOrder;

/** Receives the lines of one file, in order. */
public interface LineSink {
  /** Discards everything, for {@code inspect}. */
  LineSink NONE =
      new LineSink() {
        @Override
        public void restart() {}

        @Override
        public void lines(LineBlock block, DateTexts dates, DateOrder order) {}

        @Override
        public void reject(Notice why, String rawAmount, Long pence) {}
      };

  /** Discards everything so far: the file is read again, or refused. */
  void restart();

  /**
   * Receives accepted lines. The block is reused after the call.
   *
   * @param dates readings of the ids of {@link LineField#DATE}; null where the sheet has no date
   *     and its file no year
   * @throws RefusedFileException where the lines say more different things than a file may
   */
  void lines(LineBlock block, DateTexts dates, DateOrder order) throws RefusedFileException;

  /**
   * @param pence the amount where it could be read all the same, otherwise null
   */
  void reject(Notice why, String rawAmount, Long pence);
}
