package org.totalplace.normalise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a writer that follows RFC 4180 writes is read as it was, whatever is in the cells. */
final class CsvRoundTripTest {
  private static final String[] PIECES = {
    "a",
    "Z",
    "0",
    "9",
    " ",
    ",",
    ";",
    "|",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "'",
    "£",
    "’",
    "é",
    "\u00a0",
    "1,234.56",
    "-",
    "(",
    ")",
    "=",
    "#REF!",
    "Smith & Sons",
    "\uD83C\uDFE0",
    ""
  };

  @RepeatedTest(60)
  void tableOfAnyText_writtenAsRfc4180HasIt_isReadAsItWas(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    char delimiter = ",;\t|".charAt(random.nextInt(4));
    String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
    int columns = 2 + random.nextInt(12);
    List<List<String>> table = table(random, columns, 1 + random.nextInt(400));
    byte[] file = written(table, delimiter, lineEnd).getBytes(StandardCharsets.UTF_8);

    // the usual number of cells is left unknown: any text may look like records
    Dialect dialect = new Dialect((byte) delimiter, true, false, 0);
    InputStream inPieces = new InPieces(new ByteArrayInputStream(file), random);
    Scanned scanned = Scanned.of(inPieces, dialect, StandardCharsets.UTF_8);

    assertThat(scanned.rows()).isEqualTo(table);
    assertThat(scanned.lines()).isEqualTo(lines(table));
  }

  @RepeatedTest(30)
  void tableOfPlainText_withItsDialectFoundOut_isReadAsItWas(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(1000 + repetition.getCurrentRepetition());
    char delimiter = ",;\t|".charAt(random.nextInt(4));
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < 20 + random.nextInt(5000); row++) {
      table.add(
          List.of(
              "Supplier " + random.nextInt(50) + (random.nextInt(9) == 0 ? ", \"Old\" Ltd" : ""),
              (1 + random.nextInt(28)) + "/04/2019",
              random.nextInt(3) == 0 ? "Road\nworks; all | sorts" : "Care",
              "£" + random.nextInt(9) + "," + (100 + random.nextInt(900)) + ".50"));
    }
    byte[] file = written(table, delimiter, "\r\n").getBytes(StandardCharsets.UTF_8);

    assertThat(Scanned.found(file).rows()).isEqualTo(table);
  }

  @Test
  void record_acrossEveryBufferBoundary_isWhole() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(i).append(",\"x\"\"").append(i % 97).append("\",z\r\n");
    }
    Scanned scanned = Scanned.of(text.toString(), Dialect.RFC_4180);

    assertThat(scanned.rows()).hasSize(100_000);
    for (int i = 0; i < 100_000; i++) {
      assertThat(scanned.rows().get(i)).containsExactly("" + i, "x\"" + i % 97, "z");
    }
  }

  private static List<List<String>> table(Random random, int columns, int rows) {
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        StringBuilder cell = new StringBuilder();
        for (int piece = random.nextInt(6); piece > 0; piece--) {
          cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        cells.add(cell.toString());
      }
      table.add(cells);
    }
    return table;
  }

  private static String written(List<List<String>> table, char delimiter, String lineEnd) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : table) {
      for (int i = 0; i < row.size(); i++) {
        out.append(i == 0 ? "" : String.valueOf(delimiter)).append(cell(row.get(i), delimiter));
      }
      out.append(lineEnd);
    }
    return out.toString();
  }

  private static String cell(String text, char delimiter) {
    boolean plain = text.chars().noneMatch(c -> c == delimiter || "\"\r\n ".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static List<Long> lines(List<List<String>> table) {
    List<Long> lines = new ArrayList<>();
    long line = 1;
    for (List<String> row : table) {
      lines.add(line);
      line += 1 + String.join("", row).chars().filter(c -> c == '\n').count();
    }
    return lines;
  }

  /** Gives a few bytes at a time, as networks and archives do. */
  private static final class InPieces extends java.io.FilterInputStream {
    private final Random random;

    InPieces(InputStream in, Random random) {
      super(in);
      this.random = random;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(50)));
    }
  }
}
