package org.totalplace.normalise.sheet;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.totalplace.normalise.container.Sheet;

/** Recognises a file in which a publisher says that there were no payments. */
public final class NilReturns {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\s*nil\\s*|.*\\b(nil returns?|no (payments?|transactions?|spend(ing)?|expenditure|invoices?)\\b.{0,60}"
              + "(month|period|quarter|made|report|over|above|recorded|this)).*",
          Pattern.DOTALL);
  private static final int ROWS = 60;

  private NilReturns() {}

  /** Whether one of the first rows says so in words: a table without amounts alone does not. */
  public static boolean isOne(List<Sheet> sheets) throws IOException {
    boolean[] found = new boolean[1];
    for (Sheet sheet : sheets) {
      int[] rows = new int[1];
      sheet.rows(
          row -> {
            for (int i = 0; i < row.cells() && !found[0]; i++) {
              String text = row.text(i);
              found[0] = text.length() < 300 && WORDS.matcher(text).matches();
            }
            return !found[0] && ++rows[0] < ROWS;
          });
    }
    return found[0];
  }
}
