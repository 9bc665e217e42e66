package org.totalplace.tools.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** XLSX, ODS and the XML of Excel 2003. */
final class WorkbookBombs {
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String END = "</sheetData></worksheet>";
  private static final String HEADING =
      "<row>" + text("Date") + text("Supplier") + text("Amount") + text("Purpose") + "</row>";
  private static final String ROW =
      "<row><c><v>45383</v></c>"
          + text("Made Ltd")
          + "<c><v>12.5</v></c>"
          + text("Paper")
          + "</row>";
  private static final String STRINGS =
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
  private static final String ODS =
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
          + "<table:table table:name=\"a\">";
  private static final String ODS_END =
      "</table:table></office:spreadsheet></office:body></office:document-content>";
  private static final String ODS_ROW =
      "<table:table-row>"
          + "<table:table-cell><text:p>1.00</text:p></table:table-cell>".repeat(4)
          + "</table:table-row>";
  private static final String XML =
      "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
          + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
          + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table>";
  private static final String XML_END = "</Table></Worksheet></Workbook>";

  private WorkbookBombs() {}

  static List<Bomb> all() {
    List<Bomb> all = new ArrayList<>();
    for (int kilobytes : new int[] {1, 32, 1_000, 20_000}) {
      long rows = Math.max(10, 400_000 / kilobytes);
      String reference = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(20) + "</row>";
      all.add(
          xlsx(
              "shared-string-of-" + kilobytes + "k-amplified.xlsx",
              out -> Bomb.repeat(out, SHEET + HEADING, reference, rows, END),
              out ->
                  Bomb.repeat(
                      out, STRINGS + "<si><t>", "x".repeat(1000), kilobytes, "</t></si></sst>")));
    }
    all.add(sheet("empty-rows.xlsx", HEADING, "<row/>", 20_000_000));
    all.add(
        sheet(
            "rows-of-empty-cells.xlsx", HEADING, "<row>" + "<c/>".repeat(500) + "</row>", 60_000));
    all.add(sheet("last-column.xlsx", HEADING, "<row><c r=\"XFD1\"><v>1</v></c></row>", 150_000));
    all.add(
        sheet(
            "beyond-last-column.xlsx", HEADING, "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>", 1_000));
    all.add(
        sheet("row-numbers.xlsx", HEADING, "<row r=\"1048576\"><c><v>1</v></c></row>", 500_000));
    all.add(
        sheet(
            "row-number-of-digits.xlsx",
            HEADING,
            "<row r=\"" + "9".repeat(900) + "\"><c><v>1</v></c></row>",
            10));
    all.add(
        sheet("inline-texts.xlsx", HEADING, "<row>" + text("y".repeat(30_000)) + "</row>", 3_000));
    all.add(
        sheet(
            "one-inline-text.xlsx",
            HEADING + "<row><c t=\"inlineStr\"><is><t>",
            "y".repeat(1000),
            60_000));
    all.add(sheet("one-number.xlsx", HEADING + "<row><c><v>", "9".repeat(1000), 30_000));
    all.add(
        sheet(
            "rich-runs.xlsx",
            HEADING + "<row><c t=\"inlineStr\"><is>",
            "<r><t>a</t></r>",
            3_000_000));
    all.add(sheet("deep.xlsx", HEADING, "<a>", 5_000_000));
    all.add(sheet("attributes.xlsx", HEADING + "<row", " a=\"1\"", 2_000_000));
    all.add(sheet("comment.xlsx", HEADING + "<!--", "text ", 10_000_000));
    all.add(
        sheet(
            "values.xlsx",
            HEADING,
            "<row><c><v>1e308</v></c><c><v>-1e308</v></c><c><v>1e-308</v></c></row>",
            300_000));
    all.add(
        sheet(
            "merged.xlsx",
            HEADING + ROW + "</sheetData><mergeCells>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            500_000));
    all.add(
        xlsx(
            "many-strings.xlsx",
            out -> Bomb.repeat(out, SHEET + HEADING, ROW, 10, END),
            out -> Bomb.repeat(out, STRINGS, "<si><t>a</t></si>", 8_000_000, "</sst>")));
    all.add(
        xlsx(
            "many-long-strings.xlsx",
            out -> Bomb.repeat(out, SHEET + HEADING, ROW, 10, END),
            out ->
                Bomb.repeat(
                    out, STRINGS, "<si><t>" + "z".repeat(5_000) + "</t></si>", 60_000, "</sst>")));
    all.add(new Bomb("many-sheets.xlsx", WorkbookBombs::manySheets));
    for (int sheets : new int[] {2_000, 100_000}) {
      String next = "</table:table><table:table table:name=\"b\">";
      all.add(ods("sheets-" + sheets + ".ods", ODS_ROW + next, sheets));
      String begin = "<Worksheet ss:Name=\"a\"><Table>" + "<Row><Cell><Data>1</Data></Cell></Row>";
      all.add(
          Bomb.repeated(
              "sheets-" + sheets + ".xml", XML, "</Table></Worksheet>" + begin, sheets, XML_END));
    }
    for (long times : new long[] {1_000_000, 2_000_000_000L}) {
      all.add(
          ods(
              "rows-" + times + ".ods",
              "<table:table-row table:number-rows-repeated=\""
                  + times
                  + "\">"
                  + "<table:table-cell><text:p>1</text:p></table:table-cell>".repeat(5)
                  + "</table:table-row>",
              50));
      all.add(
          ods(
              "columns-" + times + ".ods",
              "<table:table-row><table:table-cell table:number-columns-repeated=\""
                  + times
                  + "\"><text:p>1</text:p></table:table-cell></table:table-row>",
              5_000));
      all.add(
          ods(
              "spaces-" + times + ".ods",
              "<table:table-row><table:table-cell><text:p><text:s text:c=\""
                  + times
                  + "\"/></text:p></table:table-cell></table:table-row>",
              5_000));
      all.add(
          ods(
              "empty-rows-" + times + ".ods",
              "<table:table-row table:number-rows-repeated=\"" + times + "\"/>",
              5_000));
    }
    all.add(
        ods(
            "columns-16384.ods",
            "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"><text:p>1</text:p></table:table-cell></table:table-row>",
            1_000));
    all.add(
        ods(
            "paragraphs.ods",
            "<table:table-row><table:table-cell>"
                + "<text:p>a</text:p>".repeat(20_000)
                + "</table:table-cell></table:table-row>",
            50));
    all.add(
        xml(
            "index.xml",
            "<Row><Cell ss:Index=\"16000\"><Data ss:Type=\"Number\">1</Data></Cell></Row>",
            100_000));
    all.add(
        xml(
            "index-of-billions.xml",
            "<Row><Cell ss:Index=\"2000000000\"><Data ss:Type=\"Number\">1</Data></Cell></Row>",
            100));
    all.add(
        xml(
            "row-index.xml",
            "<Row ss:Index=\"2000000000\"><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>",
            100));
    all.add(
        xml(
            "merged.xml",
            "<Row><Cell ss:MergeAcross=\"2000000000\"><Data ss:Type=\"String\">a</Data></Cell></Row>",
            100));
    all.add(
        xml(
            "text.xml",
            "<Row><Cell><Data ss:Type=\"String\">" + "w".repeat(100_000) + "</Data></Cell></Row>",
            500));
    all.add(xml("rows.xml", "<Row/>", 8_000_000));
    return all;
  }

  static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  /** A small XLSX whose sheet is damaged before it is packed. */
  static Bomb whole(UnaryOperator<byte[]> damage) {
    return xlsx(
        "packed.xlsx",
        out -> out.write(damage.apply(bytes(SHEET + HEADING, ROW, END))),
        out -> Bomb.text(out, STRINGS + "<si><t>Made</t></si></sst>"));
  }

  /** A small ODS whose content is damaged before it is packed. */
  static Bomb wholeOds(UnaryOperator<byte[]> damage) {
    return new Bomb(
        "packed.ods",
        out -> {
          try (Archive zip = new Archive(out)) {
            zip.with("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            zip.with(
                "content.xml",
                content -> content.write(damage.apply(bytes(ODS, ODS_ROW, ODS_END))));
          }
        });
  }

  /** A small workbook in the XML of Excel 2003. */
  static void wholeXml(OutputStream out) throws IOException {
    String cell = "<Cell><Data ss:Type=\"String\">1.00</Data></Cell>";
    out.write(bytes(XML, "<Row>" + cell.repeat(4) + "</Row>", XML_END));
  }

  private static byte[] bytes(String before, String part, String after) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bomb.repeat(out, before, part, 40, after);
    return out.toByteArray();
  }

  private static Bomb sheet(String name, String before, String part, long times) {
    return xlsx(
        name,
        out -> Bomb.repeat(out, SHEET + before, part, times, END),
        out -> Bomb.text(out, STRINGS + "</sst>"));
  }

  private static Bomb xlsx(String name, Bomb.Content sheet, Bomb.Content strings) {
    return new Bomb(
        name,
        out -> {
          try (Archive zip = new Archive(out)) {
            frame(zip, 1);
            zip.with("xl/sharedStrings.xml", strings).with("xl/worksheets/sheet1.xml", sheet);
          }
        });
  }

  private static void manySheets(OutputStream out) throws IOException {
    try (Archive zip = new Archive(out)) {
      frame(zip, 8_000);
      for (int i = 1; i <= 8_000; i++) {
        zip.with("xl/worksheets/sheet" + i + ".xml", SHEET + HEADING + ROW + END);
      }
    }
  }

  private static void frame(Archive zip, int sheets) throws IOException {
    StringBuilder book = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      book.append("<sheet name=\"s%d\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(i, i, i));
      relations.append(
          ("<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                  + " Target=\"worksheets/sheet%d.xml\"/>")
              .formatted(i, i));
    }
    zip.with(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    zip.with(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + book
            + "</sheets></workbook>");
    zip.with(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + relations
            + "</Relationships>");
  }

  private static Bomb ods(String name, String part, long times) {
    return new Bomb(
        name,
        out -> {
          try (Archive zip = new Archive(out)) {
            zip.with("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            zip.with(
                "content.xml",
                content -> Bomb.repeat(content, ODS + ODS_ROW, part, times, ODS_END));
          }
        });
  }

  private static Bomb xml(String name, String part, long times) {
    return Bomb.repeated(name, XML, part, times, XML_END);
  }
}
