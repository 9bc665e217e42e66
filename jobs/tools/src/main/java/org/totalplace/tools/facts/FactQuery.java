package org.totalplace.tools.facts;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.totalplace.sql.CommentHeader;

/**
 * A fact table that one SQL file makes from published files. Its first lines say, each once:
 *
 * <pre>
 * -- Files: england/council_spending_*.json, places/lookup.csv
 * -- Gives: official/outturn/{financial_year}.csv
 * -- What: net expenditure by authority and service
 * -- Source: mhclg-revenue-outturn
 * -- Licence: OGL-UK-3.0
 * </pre>
 *
 * @param name file name without its ending
 * @param files patterns that the end of a path has; each must find a file
 * @param gives path of the CSV below {@code reference-data}; a column in braces gives one file for
 *     each of its values
 * @param source id of the source, as in {@code dataset.csv}
 */
record FactQuery(String name, List<String> files, String gives, String source, String text) {
  private static final List<String> FORM = List.of("Files", "Gives", "What", "Source", "Licence");
  private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");

  FactQuery {
    files = List.copyOf(files);
  }

  /**
   * @throws IllegalArgumentException where the header lacks a field
   */
  static FactQuery of(String name, String text) {
    CommentHeader header = CommentHeader.of(name + ".sql", text, FORM);
    FORM.forEach(header::get);
    return new FactQuery(
        name, header.parts("Files", ","), header.get("Gives"), header.get("Source"), text);
  }

  /** Whether the end of the path is as the pattern says. */
  static boolean matches(String pattern, Path file) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:**/" + pattern);
    return matcher.matches(file.toAbsolutePath());
  }

  /** Path of the CSV that a row belongs into. */
  String path(Map<String, String> row) {
    return BRACES.matcher(gives).replaceAll(column -> row.get(column.group(1)));
  }
}
