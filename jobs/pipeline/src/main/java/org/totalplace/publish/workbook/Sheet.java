package org.totalplace.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sheet: lines in column A, then at most one table, which begins at column A below them.
 *
 * @param name at most 31 characters
 * @param lines the first is the title; four of them where there is a table
 * @param links names of the sheets to which the cells of column A lead, from row {@link #FIRST_ROW}
 *     on; empty where they lead nowhere
 */
public record Sheet(String name, List<String> lines, Optional<Table> table, List<String> links) {
  /** Of a table, below its headings. */
  public static final int FIRST_ROW = 6;

  private static final int WIDE = 110;
  private static final int TEXT = 32;
  private static final int NUMBER = 21;

  public Sheet {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
    if (name.length() > 31 || (table.isPresent() && lines.size() != FIRST_ROW - 2)) {
      throw new IllegalArgumentException("Name or lines of a sheet: " + name + ", " + lines);
    }
  }

  /** Up to the rows of the table. */
  String start() {
    StringBuilder xml = new StringBuilder(Part.open("worksheet"));
    xml.append("<cols>");
    List<Integer> widths = widths();
    for (int i = 1; i <= widths.size(); i++) {
      xml.append("<col min=\"%d\" max=\"%d\" ".formatted(i, i));
      xml.append("width=\"%d\" customWidth=\"1\"/>".formatted(widths.get(i - 1)));
    }
    xml.append("</cols><sheetData>\n");
    for (int i = 0; i < lines.size(); i++) {
      int style = i == 0 ? Styles.BOLD : table.isPresent() ? Styles.PLAIN : Styles.WRAPPED;
      xml.append(RowXml.row(List.of(lines.get(i)), i + 1, style)).append('\n');
    }
    table.ifPresent(
        rows -> xml.append(RowXml.row(rows.headings(), FIRST_ROW - 1, Styles.BOLD)).append('\n'));
    return xml.toString();
  }

  private List<Integer> widths() {
    if (table.isEmpty()) {
      return List.of(WIDE);
    }
    List<Integer> widths = new ArrayList<>();
    table
        .get()
        .columns()
        .forEach(
            column ->
                widths.add(
                    RowXml.isNumber(column)
                        ? NUMBER
                        : column.name().equals("meaning") ? WIDE : TEXT));
    return widths;
  }

  /** From the rows of the table on. */
  String end() {
    StringBuilder xml = new StringBuilder("</sheetData>");
    if (!links.isEmpty()) {
      xml.append("<hyperlinks>");
      for (int i = 0; i < links.size(); i++) {
        xml.append(
            "<hyperlink ref=\"A%d\" location=\"'%s'!A1\" display=\"%s\"/>"
                .formatted(FIRST_ROW + i, links.get(i), links.get(i)));
      }
      xml.append("</hyperlinks>");
    }
    xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    if (table.isPresent()) {
      xml.append("<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>");
    }
    return xml.append("</worksheet>").toString();
  }
}
