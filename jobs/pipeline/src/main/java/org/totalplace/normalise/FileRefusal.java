package org.totalplace.normalise;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.line.RowAccount;
import org.totalplace.normalise.line.RowKind;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.NilReturnNotice;
import org.totalplace.normalise.notice.FileNotice.TooManyRejectsNotice;
import org.totalplace.normalise.notice.HeadingNotice.NoAmountsNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.sheet.NilReturns;
import org.totalplace.normalise.word.WordLists;

/**
 * Decides whether a file may be counted, once all its rows are read: it must have payments or say
 * that there were none, and at most one row in five may be torn.
 */
final class FileRefusal {
  private static final long FEWEST_REJECTS = 10;
  private static final long ONE_IN = 5;

  /** Codes of rows whose columns are torn; a line in another currency is not. */
  private static final List<String> TORN =
      List.of("blank_amount", "unreadable_amount", "error_cell", "lone_amount", "amount_too_large");

  private final WordLists words;

  FileRefusal(WordLists words) {
    this.words = words;
  }

  /**
   * @return why nothing of the file may be counted; empty where it may
   */
  Optional<Notice> of(RowAccount rows, OpenedFile opened, Notices notices) throws IOException {
    long accepted = rows.rows(RowKind.PAYMENT);
    return accepted == 0
        ? withoutPayments(rows.rowsIn(), opened, notices)
        : torn(accepted, notices.counts());
  }

  private Optional<Notice> withoutPayments(long rowsIn, OpenedFile opened, Notices notices)
      throws IOException {
    if (notices.counts().containsKey("nil_return")) {
      return Optional.empty();
    }
    if (NilReturns.isOne(opened.sheets(), words)) {
      notices.add(new NilReturnNotice(At.FILE, ""));
      return Optional.empty();
    }
    return Optional.of(new NoAmountsNotice(At.FILE, "", rowsIn));
  }

  private static Optional<Notice> torn(long accepted, Map<String, Long> counts) {
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
