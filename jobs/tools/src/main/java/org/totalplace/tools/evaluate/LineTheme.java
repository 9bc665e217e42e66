package org.totalplace.tools.evaluate;

import org.totalplace.classify.purpose.Confidence;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;

/**
 * The theme of a line from what its words say and what its payee is for, as line_theme.sql of count
 * does it, for one line at a time.
 */
record LineTheme(Confidence confidence) {

  /**
   * @param payee null where the payee says nothing, or may not say
   */
  Theme of(Theme purpose, Theme payee) {
    if (payee == null) {
      return purpose;
    }
    if (isWeakest(purpose)) {
      return isWeakest(payee) ? purpose : payee;
    }
    if (decides(purpose, payee)) {
      boolean isSilent = purpose.code().equals("99");
      String other = isSilent ? purpose.alternative() : purpose.code();
      return differ(payee.code(), other)
          ? disputed(payee, other)
          : differ(payee.code(), purpose.alternative())
              ? disputed(payee, purpose.alternative())
              : payee;
    }
    boolean isNew = purpose.alternative() == null && payee.tier().equals("T6");
    return isNew && differ(purpose.code(), payee.code())
        ? disputed(purpose, payee.code())
        : purpose;
  }

  private static boolean decides(Theme purpose, Theme payee) {
    boolean isGeneral = purpose.tier().equals("T7") && purpose.code().startsWith("01");
    boolean isWeaker = purpose.tier().equals("T8") || isGeneral;
    return purpose.code().equals("99") || payee.tier().equals("T6") && isWeaker;
  }

  private static boolean isWeakest(Theme theme) {
    return theme.tier().equals("T9");
  }

  private static boolean differ(String code, String other) {
    return other != null && !code.substring(0, 2).equals(other.substring(0, 2));
  }

  private Theme disputed(Theme theme, String alternative) {
    int percent = confidence.disputed(theme.confidencePercent());
    return confidence.isTooLow(percent)
        ? new Theme("99", "none", "none", 0, null, alternative)
        : new Theme(
            theme.code(), theme.rule(), theme.tier(), percent, theme.evidence(), alternative);
  }
}
