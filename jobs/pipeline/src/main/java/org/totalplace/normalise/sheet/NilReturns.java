package org.totalplace.normalise.sheet;

import java.io.IOException;
import java.util.List;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.word.WordLists;

/** Recognises a file in which a publisher says that there were no payments. */
public final class NilReturns {
  private static final int ROWS = 60;
  private static final int LONGEST_TEXT = 300;

  private NilReturns() {}

  /** Whether one of the first rows says so in words; the absence of amounts is not enough. */
  public static boolean isOne(List<Sheet> sheets, WordLists words) throws IOException {
    boolean[] found = new boolean[1];
    for (Sheet sheet : sheets) {
      int[] rows = new int[1];
      sheet.rows(
          row -> {
            for (int i = 0; i < row.cells() && !found[0]; i++) {
              String text = row.text(i);
              found[0] = text.length() < LONGEST_TEXT && words.isNilReturn(text);
            }
            return !found[0] && ++rows[0] < ROWS;
          });
    }
    return found[0];
  }
}
