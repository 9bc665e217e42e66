package org.totalplace.tools.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX of any number of rows, written cell by cell: a day, a payee, a number, an amount. */
final class GeneratedWorkbook {
  private static final String[] HEADER = {
    "Payment Date", "Supplier Name", "Transaction Number", "Net Amount"
  };
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private GeneratedWorkbook() {}

  static void write(Path file, int rows) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      zip.setLevel(1);
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels'"
              + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + ("<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>")
              + ("<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE)
              + "worksheet+xml'/></Types>");
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(
          zip,
          "xl/workbook.xml",
          ("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATION + "'>")
              + "<sheets><sheet name='Spend' sheetId='1' r:id='rId1'/></sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      sheet(zip, rows);
      zip.closeEntry();
    }
  }

  private static void sheet(OutputStream out, int rows) throws IOException {
    StringBuilder xml = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData><row r='1'>");
    for (int i = 0; i < HEADER.length; i++) {
      text(xml, i, 1, HEADER[i]);
    }
    xml.append("</row>");
    for (int row = 2; row <= rows + 1; row++) {
      xml.append("<row r='").append(row).append("'>");
      number(xml, 0, row, 45_017 + row % 365);
      text(xml, 1, row, "Supplier " + row % 7_919 + " Ltd");
      number(xml, 2, row, 520_000_000 + row);
      xml.append("<c r='D").append(row).append("'><v>").append(row % 99_991).append('.');
      xml.append(row % 90 + 10).append("</v></c></row>");
      if (xml.length() > 1 << 15) {
        out.write(xml.toString().getBytes(StandardCharsets.US_ASCII));
        xml.setLength(0);
      }
    }
    xml.append("</sheetData></worksheet>");
    out.write(xml.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static void text(StringBuilder xml, int column, int row, String text) {
    xml.append("<c r='")
        .append((char) ('A' + column))
        .append(row)
        .append("' t='inlineStr'><is><t>");
    xml.append(text).append("</t></is></c>");
  }

  private static void number(StringBuilder xml, int column, int row, int number) {
    xml.append("<c r='").append((char) ('A' + column)).append(row).append("'><v>");
    xml.append(number).append("</v></c>");
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + ("<Relationship Id='rId1' Type='" + RELATION + "/" + type + "' Target='" + target + "'/>")
        + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.US_ASCII));
    zip.closeEntry();
  }

  /** {@code GeneratedWorkbook FILE ROWS}. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }
}
