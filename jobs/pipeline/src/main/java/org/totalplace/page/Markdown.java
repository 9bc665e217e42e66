package org.totalplace.page;

import java.util.regex.Pattern;

/** Text that others wrote, as text of a Markdown page. */
final class Markdown {
  private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
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
    String line = LINE_BREAKS.matcher(text).replaceAll(" ");
    return MEANS_SOMETHING.matcher(line).replaceAll("\\\\$0");
  }
}
