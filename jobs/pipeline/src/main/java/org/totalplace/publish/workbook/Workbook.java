package org.totalplace.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.totalplace.publish.release.FixedZip;

/**
 * An XLSX file of sheets without fills, merged cells, formulas, filters or frozen rows. The same
 * rows are the same bytes: it holds no time. Rows are written one after another, so that it costs
 * no memory.
 *
 * @param title for those who have the file read to them
 */
public record Workbook(String title, List<Sheet> sheets) {
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  public Workbook {
    sheets = List.copyOf(sheets);
  }

  public void write(Path file) throws IOException {
    try (FixedZip zip = new FixedZip(file)) {
      zip.add("[Content_Types].xml", types());
      zip.add("_rels/.rels", packageRelations());
      zip.add("docProps/core.xml", description());
      zip.add("xl/workbook.xml", list());
      zip.add("xl/_rels/workbook.xml.rels", relations());
      zip.add("xl/styles.xml", Styles.XML);
      for (int i = 1; i <= sheets.size(); i++) {
        write(zip, i, sheets.get(i - 1));
      }
    }
  }

  private static void write(FixedZip zip, int number, Sheet sheet) throws IOException {
    OutputStream out = zip.begin("xl/worksheets/sheet" + number + ".xml");
    out.write(sheet.start().getBytes(StandardCharsets.UTF_8));
    if (sheet.table().isPresent()) {
      sheet.table().get().rows().writeTo(out);
    }
    out.write(sheet.end().getBytes(StandardCharsets.UTF_8));
    zip.end();
    if (sheet.table().isPresent()) {
      zip.add(
          "xl/worksheets/_rels/sheet" + number + ".xml.rels",
          Part.relations(Part.relation(1, "table", "../tables/table" + number + ".xml")));
      zip.add("xl/tables/table" + number + ".xml", sheet.table().get().xml(number));
    }
  }

  private String types() {
    StringBuilder xml = new StringBuilder(Part.HEAD);
    xml.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    xml.append("<Default Extension=\"rels\" ContentType=\"");
    xml.append("application/vnd.openxmlformats-package.relationships+xml\"/>");
    xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    type(xml, "xl/workbook.xml", TYPES + ".sheet.main+xml");
    type(xml, "xl/styles.xml", TYPES + ".styles+xml");
    for (int i = 1; i <= sheets.size(); i++) {
      type(xml, "xl/worksheets/sheet" + i + ".xml", TYPES + ".worksheet+xml");
      if (sheets.get(i - 1).table().isPresent()) {
        type(xml, "xl/tables/table" + i + ".xml", TYPES + ".table+xml");
      }
    }
    return xml.append("</Types>").toString();
  }

  private static void type(StringBuilder xml, String part, String type) {
    xml.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type));
  }

  private static String packageRelations() {
    return Part.relations(
        Part.relation(1, "officeDocument", "xl/workbook.xml")
            + Part.description(2, "docProps/core.xml"));
  }

  private String description() {
    return Part.HEAD
        + """
          <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
          xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Total Place</dc:creator>\
          <dc:language>en-GB</dc:language><dc:title>%s</dc:title></cp:coreProperties>"""
            .formatted(RowXml.escaped(title));
  }

  private String list() {
    StringBuilder xml = new StringBuilder(Part.open("workbook"));
    xml.append("<sheets>");
    for (int i = 1; i <= sheets.size(); i++) {
      xml.append("<sheet name=\"").append(RowXml.escaped(sheets.get(i - 1).name()));
      xml.append("\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i));
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private String relations() {
    StringBuilder xml = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      xml.append(Part.relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    xml.append(Part.relation(sheets.size() + 1, "styles", "styles.xml"));
    return Part.relations(xml.toString());
  }
}
