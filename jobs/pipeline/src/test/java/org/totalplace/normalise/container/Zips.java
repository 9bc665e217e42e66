package org.totalplace.normalise.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives put together by hand. */
final class Zips {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  Zips with(String name, byte[] member) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(member);
    zip.closeEntry();
    return this;
  }

  Zips with(String name, String member) throws IOException {
    return with(name, member.getBytes(StandardCharsets.UTF_8));
  }

  /** A member that is the same piece over and over. */
  Zips withRepeated(String name, String before, String piece, int times, String after)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(before.getBytes(StandardCharsets.UTF_8));
    byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i += 1000) {
      zip.write(block);
    }
    zip.write(after.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return this;
  }

  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  /** The smallest workbook around one worksheet. */
  static Zips workbook() throws IOException {
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return new Zips()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\""
                + relations
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        .with(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"x\"><sheets><sheet name=\"A &amp; B\" sheetId=\"1\""
                + " r:id=\"r1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\""
                + relations
                + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                + relations
                + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
  }

  static byte[] workbookOf(String rows) throws IOException {
    return workbook()
        .with(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
        .bytes();
  }
}
