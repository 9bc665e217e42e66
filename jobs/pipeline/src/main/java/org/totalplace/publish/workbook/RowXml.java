package org.totalplace.publish.workbook;

import java.util.List;
import org.totalplace.sql.SqlHeader;
import org.totalplace.sql.SqlSession;

/**
 * Rows of a query as the XML of a worksheet, made by the SQL engine, since it does that many times
 * faster than a writer of cells. Numbers are numbers, all else is text, null is no cell.
 */
public final class RowXml {
  /** Stands where the number of the row goes. No text of XML can hold it. */
  private static final String ROW = "\u0001";

  private RowXml() {}

  /**
   * Makes the macros that {@link #cells} calls. Characters that XML cannot hold are left out, and
   * an underscore that a spreadsheet would read as the start of a code is written as such a code. A
   * text that would run as a formula in a file of plain text is marked as text.
   */
  public static void define(SqlSession sql) {
    sql.run(
        """
        CREATE MACRO escaped_text(words) AS
          replace(replace(replace(
            regexp_replace(
              regexp_replace(words[1:32000], '[^\\t\\n\\x20-\\x{FFFD}\\x{10000}-\\x{10FFFF}]', '', 'g'),
              '_(x[0-9A-Fa-f]{4}_)', '_x005F_\\1', 'g'),
            '&', '&amp;'), '<', '&lt;'), '>', '&gt;');
        -- most texts have none of &, < and >, no low line and plain characters only
        CREATE MACRO xml_text(words) AS
          CASE WHEN length(words) <= 32000 AND NOT regexp_matches(words, '[^\\x20-\\x25\\x27-\\x3B\\x3D\\x3F-\\x5E\\x60-\\x7E]')
          THEN words ELSE escaped_text(words) END;
        CREATE MACRO text_cell(cell, words) AS
          '<c r="' || cell || '" t="inlineStr"' || CASE WHEN ascii(words) IN (43, 45, 61, 64) THEN ' s="%d"' ELSE '' END
            || '><is><t xml:space="preserve">' || xml_text(words) || '</t></is></c>';
        CREATE MACRO number_cell(cell, style, figure) AS
          '<c r="' || cell || '" s="' || style || '"><v>' || figure || '</v></c>';
        """
            .formatted(Styles.QUOTED));
  }

  /** The cells of a row as one text, as an expression. */
  public static String cells(List<SqlHeader.Column> columns) {
    StringBuilder cells = new StringBuilder("concat(");
    for (int i = 0; i < columns.size(); i++) {
      SqlHeader.Column column = columns.get(i);
      String at = "'" + letter(i) + ROW + "'";
      cells.append(i == 0 ? "" : ", ");
      if (isNumber(column)) {
        int style = style(column);
        cells.append("number_cell(%s, %d, %s)".formatted(at, style, column.name()));
      } else {
        cells.append("text_cell(%s, %s)".formatted(at, column.name()));
      }
    }
    return cells.append(")").toString();
  }

  /**
   * @param cells as {@link #cells} gives them
   * @param number from 1
   */
  public static String row(String cells, long number) {
    String row = Long.toString(number);
    return "<row r=\"" + row + "\">" + cells.replace(ROW, row) + "</row>";
  }

  /** A row of texts. */
  public static String row(List<String> texts, long number) {
    return row(texts, number, Styles.PLAIN);
  }

  static String row(List<String> texts, long number, int style) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      cells.append("<c r=\"").append(letter(i)).append(ROW).append("\" s=\"").append(style);
      cells.append("\" t=\"inlineStr\"><is><t>").append(escaped(texts.get(i)));
      cells.append("</t></is></c>");
    }
    return row(cells.toString(), number);
  }

  static boolean isNumber(SqlHeader.Column column) {
    return isWhole(column) || column.type().startsWith("DECIMAL");
  }

  /** Pounds to the penny; a figure with more decimals shows those that it has. */
  private static int style(SqlHeader.Column column) {
    if (isWhole(column)) {
      return Styles.WHOLE;
    }
    return column.type().endsWith(",6)") ? Styles.PLAIN : Styles.PENCE;
  }

  private static boolean isWhole(SqlHeader.Column column) {
    return column.type().matches("BIGINT|HUGEINT|INTEGER");
  }

  /** A, B … of a column from 0; a sheet of ours has fewer than 26. */
  static char letter(int column) {
    if (column > 25) {
      throw new IllegalArgumentException("Column " + column + " of a sheet: more than 26");
    }
    return (char) ('A' + column);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
