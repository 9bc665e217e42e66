package org.totalplace.publish.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as people read them. Rounded once, from the exact value, half away from nothing. */
final class Shown {
  private static final BigDecimal TEN_MILLION = BigDecimal.valueOf(10_000_000);
  private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);
  private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

  /** A format can be used by one thread only, and is dear to make. */
  private static final ThreadLocal<DecimalFormat> FORMAT = ThreadLocal.withInitial(Shown::format);

  private Shown() {}

  static String of(Kind kind, String exact) {
    return switch (kind) {
      case TEXT, LINK -> exact;
      case COUNT -> grouped(new BigDecimal(exact), 0);
      case POUNDS -> pounds(new BigDecimal(exact), THREE_FIGURES);
      case ESTIMATE -> pounds(new BigDecimal(exact), TWO_FIGURES);
      case HEAD -> signed(new BigDecimal(exact), -1);
      case HEAD_ESTIMATE -> signed(new BigDecimal(exact), -2);
      case SHARE -> share(new BigDecimal(exact));
      case NUMBER -> number(new BigDecimal(exact));
    };
  }

  /** Three significant figures from a million on; below it, whole thousands or whole pounds. */
  private static String pounds(BigDecimal exact, MathContext figures) {
    BigDecimal size = exact.abs();
    String words;
    if (size.compareTo(BigDecimal.valueOf(999_500_000)) >= 0) {
      words = plain(size.movePointLeft(9).round(figures)) + "bn";
    } else if (size.compareTo(BigDecimal.valueOf(999_500)) >= 0) {
      BigDecimal millions = size.movePointLeft(6);
      boolean isWhole = size.compareTo(TEN_MILLION) >= 0;
      words = plain(isWhole ? millions.round(figures) : millions.round(TWO_FIGURES)) + "m";
    } else if (size.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
      BigDecimal round = size.setScale(-3, RoundingMode.HALF_UP);
      words = grouped(figures == TWO_FIGURES ? round.round(figures) : round, 0);
    } else {
      words = grouped(size.setScale(0, RoundingMode.HALF_UP), 0);
    }
    return (exact.signum() < 0 && !words.equals("0") ? "−£" : "£") + words;
  }

  private static String signed(BigDecimal exact, int scale) {
    String words = grouped(exact.abs().setScale(scale, RoundingMode.HALF_UP), 0);
    return (exact.signum() < 0 && !words.equals("0") ? "−£" : "£") + words;
  }

  /** Zero and one are said only where they are exact. */
  private static String share(BigDecimal exact) {
    BigDecimal percent = exact.movePointRight(2);
    BigDecimal whole = percent.setScale(0, RoundingMode.HALF_UP);
    if (exact.signum() != 0 && percent.abs().compareTo(BigDecimal.ONE) < 0) {
      return "under 1 %";
    }
    boolean isAlmostAll =
        whole.compareTo(BigDecimal.valueOf(100)) == 0 && percent.compareTo(whole) != 0;
    return (isAlmostAll ? "over 99" : grouped(whole, 0).replace('-', '−')) + " %";
  }

  /** The smaller, the more decimals: an index of 0.895, a length of 63.2, a count of 1,234. */
  private static String number(BigDecimal exact) {
    int decimals =
        exact.abs().compareTo(BigDecimal.TEN) < 0
            ? 3
            : exact.abs().compareTo(BigDecimal.valueOf(1000)) < 0 ? 1 : 0;
    return grouped(exact, decimals).replace('-', '−');
  }

  private static String plain(BigDecimal value) {
    return grouped(value, Math.max(0, value.scale()));
  }

  private static String grouped(BigDecimal value, int decimals) {
    DecimalFormat format = FORMAT.get();
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  private static DecimalFormat format() {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
