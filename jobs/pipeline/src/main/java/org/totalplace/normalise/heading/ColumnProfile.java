package org.totalplace.normalise.heading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.totalplace.normalise.value.AmountReading;
import org.totalplace.normalise.value.AmountState;
import org.totalplace.normalise.value.Amounts;
import org.totalplace.normalise.value.DatePrecision;
import org.totalplace.normalise.value.DateText;
import org.totalplace.normalise.value.Dates;
import org.totalplace.normalise.word.WordLists;

/**
 * What the first values of a column look like.
 *
 * @param filled rows that have a value
 * @param money values that read as an amount
 * @param pence values with pence, a pound sign or grouped digits: more than a number
 * @param dates values that read as a day
 * @param clearDates dates that are more than a number, such as a transaction number
 * @param names values that end like the name of a company or a public body
 * @param codes values that name nobody: {@code SU11451}, {@code Yes}, two letters
 * @param distinct different values
 */
record ColumnProfile(
    int rows,
    int filled,
    int money,
    int pence,
    int dates,
    int clearDates,
    int names,
    int codes,
    int distinct) {
  private static final Pattern CODE =
      Pattern.compile(
          "[A-Za-z]{0,3}[-/_ ]?\\d[\\dA-Za-z/_-]*|[A-Za-z]{1,2}|(?i:yes|no|true|false)");

  /** Fewer values than these prove nothing about a column. */
  private static final int FEW = 10;

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern MORE_THAN_NUMBER = Pattern.compile("£|\\d\\.\\d\\d?$|\\d,\\d{3}");

  static ColumnProfile of(List<SampleRow> rows, int column, WordLists words) {
    Map<String, Integer> texts = new HashMap<>();
    int used = 0;
    int filled = 0;
    for (SampleRow row : rows) {
      if (!row.isBlank()) {
        used++;
        String cell = row.cell(column);
        if (!cell.isBlank()) {
          filled++;
          texts.merge(cell, 1, Integer::sum);
        }
      }
    }
    return of(texts, used, filled, words);
  }

  /** Judges each distinct text once. */
  private static ColumnProfile of(
      Map<String, Integer> texts, int used, int filled, WordLists words) {
    Amounts amounts = Amounts.inPounds();
    int money = 0;
    int pence = 0;
    int dates = 0;
    int clearDates = 0;
    int names = 0;
    int codes = 0;
    for (Map.Entry<String, Integer> text : texts.entrySet()) {
      String cell = text.getKey();
      int lines = text.getValue();
      boolean isMoney = isMoney(amounts, cell);
      money += isMoney ? lines : 0;
      pence += isMoney && MORE_THAN_NUMBER.matcher(cell).find() ? lines : 0;
      DateText date = Dates.read(cell);
      boolean isDay = date.isReadable() && date.precision() == DatePrecision.DAY;
      boolean isNumber = NUMBER.matcher(cell).matches();
      dates += date.isReadable() && (isDay || !isNumber) ? lines : 0;
      clearDates += date.isReadable() && !isNumber ? lines : 0;
      names += !isMoney && isOrganisation(cell, words) ? lines : 0;
      codes += CODE.matcher(cell.strip()).matches() ? lines : 0;
    }
    return new ColumnProfile(
        used, filled, money, pence, dates, clearDates, names, codes, texts.size());
  }

  private static boolean isMoney(Amounts amounts, String cell) {
    if (amounts.plain(cell) != Amounts.NOT_PLAIN) {
      return true;
    }
    if (!Amounts.mayBeAmount(cell)) {
      return false;
    }
    AmountReading amount = amounts.read(cell);
    return amount.isMoney() || amount.state() == AmountState.DECIMAL_COMMA;
  }

  /** Whether one of its words is in the list of organisations. */
  private static boolean isOrganisation(String cell, WordLists words) {
    int from = 0;
    for (int i = 0; i <= cell.length(); i++) {
      if (i == cell.length() || !isWordCharacter(cell.charAt(i))) {
        if (i > from && words.isOfOrganisations(cell.substring(from, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean isWordCharacter(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /** Most of what is there reads as money. */
  boolean isMoney() {
    return filled > 0 && money * 3 >= filled * 2;
  }

  /** Money that is more than a run of digits, such as a transaction number. */
  boolean isClearlyMoney() {
    return isMoney() && pence * 4 >= filled && dates * 2 < filled;
  }

  boolean isDate() {
    return filled > 0 && dates * 3 >= filled * 2;
  }

  boolean isClearlyDate() {
    return isDate() && clearDates * 3 >= filled * 2;
  }

  /** Names of bodies, more varied than the few labels of a classification. */
  boolean isOrganisation() {
    boolean isVaried = filled < FEW || distinct * FEW >= filled;
    return filled * 2 >= rows && names * 5 >= filled && money * 5 < filled && isVaried;
  }

  /** Codes, or yes and no: values that name nobody. */
  boolean isCode() {
    return filled >= FEW && codes * FEW >= filled * (FEW - 1);
  }

  /** Most rows name another body: it is not the publisher, who is the same on all. */
  boolean isOfManyBodies() {
    return filled >= FEW && distinct * 2 >= filled && money * 5 < filled;
  }
}
