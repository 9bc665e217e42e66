package org.totalplace.normalise.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The financial year, from 1 April, in the name of a file: {@code schemes-2014-15.csv}, {@code
 * Awards 2016_to_2017.xlsx}. A name with two years gives none. Used only where a source definition
 * says that each file is of one year ({@code date.basis: file_year}): elsewhere {@code 2011-12} may
 * be a December.
 *
 * @param first calendar year in which it begins
 */
public record FileYear(int first) {
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)(?:[-_./ ]|[-_ ]+to[-_ ]+|\\s*\u2013\\s*)(20)?(\\d\\d)(?!\\d)");

  private static final int CENTURY = 100;

  public static Optional<FileYear> of(String name) {
    FileYear found = null;
    for (Matcher m = YEARS.matcher(name); m.find(); ) {
      int first = Integer.parseInt(m.group(1));
      if ((first + 1) % CENTURY != Integer.parseInt(m.group(3))) {
        continue;
      }
      if (found != null && found.first != first) {
        return Optional.empty();
      }
      found = new FileYear(first);
    }
    return Optional.ofNullable(found);
  }

  /** Epoch day of the 1 April that stands for the whole year. */
  public int firstDay() {
    return Math.toIntExact(LocalDate.of(first, 4, 1).toEpochDay());
  }

  /**
   * @param day epoch day, or {@link DateText#NONE}, which no year has
   */
  public boolean has(int day) {
    return day >= firstDay() && day < new FileYear(first + 1).firstDay();
  }

  /** As in {@code 2014-15}. */
  @Override
  public String toString() {
    return String.format("%d-%02d", first, (first + 1) % CENTURY);
  }
}
