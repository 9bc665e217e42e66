package org.totalplace.nightly.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.totalplace.extract.FetchTally;
import org.totalplace.model.Workspace;

/** Addresses that are gone, moved or not open: from the books of addresses. */
final class FetchAttention {
  private FetchAttention() {}

  /**
   * @param today addresses that were asked on this day
   */
  static List<Attention> read(Workspace workspace, LocalDate today) {
    return FetchTally.told(workspace, today).stream()
        .map(one -> new Attention(state(one.state()), one.sourceId(), one.what()))
        .toList();
  }

  private static Attention.State state(String code) {
    return Attention.State.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
