package org.totalplace.normalise.official;

import org.totalplace.normalise.notice.AmountNotice.UnreadableAmountNotice;

/** Receives the figures of an official table, cell by cell in the order of the sheet. */
public interface FigureSink {
  void figure(OfficialFigure figure);

  /** A cell where a figure belongs that holds something else. */
  void reject(UnreadableAmountNotice notice);

  /** A row below the heading that holds no figures: blank, a note. */
  void skip();
}
