package org.totalplace.normalise.line;

import org.totalplace.normalise.notice.AmountNotice.BinaryDecimalNotice;
import org.totalplace.normalise.notice.AmountNotice.DashAmountNotice;
import org.totalplace.normalise.notice.AmountNotice.DollarSignNotice;
import org.totalplace.normalise.notice.AmountNotice.LargeAmountNotice;
import org.totalplace.normalise.notice.AmountNotice.SubPenceNotice;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.HeadingNotice.OtherAmountUsedNotice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.value.AmountState;

/** Notices about an amount that was accepted. */
final class AmountNotices {
  private static final long LARGE_PENCE = 10_000_000_000_00L;

  private AmountNotices() {}

  /** Whether the amount deserves a notice. */
  static boolean isOdd(AmountState state, long pence, boolean isOther) {
    return isOther
        || Math.abs(pence) > LARGE_PENCE
        || state == AmountState.BINARY_NOISE
        || state == AmountState.SUB_PENCE
        || state == AmountState.DASH
        || state == AmountState.DOLLAR;
  }

  static void add(
      Notices notices, At at, String raw, AmountState state, long pence, boolean isOther) {
    switch (state) {
      case BINARY_NOISE -> notices.add(new BinaryDecimalNotice(at, raw));
      case SUB_PENCE -> notices.add(new SubPenceNotice(at, raw));
      case DASH -> notices.add(new DashAmountNotice(at, raw));
      case DOLLAR -> notices.add(new DollarSignNotice(at, raw));
      default -> {}
    }
    if (Math.abs(pence) > LARGE_PENCE) {
      notices.add(new LargeAmountNotice(at, raw));
    }
    if (isOther) {
      notices.add(new OtherAmountUsedNotice(at, raw));
    }
  }
}
