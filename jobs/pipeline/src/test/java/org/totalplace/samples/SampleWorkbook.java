package org.totalplace.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A county's workbook, one sheet per month: dates as serial numbers with a date format, amounts as
 * numbers. Written by hand and uncompressed, so that every Java makes the same bytes.
 */
final class SampleWorkbook {
  private static final List<String> HEADING =
      List.of(
          "Payment Date",
          "Document No",
          "Supplier Name",
          "Supplier Category",
          "Service Area",
          "Expenditure Type",
          "Expenditure Code",
          "Net Amount (£)");
  private static final String NAMESPACE =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private SampleWorkbook() {}

  /**
   * @param sheets name to lines, in order
   */
  static byte[] of(Map<String, List<SampleLine>> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder types = new StringBuilder();
      StringBuilder names = new StringBuilder();
      StringBuilder links = new StringBuilder();
      int number = 0;
      for (String name : sheets.keySet()) {
        number++;
        types.append(override("/xl/worksheets/sheet" + number + ".xml", "worksheet"));
        names.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number));
        links.append(link("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
      }
      links.append(link("rIdStyles", "styles", "styles.xml"));
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxml"
              + "formats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"app"
              + "lication/xml\"/>"
              + override("/xl/workbook.xml", "sheet.main")
              + override("/xl/styles.xml", "styles")
              + types
              + "</Types>");
      entry(zip, "_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml")));
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook %s xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(NAMESPACE, OFFICE, names));
      entry(zip, "xl/_rels/workbook.xml.rels", links(links.toString()));
      entry(
          zip,
          "xl/styles.xml",
          "<styleSheet %s><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                  .formatted(NAMESPACE)
              + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
              + "</cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" "
              + "applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
      number = 0;
      for (List<SampleLine> lines : sheets.values()) {
        entry(zip, "xl/worksheets/sheet" + ++number + ".xml", sheet(lines));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sheet(List<SampleLine> lines) {
    StringBuilder xml = new StringBuilder("<worksheet " + NAMESPACE + "><sheetData><row r=\"1\">");
    for (int i = 0; i < HEADING.size(); i++) {
      text(xml, i, 1, HEADING.get(i));
    }
    xml.append("</row>");
    int row = 1;
    for (SampleLine line : lines) {
      row++;
      long serial = line.date().toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
      xml.append("<row r=\"").append(row).append("\">");
      xml.append("<c r=\"A%d\" s=\"1\"><v>%d</v></c>".formatted(row, serial));
      text(xml, 1, row, line.reference());
      text(xml, 2, row, line.payee());
      text(xml, 3, row, line.payeeType());
      text(xml, 4, row, line.area());
      text(xml, 5, row, line.expense());
      text(xml, 6, row, line.code());
      xml.append("<c r=\"H%d\"><v>%s</v></c></row>".formatted(row, line.pounds()));
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void text(StringBuilder xml, int column, int row, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    xml.append("<c r=\"").append((char) ('A' + column)).append(row);
    xml.append("\" t=\"inlineStr\"><is><t>").append(escaped).append("</t></is></c>");
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, kind);
  }

  private static String link(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  private static String links(String links) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
  }

  private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
    String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml;
    byte[] bytes = declared.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2024, 7, 1, 0, 0));
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
