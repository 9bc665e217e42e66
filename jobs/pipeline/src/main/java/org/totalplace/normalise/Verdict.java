package org.totalplace.normalise;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.container.OpenedFile;
import org.totalplace.normalise.line.RowAccount;
import org.totalplace.normalise.line.RowKind;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.NilReturnNotice;
import org.totalplace.normalise.notice.FileNotice.TooManyRejectsNotice;
import org.totalplace.normalise.notice.HeadingNotice.NoAmountsNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;

/** Whether what was read of a file may be counted, once all its rows have been seen. */
final class Verdict {
  private static final long FEWEST_REJECTS = 10;
  private static final long ONE_IN = 5;

  /** What says that columns are torn; a line in another currency does not. */
  private static final List<String> TORN =
      List.of("blank_amount", "unreadable_amount", "error_cell", "lone_amount", "amount_too_large");

  private Verdict() {}

  /** Why nothing of the file is counted. */
  static Optional<Notice> of(RowAccount tally, OpenedFile opened, Notices notices)
      throws IOException {
    Map<String, Long> counts = notices.counts();
    long accepted = tally.rows(RowKind.PAYMENT);
    if (accepted == 0) {
      if (counts.containsKey("nil_return")) {
        return Optional.empty();
      }
      if (NilReturns.isOne(opened.sheets())) {
        notices.add(new NilReturnNotice(At.FILE, ""));
        return Optional.empty();
      }
      return Optional.of(new NoAmountsNotice(At.FILE, "", tally.rowsIn()));
    }
    long rejected = TORN.stream().mapToLong(code -> counts.getOrDefault(code, 0L)).sum();
    if (rejected < FEWEST_REJECTS || rejected * ONE_IN <= accepted + rejected) {
      return Optional.empty();
    }
    List<String> reasons =
        TORN.stream().filter(counts::containsKey).map(c -> counts.get(c) + " " + c).toList();
    return Optional.of(
        new TooManyRejectsNotice(
            At.FILE, String.join(", ", reasons), rejected, accepted + rejected));
  }
}
