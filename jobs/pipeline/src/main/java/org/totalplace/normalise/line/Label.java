package org.totalplace.normalise.line;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text calls its row a total. */
enum Label {
  NONE,
  /** Has the word, and may be a name: TOTAL MAINTENANCE LTD. */
  MENTIONS_TOTAL,
  /** Says nothing else: Grand Total, Total for June 2014. */
  TOTAL;

  private static final Pattern WORD = Pattern.compile("\\b(sub)?totals?\\b|^sum ?:?$");
  private static final Pattern ONLY =
      Pattern.compile(
          "(grand|sub|overall|report|page|sum|running|net|gross|control|final|monthly|period|sheet|"
              + "file|section|batch|group)?[ -]*totals?( (for|of|amount|value|spend|payments?|paid|"
              + "expenditure|net|gross|in|this|the|all|£|number|spend over|above|transactions?|"
              + "invoices?|page|month|year|january|february|march|april|may|june|july|august|"
              + "september|october|november|december|20\\d\\d).*)?[ :.=£-]*|.{1,60}[ -](sub-?)?total|sum ?:?");

  static Label of(String printed) {
    String text = printed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (!WORD.matcher(text).find()) {
      return NONE;
    }
    return ONLY.matcher(text).matches() ? TOTAL : MENTIONS_TOTAL;
  }
}
