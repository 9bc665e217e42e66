package org.totalplace.tools.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The binary workbooks of Excel 97 to 2003, written record by record. */
final class XlsBombs {
  private static final int BEGIN = 0x809;
  private static final int END = 0x0A;
  private static final int BOUND_SHEET = 0x85;
  private static final int TEXTS = 0xFC;
  private static final int CONTINUE = 0x3C;
  private static final int LABEL_OF_TEXTS = 0xFD;
  private static final int LABEL = 0x204;
  private static final int NUMBER = 0x203;
  private static final int BLANKS = 0xBE;
  private static final int FORMULA = 0x06;
  private static final int STRING = 0x207;
  private static final int FORMAT = 0x41E;

  /** Longest content of a record. */
  private static final int MOST = 8_224;

  private static final String[] HEADING = {"Date", "Supplier", "Amount", "Purpose"};

  private XlsBombs() {}

  static List<Bomb> all() {
    List<Bomb> all = new ArrayList<>();
    for (int sheets : new int[] {300, 3_000, 60_000}) {
      all.add(xls("sheets-" + sheets + ".xls", sheets, texts(4, 10), XlsBombs::table));
    }
    for (int sheets : new int[] {50, 250}) {
      all.add(
          xls(
              sheets + "-sheets-beside-long-texts.xls",
              sheets,
              texts(1_500, 8_000),
              XlsBombs::table));
      all.add(
          xls(
              sheets + "-sheets-of-30000-records.xls",
              sheets,
              texts(4, 10),
              out -> table(out, 30_000_000 / sheets / 18)));
    }
    for (int length : new int[] {1_000, 32_000}) {
      all.add(
          xls(
              "text-of-" + length + "-amplified.xls",
              1,
              texts(5, length),
              out -> cells(out, 60_000, 20, LABEL_OF_TEXTS, number(4, 4))));
    }
    all.add(
        xls(
            "last-column.xls",
            1,
            texts(4, 4),
            out -> cells(out, 60_000, -255, NUMBER, new byte[8])));
    all.add(
        xls(
            "one-row-again.xls",
            1,
            texts(4, 4),
            out -> cells(out, 1, 900_000, NUMBER, new byte[8])));
    all.add(xls("rows-backwards.xls", 1, texts(4, 4), out -> backwards(out)));
    all.add(xls("blanks.xls", 1, texts(4, 4), out -> blanks(out, 60_000)));
    all.add(xls("formulas-of-texts.xls", 1, texts(4, 4), out -> formulas(out, 3_000)));
    all.add(
        xls(
            "no-end.xls",
            1,
            texts(4, 4),
            out -> repeat(out, NUMBER, cell(1, 1, new byte[8]), 900_000)));
    all.add(xls("beginnings.xls", 1, texts(4, 4), out -> repeat(out, BEGIN, begin(0x10), 900_000)));
    all.add(xls("ends.xls", 1, texts(4, 4), out -> repeat(out, END, new byte[0], 3_000_000)));
    all.add(
        xls(
            "unknown-records.xls",
            1,
            texts(4, 4),
            out -> repeat(out, 0x7777, new byte[0], 4_000_000)));
    all.add(
        xls(
            "continued-nothing.xls",
            1,
            texts(4, 4),
            out -> repeat(out, CONTINUE, new byte[0], 4_000_000)));
    all.add(xls("formats.xls", 1, out -> repeat(out, FORMAT, format(), 200_000), XlsBombs::table));
    all.add(
        xls(
            "texts-that-are-not-there.xls",
            1,
            texts(0, 0),
            out -> cells(out, 60_000, 10, LABEL_OF_TEXTS, number(2_000_000_000, 4))));
    all.add(
        xls(
            "count-of-texts.xls",
            1,
            out -> record(out, TEXTS, number(Integer.MAX_VALUE, 4), number(Integer.MAX_VALUE, 4)),
            XlsBombs::table));
    all.add(xls("texts-of-claimed-extensions.xls", 1, XlsBombs::claimed, XlsBombs::table));
    for (String part : List.of("1 ", "-", "01/04/2024 to ", "Mr A ", "vat ")) {
      all.add(
          xls(
              "labels-of-" + part.strip().length() + part.charAt(0) + ".xls",
              1,
              texts(4, 4),
              out -> labels(out, part)));
    }
    return all;
  }

  /** A small one of two sheets. */
  static Bomb whole() {
    return xls("whole.xls", 2, texts(40, 10), XlsBombs::table);
  }

