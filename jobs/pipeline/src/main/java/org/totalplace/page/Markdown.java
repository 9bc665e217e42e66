package org.totalplace.page;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text that others wrote, as text of a Markdown page. */
final class Markdown {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]++");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\|`\\[\\]<]");

  private Markdown() {}

  /**
   * One line that reads as it was written: no cell, code, link or tag begins or ends in it.
   *
   * @param text may be null, which is empty
   */
  static String escaped(String text) {
    if (text == null) {
      return "";
    }
    String line = BLANKS.matcher(text).replaceAll(Markdown::withoutBreak);
    return MEANS_SOMETHING.matcher(line).replaceAll("\\\\$0");
  }

  private static String withoutBreak(MatchResult blanks) {
    return LINE_BREAK.matcher(blanks.group()).find() ? " " : blanks.group();
  }
}
