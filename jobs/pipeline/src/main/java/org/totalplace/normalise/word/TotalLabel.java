package org.totalplace.normalise.word;

/** Whether a cell calls its row a total. */
public enum TotalLabel {
  NONE,
  /** Has the word, and may be a name: TOTAL MAINTENANCE LTD. */
  MENTIONS_TOTAL,
  /** Says nothing else: Grand Total, Total for June 2014. */
  TOTAL
}
