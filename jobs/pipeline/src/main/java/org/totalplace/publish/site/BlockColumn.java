package org.totalplace.publish.site;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a block: {@code amount pounds "All of it"}. One without a heading is for charts and
 * sentences and stands in no table.
 *
 * @param heading empty where the column is not in the table
 */
public record BlockColumn(String name, Kind kind, String heading) {
  private static final Pattern COLUMN =
      Pattern.compile("([a-z][a-z0-9_]*) ([a-z_]+)(?: \"([^\"]+)\")?");

  /**
   * @param text columns separated by semicolons
   * @throws IllegalArgumentException naming the file and what is no column
   */
  static List<BlockColumn> read(String file, String text) {
    return Arrays.stream(text.split(";")).map(part -> one(file, part.strip())).toList();
  }

  private static BlockColumn one(String file, String part) {
    Matcher column = COLUMN.matcher(part);
    if (!column.matches()) {
      throw new IllegalArgumentException(
          file + ": \"" + part + "\" is no column, kind and \"heading\"");
    }
    String heading = column.group(3) == null ? "" : column.group(3);
    return new BlockColumn(column.group(1), Kind.of(file, column.group(2)), heading);
  }

  public boolean isInTable() {
    return !heading.isEmpty();
  }
}
