package org.totalplace.normalise.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** The unit of an amount column, as its heading declares it: £000, £m. */
public enum AmountUnit {
  POUNDS(1),
  THOUSANDS(1_000),
  MILLIONS(1_000_000);

  private static final Pattern THOUSANDS_WORDS =
      Pattern.compile(
          "£\\s*,?\\s*0?00\\s*'?s?\\b|\\b000'?s\\b|£\\s*k\\b|\\bthousands?\\b|\\(\\s*k\\s*\\)|\\bgbp\\s*k\\b");
  private static final Pattern MILLIONS_WORDS =
      Pattern.compile("£\\s*m(n|illions?)?\\b|\\bmillions?\\b|\\(\\s*m\\s*\\)|\\bgbp\\s*m\\b");

  private final long pounds;

  AmountUnit(long pounds) {
    this.pounds = pounds;
  }

  public long pounds() {
    return pounds;
  }

  /** The unit that a heading such as {@code Amount (£,000s)} declares. */
  public static AmountUnit declaredIn(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    if (text.contains("over") || text.contains("exceeding")) {
      return POUNDS; // "spend over £25k" names a threshold
    }
    if (THOUSANDS_WORDS.matcher(text).find()) {
      return THOUSANDS;
    }
    return MILLIONS_WORDS.matcher(text).find() ? MILLIONS : POUNDS;
  }

  /** As in a source definition: pounds, thousands, millions. */
  public static AmountUnit of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The heading without the words that declare a unit, a currency or a threshold. */
  public static String without(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    text = THOUSANDS_WORDS.matcher(text).replaceAll(" ");
    return MILLIONS_WORDS.matcher(text).replaceAll(" ");
  }
}
