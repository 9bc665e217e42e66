package org.totalplace.normalise.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads printed amounts into pence: exact, with their sign, never guessed. An unreadable amount has
 * its own state and is never 0. Thread safe.
 */
public final class Amounts {
  /** Returned by {@link #plain} where the text is not a plain number. */
  public static final long NOT_PLAIN = Long.MIN_VALUE;

  private static final int LONGEST_PLAIN = 15;
  private static final long LARGEST_PENCE = 1_000_000_000_000_00L;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NOISE_PENCE = new BigDecimal("0.001");

  /** A longer text is no amount: no pattern sees it. */
  private static final int LONGEST = 200;

  /** Letters that occur neither in gbp, cr, dr, k, million or billion nor in an exponent. */
  private static final String NO_AMOUNT = "/:;_=&@AFHJQSTUVWXYZafhjqstuvwxyz";

  private static final Pattern ERROR =
      Pattern.compile("#(ref!?|value!?|n/a|name\\??|div/0!?|null!?|num!?|spill!?|calc!?)|#{2,}");
  private static final Pattern FOREIGN =
      Pattern.compile("[€¥₹₩₽₺₦]|\\b(eur|euros?|usd|inr|rs|chf|aud|cad|jpy|sek|nok|dkk|us\\$)\\b");
  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d*)(?:\\.(\\d*))?(?:e([+-]?\\d{1,2}))?");
  private static final Pattern GROUPED_WITH_COMMA =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d*)(?:,(\\d*))?(?:e([+-]?\\d{1,2}))?");
  private static final Pattern COMMA_DECIMALS =
      Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?|\\d+,\\d{1,2}");
  private static final Pattern BESIDE_POINT = Pattern.compile("(?:\\G|(?<!\\s))\\s*+([.,])\\s*+");
  private static final Pattern GROUPED_WITH_BLANKS =
      Pattern.compile("\\d{1,3}( \\d{3})+([.,]\\d*)?");
  private static final Pattern SUFFIX = Pattern.compile("(.*\\d)\\s*(k|m|mn|million|bn|billion)");

  private final AmountUnit unit;
  private final boolean decimalComma;

  public Amounts(AmountUnit unit, boolean decimalComma) {
    this.unit = unit;
    this.decimalComma = decimalComma;
  }

  /** Pounds with a decimal point. */
  public static Amounts inPounds() {
    return new Amounts(AmountUnit.POUNDS, false);
  }

  public AmountReading read(String printed) {
    if (printed.length() > LONGEST) {
      return AmountReading.none(AmountState.UNREADABLE);
    }
    String text = clean(printed);
    if (text.isEmpty()) {
      return AmountReading.none(AmountState.BLANK);
    }
    if (ERROR.matcher(text).matches()) {
      return AmountReading.none(AmountState.ERROR_CELL);
    }
    if (FOREIGN.matcher(text).find()) {
      boolean hasNumber = text.chars().anyMatch(Character::isDigit);
      return AmountReading.none(hasNumber ? AmountState.FOREIGN : AmountState.UNREADABLE);
    }
    boolean dollar = text.indexOf('$') >= 0;
    text = text.replace("£", "").replace("$", "").replace("gbp", "").strip();
    int sign = 1;
    if (text.startsWith("(") && text.endsWith(")")) {
      sign = -1;
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.endsWith("cr") || text.startsWith("cr")) {
      sign = -sign;
      text = text.startsWith("cr") ? text.substring(2) : text.substring(0, text.length() - 2);
    } else if (text.endsWith("dr") || text.startsWith("dr")) {
      text = text.startsWith("dr") ? text.substring(2) : text.substring(0, text.length() - 2);
    }
    text = text.strip();
    if (text.startsWith("-") && text.length() > 1) {
      sign = -sign;
      text = text.substring(1).strip();
    } else if (text.endsWith("-") && text.length() > 1) {
      sign = -sign;
      text = text.substring(0, text.length() - 1).strip();
    } else if (text.startsWith("+")) {
      text = text.substring(1).strip();
    }
    if (text.equals("-") || text.equals("--")) {
      return AmountReading.none(AmountState.DASH);
    }
    return number(text, sign, dollar);
  }

  private AmountReading number(String unsigned, int sign, boolean dollar) {
    String text = unsigned;
    int shift = 0;
    Matcher suffix = SUFFIX.matcher(text);
    if (suffix.matches()) {
      text = suffix.group(1);
      shift = suffix.group(2).equals("k") ? 3 : suffix.group(2).startsWith("b") ? 9 : 6;
    }
    text = joinGroups(text);
    Matcher matcher = (decimalComma ? GROUPED_WITH_COMMA : GROUPED).matcher(text);
    if (!matcher.matches() || text.isEmpty() || !Character.isDigit(firstDigitOrPoint(text))) {
      boolean comma = !decimalComma && COMMA_DECIMALS.matcher(text).matches();
      return AmountReading.none(comma ? AmountState.DECIMAL_COMMA : AmountState.UNREADABLE);
    }
    String whole = matcher.group(1).replace(decimalComma ? "." : ",", "");
    String fraction = matcher.group(2) == null ? "" : matcher.group(2);
    if (whole.length() + fraction.length() > 40) {
      return AmountReading.none(AmountState.UNREADABLE);
    }
    BigDecimal value = new BigDecimal("0" + whole + "." + fraction + "0");
    if (matcher.group(3) != null) {
      shift += Integer.parseInt(matcher.group(3).replace("+", ""));
    }
    BigDecimal pence =
        value
            .scaleByPowerOfTen(shift)
            .multiply(HUNDRED)
            .multiply(BigDecimal.valueOf(unit.pounds()));
    return toPence(sign < 0 ? pence.negate() : pence, dollar);
  }

  private AmountReading toPence(BigDecimal pence, boolean dollar) {
    if (pence.abs().compareTo(BigDecimal.valueOf(LARGEST_PENCE)) > 0) {
      return AmountReading.none(AmountState.TOO_LARGE);
    }
    BigDecimal rounded = pence.setScale(0, RoundingMode.HALF_UP);
    BigDecimal off = pence.subtract(rounded);
    AmountState state = dollar ? AmountState.DOLLAR : AmountState.READ;
    if (off.signum() == 0) {
      return new AmountReading(state, rounded.longValueExact(), 0);
    }
    if (off.abs().compareTo(NOISE_PENCE) <= 0) {
      return new AmountReading(AmountState.BINARY_NOISE, rounded.longValueExact(), 0);
    }
    long remainder = off.scaleByPowerOfTen(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return new AmountReading(AmountState.SUB_PENCE, rounded.longValueExact(), remainder);
  }

  /** Lower case, plain minus and blanks, no quotes, lost pound signs dropped. */
  private static String clean(String printed) {
    StringBuilder out = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      switch (c) {
        case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u00ad', '\ufe63' ->
            out.append('-');
        case '\u00a0', '\u2007', '\u2009', '\u202f', '\u200b', '\ufeff', '\t', '\n', '\r' ->
            out.append(' ');
        case '\'', '"', '\u2018', '\u2019', '\u0000' -> {}
        // £ as other code pages show it: double-encoded, 437/850, replaced
        case '\u00c2', '\u0153', '\u009c', '\ufffd', '\uff04' -> {}
        case '\uffe1', '\u20a4' -> out.append('£');
        default -> out.append(Character.toLowerCase(c));
      }
    }
    String text = out.toString().strip();
    return text.startsWith("?") ? text.substring(1).strip() : text;
  }

  /**
   * Removes blanks that group digits by three or are beside a sign; with any other the amount is
   * unreadable.
   */
  private String joinGroups(String text) {
    if (text.indexOf(' ') < 0) {
      return text;
    }
    String joined = BESIDE_POINT.matcher(text).replaceAll("$1");
    if (GROUPED_WITH_BLANKS.matcher(joined).matches()) {
      return joined.replace(" ", "");
    }
    return joined.toLowerCase(Locale.ROOT);
  }

  private static char firstDigitOrPoint(String text) {
    char first = text.charAt(0);
    boolean leadingPoint = (first == '.' || first == ',') && text.length() > 1;
    return leadingPoint ? text.charAt(1) : first;
  }

  /**
   * False where {@link #read} cannot find money: neither a digit nor a dash for zero, or a
   * character that no amount has. Faster than reading the text.
   */
  public static boolean mayBeAmount(String text) {
    boolean mayBe = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        mayBe |= !Character.isLetter(c);
      } else if (c >= '0' && c <= '9' || c == '-') {
        mayBe = true;
      } else if (NO_AMOUNT.indexOf(c) >= 0) {
        return false;
      }
    }
    return mayBe;
  }

  /** The same for a text. */
  public long plain(String text) {
    return text.length() > LONGEST_PLAIN
        ? NOT_PLAIN
        : plain(text.getBytes(StandardCharsets.UTF_8), 0, text.length());
  }

  /**
   * The common case, {@code -1,234.56} in ASCII, without creating a string.
   *
   * @return pence, or {@link #NOT_PLAIN} where the text needs {@link #read}
   */
  public long plain(byte[] bytes, int from, int to) {
    if (unit != AmountUnit.POUNDS || decimalComma || to - from > LONGEST_PLAIN) {
      return NOT_PLAIN;
    }
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (negative) {
      at++;
    }
    long value = 0;
    int digits = 0;
    int sinceComma = -1;
    for (; at < to && bytes[at] != '.'; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9') {
        value = value * 10 + (b - '0');
        digits++;
        if (sinceComma >= 0) {
          sinceComma++;
        }
      } else if (b == ',' && digits > 0 && (sinceComma < 0 ? digits <= 3 : sinceComma == 3)) {
        sinceComma = 0;
      } else {
        return NOT_PLAIN;
      }
    }
    if (digits == 0 || (sinceComma >= 0 && sinceComma != 3)) {
      return NOT_PLAIN;
    }
    int decimals = 0;
    for (at++; at < to; at++, decimals++) {
      byte b = bytes[at];
      if (b < '0' || b > '9' || decimals == 2) {
        return NOT_PLAIN;
      }
      value = value * 10 + (b - '0');
    }
    for (; decimals < 2; decimals++) {
      value *= 10;
    }
    if (value > LARGEST_PENCE) {
      return NOT_PLAIN;
    }
    return negative ? -value : value;
  }
}
