package org.totalplace.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of cells of the reference data, by the names that {@code values.csv} gives them. */
enum CellKind {
  INTEGER("a whole number", matches("-?\\d+")),
  DECIMAL("a number such as 12 or 0.5", matches("-?\\d+(\\.\\d+)?")),
  PERCENT("a whole number from 0 to 100", matches("\\d{1,2}|100")),
  DATE("a date such as 2024-04-01", CellKind::isDate),
  COFOG("a COFOG code such as 10, 10.2 or 99 for none", matches("(0[1-9]|10)(\\.\\d){0,2}|99")),
  BLANK("nothing", String::isEmpty);

  private static final Map<String, CellKind> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

  private final String description;
  private final Predicate<String> holds;

  CellKind(String description, Predicate<String> holds) {
    this.description = description;
    this.holds = holds;
  }

  /**
   * Whether a cell is as it should be.
   *
   * @param what kinds and words, separated by {@code |}: {@code date|blank}, {@code true|false}
   */
  static Predicate<String> holds(String what) {
    return Stream.of(what.split("\\|"))
        .map(word -> of(word).map(kind -> kind.holds).orElse(word::equals))
        .reduce(cell -> false, Predicate::or);
  }

  /**
   * What a cell should be, in words.
   *
   * @param what as {@link #holds} has it
   */
  static String expected(String what) {
    return Stream.of(what.split("\\|"))
        .map(word -> of(word).map(kind -> kind.description).orElse(word))
        .collect(Collectors.joining(" or ", "expected: ", ""));
  }

  private static Optional<CellKind> of(String word) {
    return Optional.ofNullable(BY_NAME.get(word));
  }

  private static Predicate<String> matches(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static boolean isDate(String cell) {
    try {
      return LocalDate.parse(cell).toString().equals(cell);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
