package org.totalplace.tools.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Small whole files of every format, to be damaged: the samples are of four formats only. */
final class Seeds {
  /** How often a damaged row stands in a file. */
  private static final int ROWS = 40;

  private static final String CSV_HEADING = "Date,Supplier,Amount,Purpose\n";
  private static final String CSV_ROW = "05/04/2024,\"Made, Ltd\",\"£1,234.50\",Paper\n";
  private static final String PAGE_ROW =
      "<tr><td>05/04/2024</td><td>Made Ltd</td><td>&pound;12.50</td><td>Paper</td></tr>\n";
  private static final String JSON_ROW =
      "{\"date\":\"2024-04-05\",\"supplier\":\"Made \\\"Ltd\\\"\",\"amount\":12.5,\"of\":{\"purpose\":[\"Paper\"]}}";

  private Seeds() {}

  /** Files whose bytes are damaged. */
  static List<Bomb> whole() {
    return List.of(
        XlsBombs.whole(),
        new Bomb("whole.xlsx", out -> xlsx(same()).content().write(out)),
        new Bomb("whole.ods", out -> ods(same()).content().write(out)),
        new Bomb("whole-2003.xml", WorkbookBombs::wholeXml),
        Bomb.repeated(
            "whole.html",
            "<html><body><table><tr><th>Date<th>Supplier<th>Amount<th>Purpose</tr>\n",
            PAGE_ROW,
            ROWS,
            "</table></body></html>"),
        Bomb.repeated("whole.json", "[" + JSON_ROW, ",\n" + JSON_ROW, ROWS, "]"),
        Bomb.repeated("whole-lines.json", "", JSON_ROW + "\n", ROWS, ""),
        new Bomb("whole.zip", out -> zip(same()).content().write(out)),
        new Bomb("whole.csv.gz", out -> gzip(same()).content().write(out)));
  }

  /** Files that are whole but for what is packed in them, which is damaged before it is packed. */
  static List<Function<UnaryOperator<byte[]>, Bomb>> packed() {
    return List.of(Seeds::xlsx, Seeds::ods, Seeds::zip, Seeds::gzip);
  }

  private static UnaryOperator<byte[]> same() {
    return UnaryOperator.identity();
  }

  private static Bomb xlsx(UnaryOperator<byte[]> damage) {
    return WorkbookBombs.whole(damage);
  }

  private static Bomb ods(UnaryOperator<byte[]> damage) {
    return WorkbookBombs.wholeOds(damage);
  }

  private static Bomb zip(UnaryOperator<byte[]> damage) {
    return new Bomb(
        "packed.zip",
        out -> {
          try (Archive zip = new Archive(out)) {
            zip.with("a/april.csv", member -> member.write(damage.apply(csv())));
            zip.with("a/may.csv", member -> member.write(csv()));
          }
        });
  }

  private static Bomb gzip(UnaryOperator<byte[]> damage) {
    return new Bomb("packed.csv.gz", out -> gzip(damage.apply(csv()), out));
  }

  private static void gzip(byte[] content, OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out);
    gzip.write(content);
    gzip.finish();
  }

  private static byte[] csv() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bomb.repeat(out, CSV_HEADING, CSV_ROW, ROWS, "");
    return out.toByteArray();
  }
}
