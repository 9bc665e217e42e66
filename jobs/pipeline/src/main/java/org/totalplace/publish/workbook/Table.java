package org.totalplace.publish.workbook;

import java.util.List;
import java.util.Locale;
import org.totalplace.sql.SqlHeader;

/**
 * The one table of a sheet.
 *
 * @param name for formulas of its readers; unique in the workbook
 * @param rows as {@link RowXml} makes them, from row {@link Sheet#FIRST_ROW} on
 * @param count how many they are, at least one
 */
public record Table(String name, List<SqlHeader.Column> columns, Rows rows, long count) {
  public Table {
    columns = List.copyOf(columns);
    if (count < 1) {
      throw new IllegalArgumentException("A table has a row: " + name);
    }
  }

  /** {@code pounds_a_head}: Pounds a head. */
  List<String> headings() {
    return columns.stream().map(column -> words(column.name())).toList();
  }

  private static String words(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
  }

  /** The part of the workbook that names the table and its columns: no filter, no fill. */
  String xml(int number) {
    StringBuilder xml = new StringBuilder(Part.HEAD);
    long last = Sheet.FIRST_ROW + count - 1;
    xml.append(
        "<table xmlns=\"%s\" id=\"%d\" name=\"%s\" displayName=\"%s\" ref=\"A%d:%s%d\">"
            .formatted(
                Part.MAIN,
                number,
                name,
                name,
                Sheet.FIRST_ROW - 1,
                RowXml.letter(columns.size() - 1),
                last));
    xml.append("<tableColumns count=\"").append(columns.size()).append("\">");
    List<String> headings = headings();
    for (int i = 0; i < headings.size(); i++) {
      xml.append("<tableColumn id=\"%d\" name=\"%s\"/>".formatted(i + 1, headings.get(i)));
    }
    xml.append("</tableColumns><tableStyleInfo name=\"TableStyleLight15\" showFirstColumn=\"0\"");
    xml.append(" showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>");
    return xml.toString();
  }
}
