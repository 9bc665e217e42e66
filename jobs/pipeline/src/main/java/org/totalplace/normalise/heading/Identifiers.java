package org.totalplace.normalise.heading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises document numbers that could pass for money: digits only, most with leading zeros; or
 * of one length, hardly ever repeated and almost always rising.
 */
final class Identifiers {
  private static final Pattern DIGITS = Pattern.compile("\\d{4,}");
  private static final int FEWEST = 3;
  private static final int FEWEST_RISING = 20;
  private static final int SHORTEST = 6;

  private Identifiers() {}

  /**
   * @param rows the first rows under the heading
   * @param column position from 0
   */
  static boolean fill(List<SampleRow> rows, int column) {
    Set<String> distinct = new HashSet<>();
    String first = "";
    String last = "";
    int filled = 0;
    int zeros = 0;
    int alike = 0;
    int rising = 0;
    for (SampleRow row : rows) {
      String cell = row.cell(column);
      if (cell.isBlank()) {
        continue;
      }
      filled++;
      if (!DIGITS.matcher(cell).matches()) {
        continue;
      }
      first = first.isEmpty() ? cell : first;
      zeros += cell.startsWith("0") ? 1 : 0;
      alike += cell.length() == first.length() ? 1 : 0;
      rising += cell.length() == last.length() && cell.compareTo(last) > 0 ? 1 : 0;
      distinct.add(cell);
      last = cell;
    }
    boolean leadingZeros = filled >= FEWEST && zeros * 3 >= filled * 2;
    boolean numbered =
        filled >= FEWEST_RISING
            && first.length() >= SHORTEST
            && alike * 20 >= filled * 19
            && distinct.size() * 10 >= filled * 9
            && rising * 5 >= filled * 4;
    return leadingZeros || numbered;
  }
}
