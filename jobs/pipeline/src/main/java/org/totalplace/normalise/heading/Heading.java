package org.totalplace.normalise.heading;

import java.util.List;

/**
 * The heading of a sheet.
 *
 * @param line where it starts, from 1; 0 where the sheet has none
 * @param lastLine line of its last row: the payments begin after it
 * @param names as printed, by column
 */
public record Heading(long line, long lastLine, List<String> names) {
  public static final Heading NONE = new Heading(0, 0, List.of());

  public Heading {
    names = List.copyOf(names);
  }

  public boolean isNone() {
    return line == 0;
  }

  public boolean isTwoRows() {
    return lastLine > line;
  }

  /** The name as printed, or {@code #3} for the third column where there is none. */
  public String name(int column) {
    boolean named = column < names.size() && !names.get(column).isBlank();
    return named ? names.get(column) : "#" + (column + 1);
  }
}