  private static Bomb xls(String name, int sheets, Bomb.Content globals, Bomb.Content sheet) {
    return new Bomb(
        "binary-" + name,
        out -> {
          ByteArrayOutputStream book = new ByteArrayOutputStream();
          record(book, BEGIN, begin(0x05));
          for (int i = 0; i < sheets; i++) {
            byte[] title = ("s" + i).getBytes(StandardCharsets.ISO_8859_1);
            byte[] head = {(byte) title.length, 0};
            record(book, BOUND_SHEET, number(1_000 + i, 4), number(0, 2), head, title);
          }
          globals.write(book);
          record(book, END);
          for (int i = 0; i < sheets; i++) {
            record(book, BEGIN, begin(0x10));
            sheet.write(book);
            record(book, END);
          }
          try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(book.toByteArray()), "Workbook");
            container.writeFilesystem(out);
          }
        });
  }

  private static byte[] begin(int kind) {
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x600)
        .putShort((short) kind)
        .array();
  }

  /** The texts of the workbook; the first are the headings. */
  private static Bomb.Content texts(int count, int length) {
    return out -> {
      record(out, TEXTS, number(count, 4), number(count, 4));
      for (int i = 0; i < count; i++) {
        String text = i < HEADING.length ? HEADING[i] : "x".repeat(length);
        record(
            out,
            CONTINUE,
            number(Math.min(text.length(), 8_000), 2),
            new byte[1],
            latin(text, 8_000));
        for (int from = 8_000; from < text.length(); from += 8_000) {
          record(out, CONTINUE, new byte[1], latin(text.substring(from), 8_000));
        }
      }
    };
  }

  private static void table(OutputStream out) throws IOException {
    table(out, 4);
  }

  private static void table(OutputStream out, int numbers) throws IOException {
    for (int i = 0; i < HEADING.length; i++) {
      label(out, 0, i, HEADING[i]);
    }
    for (int i = 0; i < numbers; i++) {
      record(out, NUMBER, cell(1 + i / 4, i % 4, new byte[8]));
    }
  }

  private static void cells(OutputStream out, int rows, int columns, int kind, byte[] value)
      throws IOException {
    table(out);
    for (int row = 2; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        record(out, kind, cell(row, column % 256, value));
      }
      if (columns < 0) {
        record(out, kind, cell(row, -columns, value));
      }
    }
    for (int i = 0; rows == 1 && i < columns; i++) {
      record(out, kind, cell(2, i % 256, value));
    }
  }

  private static void backwards(OutputStream out) throws IOException {
    table(out);
    for (int i = 0; i < 900_000; i++) {
      record(out, NUMBER, cell(i % 2 == 0 ? 9 : 60_000, 3, new byte[8]));
    }
  }

  private static void blanks(OutputStream out, int rows) throws IOException {
    table(out);
    for (int row = 2; row < rows; row++) {
      record(out, BLANKS, number(row, 2), number(0, 2), new byte[2 * 255], number(254, 2));
    }
  }

  private static void formulas(OutputStream out, int rows) throws IOException {
    table(out);
    byte[] text = {0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};
    for (int row = 2; row < rows; row++) {
      record(out, FORMULA, cell(row, 1, text), new byte[8]);
      record(out, STRING, number(8_000, 2), new byte[1], latin("x".repeat(8_000), 8_000));
    }
  }

  private static void labels(OutputStream out, String part) throws IOException {
    table(out);
    String text = part.repeat(8_000 / part.length());
    for (int row = 2; row < 800; row++) {
      for (int column = 0; column < 4; column++) {
        label(out, row, column, text);
      }
    }
  }

  private static void claimed(OutputStream out) throws IOException {
    record(out, TEXTS, number(9, 4), number(9, 4));
    byte[] flags = {0x0C};
    record(
        out,
        CONTINUE,
        number(4, 2),
        flags,
        number(0xffff, 2),
        number(Integer.MAX_VALUE, 4),
        latin("text", 4));
  }

  private static void label(OutputStream out, int row, int column, String text) throws IOException {
    byte[] bytes = latin(text, 8_000);
    record(out, LABEL, cell(row, column, number(bytes.length, 2)), new byte[1], bytes);
  }

  private static byte[] format() {
    byte[] text = latin("yyyy-mm-dd".repeat(9), 90);
    return ByteBuffer.allocate(5 + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 200)
        .putShort((short) text.length)
        .put((byte) 0)
        .put(text)
        .array();
  }

  private static void repeat(OutputStream out, int kind, byte[] content, int times)
      throws IOException {
    for (int i = 0; i < times; i++) {
      record(out, kind, content);
    }
  }

  private static byte[] cell(int row, int column, byte[] value) {
    return ByteBuffer.allocate(6 + value.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) row)
        .putShort((short) column)
        .putShort((short) 0)
        .put(value)
        .array();
  }

  private static byte[] latin(String text, int most) {
    return text.substring(0, Math.min(most, text.length())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] number(int value, int bytes) {
    byte[] all = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      all[i] = (byte) (value >> 8 * i);
    }
    return all;
  }

  private static void record(OutputStream out, int kind, byte[]... parts) throws IOException {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    if (length > MOST) {
      throw new IllegalArgumentException("A record of " + length + " bytes");
    }
    out.write(number(kind, 2));
    out.write(number(length, 2));
    for (byte[] part : parts) {
      out.write(part);
    }
  }
}
