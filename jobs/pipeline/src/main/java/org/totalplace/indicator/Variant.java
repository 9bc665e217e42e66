package org.totalplace.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One figure of an indicator.
 *
 * @param code as in the rows of the query
 * @param unit of the value, a code of the list {@code indicator_unit}
 * @param words what the figure is, in a few words
 */
public record Variant(String code, String unit, String words) {
  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9_]*)(?: \\[([a-z_]+)])? (\\S.*)");

  /**
   * @param text {@code code words} or {@code code [unit] words}
   * @param unit the unit where the text names none
   * @throws IllegalArgumentException where the text has another form
   */
  static Variant of(String text, String unit) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no variant: write code words, or code [unit] words");
    }
    String own = form.group(2);
    return new Variant(form.group(1), own == null ? unit : own, form.group(3));
  }
}
