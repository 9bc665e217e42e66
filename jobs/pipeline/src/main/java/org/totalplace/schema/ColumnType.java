package org.totalplace.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;

/** The types a column can have, in Java and in SQL. */
public enum ColumnType {
  /** UTF-8. */
  TEXT("VARCHAR", "text"),
  INTEGER("INTEGER", "whole number"),
  BIGINT("BIGINT", "whole number"),
  /** A {@code long} of pence in the code. */
  MONEY("DECIMAL(18,2)", "pounds and pence"),
  /** An {@code int} epoch day in the code. */
  DATE("DATE", "date, YYYY-MM-DD"),
  BOOLEAN("BOOLEAN", "true or false"),
  /** A {@code long} of thousand-millionths in the code. */
  WEIGHT("DECIMAL(18,9)", "share, nine decimals"),
  /** Any figure, of pounds or not; only SQL makes it. */
  FIGURE("DECIMAL(24,6)", "number, six decimals"),
  /** An {@code int} of hundredths in the code. */
  CONFIDENCE("DECIMAL(3,2)", "0.00 to 1.00");

  private final String sql;
  private final String words;

  ColumnType(String sql, String words) {
    this.sql = sql;
    this.words = words;
  }

  /** The type's name in DuckDB. */
  public String sql() {
    return sql;
  }

  /** A description for people. */
  public String words() {
    return words;
  }

  /** As written in the definition: {@code money}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Digits after the decimal point of what is stored as a whole number. */
  public int scale() {
    return switch (this) {
      case MONEY, CONFIDENCE -> 2;
      case FIGURE -> 6;
      case WEIGHT -> 9;
      default -> 0;
    };
  }

  public boolean isLong() {
    return this == BIGINT || this == MONEY || this == WEIGHT;
  }

  public boolean isInt() {
    return this == INTEGER || this == DATE || this == CONFIDENCE;
  }

  @JsonCreator
  static ColumnType of(String code) {
    return Arrays.stream(values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No column type " + code + ": one of " + Arrays.toString(values())));
  }
}
