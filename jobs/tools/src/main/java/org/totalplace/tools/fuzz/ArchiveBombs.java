package org.totalplace.tools.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Archives: too much inside, inside one another, over the same bytes, with damaged headers. */
final class ArchiveBombs {
  private static final String LINES =
      TextBombs.HEADING + "01/04/2024,Made Ltd,12.50,Paper,Offices\n";

  private ArchiveBombs() {}

  static List<Bomb> all() {
    List<Bomb> all = new ArrayList<>();
    for (int depth : new int[] {3, 20, 200}) {
      all.add(new Bomb("nested-" + depth + ".zip", out -> nested(out, depth)));
      all.add(new Bomb("nested-" + depth + ".gz", out -> nestedGzip(out, depth)));
    }
    for (int members : new int[] {200, 2_000, 9_999}) {
      all.add(
          new Bomb(
              "overlapping-" + members + ".zip", out -> overlapping(out, members, 60_000_000)));
      all.add(
          new Bomb(
              "overlapping-small-" + members + ".zip", out -> overlapping(out, members, 600_000)));
      all.add(new Bomb("members-" + members + ".zip", out -> members(out, members)));
    }
    all.add(new Bomb("zeros.zip", out -> one(out, "zeros.csv", "\0", 2_000_000_000L)));
    all.add(new Bomb("commas.zip", out -> one(out, "commas.csv", ",", 2_000_000_000L)));
    all.add(
        new Bomb(
            "lines.zip",
            out -> one(out, "lines.csv", "01/04/2024,Made Ltd,1.00,a,b\n", 3_000_000L)));
    all.add(new Bomb("breadth-and-depth.zip", ArchiveBombs::breadth));
    all.add(
        new Bomb(
            "lines.csv.gz",
            out -> {
              try (GZIPOutputStream gzip = new GZIPOutputStream(new Kept(out))) {
                Bomb.repeat(
                    gzip, TextBombs.HEADING, "01/04/2024,Made Ltd,1.00,a,b\n", 30_000_000, "");
              }
            }));
    for (int at : new int[] {4, 6, 8, 14, 18, 22, 26, 28}) {
      all.add(new Bomb("header-" + at + ".xlsx", out -> damaged(out, at)));
      all.add(new Bomb("end-" + at + ".zip", out -> damagedEnd(out, at)));
    }
    for (String start :
        List.of(
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "%PDF-1.7\n",
            "\u0089PNG\r\n",
            "MZ",
            "7z\u00bc\u00af",
            "Rar!")) {
      all.add(
          new Bomb(
              "starts-" + (int) start.charAt(0) + ".xls",
              out -> {
                out.write(start.getBytes(StandardCharsets.ISO_8859_1));
                Bomb.repeat(out, "", "\u0001\u0002", 2_000_000, "");
              }));
    }
    return all;
  }

  /** Closing what is around it must not close the file. */
  private static final class Kept extends java.io.FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static void one(OutputStream out, String name, String part, long times)
      throws IOException {
    try (Archive zip = new Archive(out)) {
      zip.with(name, content -> Bomb.repeat(content, TextBombs.HEADING, part, times, "\n"));
    }
  }

  private static void members(OutputStream out, int members) throws IOException {
    try (Archive zip = new Archive(out)) {
      for (int i = 0; i < members; i++) {
        zip.with("m" + i + ".csv", LINES);
      }
    }
  }

  private static void nested(OutputStream out, int depth) throws IOException {
    byte[] inner = LINES.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < depth; i++) {
      ByteArrayOutputStream around = new ByteArrayOutputStream();
      byte[] content = inner;
      try (Archive zip = new Archive(around)) {
        zip.with(i == 0 ? "a.csv" : "a.zip", target -> target.write(content));
      }
      inner = around.toByteArray();
    }
    out.write(inner);
  }

  private static void nestedGzip(OutputStream out, int depth) throws IOException {
    byte[] inner = LINES.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < depth; i++) {
      ByteArrayOutputStream around = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(around)) {
        gzip.write(inner);
      }
      inner = around.toByteArray();
    }
    out.write(inner);
  }

  /** Ten archives in ten archives in ten archives. */
  private static void breadth(OutputStream out) throws IOException {
    ByteArrayOutputStream leaf = new ByteArrayOutputStream();
    one(leaf, "a.csv", "01/04/2024,Made Ltd,1.00,a,b\n", 200_000);
    byte[] inner = leaf.toByteArray();
    for (int level = 0; level < 3; level++) {
      ByteArrayOutputStream around = new ByteArrayOutputStream();
      byte[] content = inner;
      try (Archive zip = new Archive(around)) {
        for (int i = 0; i < 10; i++) {
          zip.with("a" + i + ".zip", target -> target.write(content));
        }
      }
      inner = around.toByteArray();
    }
    out.write(inner);
  }

  /** Many members of the central directory name the same local bytes. */
  private static void overlapping(OutputStream out, int members, int unpacked) throws IOException {
    byte[] plain = new byte[unpacked];
    byte[] line = "01/04/2024,Made Ltd,1.00,a,b\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < plain.length; i++) {
      plain[i] = line[i % line.length];
    }
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(plain);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(block, 0, deflater.deflate(block));
    }
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(plain);
    byte[] name = "a000000.csv".getBytes(StandardCharsets.UTF_8);
    ByteBuffer local =
        entry(30, 0x04034b50, crc.getValue(), packed.size(), unpacked, name.length, 26);
    out.write(local.array());
    out.write(name);
    packed.writeTo(out);
    long directory = 30L + name.length + packed.size();
    for (int i = 0; i < members; i++) {
      ByteBuffer central =
          entry(46, 0x02014b50, crc.getValue(), packed.size(), unpacked, name.length, 28);
      out.write(central.array());
      out.write("a%06d.csv".formatted(i).getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0).putShort((short) members).putShort((short) members);
    end.putInt(members * (46 + name.length)).putInt((int) directory).putShort((short) 0);
    out.write(end.array());
  }

  private static ByteBuffer entry(
      int size, int mark, long crc, int packed, int unpacked, int name, int nameAt) {
    ByteBuffer entry = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    entry.putInt(0, mark);
    int shift = size == 46 ? 2 : 0;
    entry.putShort(4 + shift, (short) 20).putShort(8 + shift, (short) 8);
    entry.putInt(14 + shift, (int) crc).putInt(18 + shift, packed).putInt(22 + shift, unpacked);
    entry.putShort(nameAt, (short) name);
    return entry;
  }

  private static void damaged(OutputStream out, int at) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    WorkbookBombs.all().get(4).content().write(whole);
    byte[] bytes = whole.toByteArray();
    for (int i = 0; i < 3; i++) {
      bytes[at + i] = (byte) 0xff;
    }
    out.write(bytes, 0, Math.min(bytes.length, 3_000_000));
  }

  private static void damagedEnd(OutputStream out, int at) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    members(whole, 50);
    byte[] bytes = whole.toByteArray();
    bytes[bytes.length - 1 - at / 2] = (byte) 0xff;
    out.write(bytes);
  }
}
