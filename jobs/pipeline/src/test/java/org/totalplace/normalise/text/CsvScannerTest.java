package org.totalplace.normalise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.normalise.text.CsvScanner.Damage;

final class CsvScannerTest {
  private static final Dialect THREE_CELLS = Dialect.RFC_4180.withUsualCells(3);

  @Test
  void record_withQuotesAsRfc4180HasThem_isUnquoted() throws IOException {
    Scanned scanned = Scanned.of("a,\"b, \"\"c\"\"\",\"\"\r\n,,\r\n", Dialect.RFC_4180);

    assertThat(scanned.rows()).containsExactly(List.of("a", "b, \"c\"", ""), List.of("", "", ""));
  }

  @Test
  void lastRecord_withoutLineEnd_isRead() throws IOException {
    assertThat(Scanned.of("a,b\nc,", Dialect.RFC_4180).rows())
        .containsExactly(List.of("a", "b"), List.of("c", ""));
  }

  @Test
  void emptyText_hasNoRecord() throws IOException {
    assertThat(Scanned.of("", Dialect.RFC_4180).rows()).isEmpty();
  }

  @Test
  void blankLine_isOneEmptyCell() throws IOException {
    assertThat(Scanned.of("a\n\nb", Dialect.RFC_4180).rows())
        .containsExactly(List.of("a"), List.of(""), List.of("b"));
  }

  @Test
  void lines_afterQuotedLineEnds_keepTheirTrueNumber() throws IOException {
    Scanned scanned = Scanned.of("h,i,j\r\n1,\"two\r\nthree\nfour\",5\r\n6,7,8\r\n", THREE_CELLS);

    assertThat(scanned.lines()).containsExactly(1L, 2L, 5L);
    assertThat(scanned.rows().get(1)).containsExactly("1", "two\r\nthree\nfour", "5");
  }

  @Test
  void quote_insideAnUnquotedCell_isText() throws IOException {
    assertThat(Scanned.of("a,6\" pipe,\"b\"\n", Dialect.RFC_4180).rows())
        .containsExactly(List.of("a", "6\" pipe", "b"));
  }

  @Test
  void spaces_aroundAQuotedCell_areLeftOut() throws IOException {
    assertThat(Scanned.of("a, \"b, c\" ,d\n", Dialect.RFC_4180).rows())
        .containsExactly(List.of("a", "b, c", "d"));
  }

  @Test
  void quotes_inTheMiddleOfAQuotedCell_areText() throws IOException {
    assertThat(Scanned.of("1,\"The \"Big\" Co\",3\n", THREE_CELLS).rows())
        .containsExactly(List.of("1", "The \"Big\" Co", "3"));
  }

  @Test
  void quotedWord_atTheStartOfAnUnquotedCell_doesNotJoinCells() throws IOException {
    assertThat(Scanned.of("1,\"Big\" Co,\"3\"\n", THREE_CELLS).rows())
        .containsExactly(List.of("1", "\"Big\" Co", "3"));
  }

  @Test
  void quoteNeverClosed_doesNotSwallowTheLinesAfterIt() throws IOException {
    Scanned scanned =
        Scanned.of("a,b,c\n1,\"Smith,2\n3,Jones,4\n5,\"Old, Ltd\",6\n7,Brown,8\n", THREE_CELLS);

    assertThat(scanned.rows())
        .containsExactly(
            List.of("a", "b", "c"),
            List.of("1", "\"Smith", "2"),
            List.of("3", "Jones", "4"),
            List.of("5", "Old, Ltd", "6"),
            List.of("7", "Brown", "8"));
    assertThat(scanned.damages().get(1)).isEqualTo(Damage.UNBALANCED_QUOTE);
    assertThat(scanned.lines()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void quoteNeverClosed_closedByTheSameColumnOfALaterRow_doesNotSwallowTheRowsBetween()
      throws IOException {
    Scanned scanned =
        Scanned.of("1,\"Smith,2\n3,Jones,4\n5,\"Old\",6\n7,Tom \"Tim\",8\n", THREE_CELLS);

    assertThat(scanned.rows()).hasSize(4);
    assertThat(scanned.rows().get(2)).containsExactly("5", "Old", "6");
  }

  @Test
  void quoteNeverClosed_inTheLastLine_isText() throws IOException {
    Scanned scanned = Scanned.of("1,2,3\n4,5,\"six\n", THREE_CELLS);

    assertThat(scanned.rows().get(1)).containsExactly("4", "5", "\"six");
    assertThat(scanned.damages().get(1)).isEqualTo(Damage.UNBALANCED_QUOTE);
  }

  @Test
  void longText_overManyLinesInQuotes_isOneCell() throws IOException {
    String story = "A story, told,\n".repeat(300);
    Scanned scanned = Scanned.of("1,\"" + story + "\",3\n4,5,6\n", THREE_CELLS);

    assertThat(scanned.rows()).hasSize(2);
    assertThat(scanned.rows().get(0).get(1)).isEqualTo(story);
    assertThat(scanned.lines()).containsExactly(1L, 302L);
  }

  @Test
  void wholeRecord_quotedIntoOneCell_isOpened() throws IOException {
    assertThat(Scanned.of("\"a,\"\"b, c\"\",d\"\n1,2,3\n", THREE_CELLS).rows())
        .containsExactly(List.of("a", "b, c", "d"), List.of("1", "2", "3"));
  }

  @Test
  void oneQuotedCell_withACommaInIt_staysOneCell() throws IOException {
    assertThat(Scanned.of("\"Spending, 2019\"\n1,2,3\n", THREE_CELLS).rows().get(0))
        .containsExactly("Spending, 2019");
  }

  @Test
  void carriageReturns_alone_endRecordsWhereTheDialectSaysSo() throws IOException {
    Dialect old = new Dialect((byte) ',', true, true, 2);

    assertThat(Scanned.of("a,b\rc,\"d\re\"\rf,g", old).rows())
        .containsExactly(List.of("a", "b"), List.of("c", "d\re"), List.of("f", "g"));
    assertThat(Scanned.of("a,b\rc,\"d\re\"\rf,g", old).lines()).containsExactly(1L, 2L, 4L);
  }

  @Test
  void loneLineFeeds_areTextWhereOnlyPairsEndRecords() throws IOException {
    Dialect pairs = new Dialect((byte) ',', false, false, 2);
    Scanned scanned = Scanned.of("a,b\nc\r\nd,e\r\n", pairs);

    assertThat(scanned.rows()).containsExactly(List.of("a", "b\nc"), List.of("d", "e"));
    assertThat(scanned.lines()).containsExactly(1L, 3L);
  }

  @Test
  void line_ofAHundredMegabytes_isCutAndReadOn() throws IOException {
    InputStream line =
        new SequenceInputStream(new Endless((byte) 'x', 100_000_000), bytes("\n1,2,3\n4,5,6\n"));
    Scanned scanned = Scanned.of(line, THREE_CELLS, StandardCharsets.UTF_8);

    assertThat(scanned.rows()).hasSize(3);
    assertThat(scanned.rows().get(0).get(0)).hasSize(CsvScanner.KEPT_OF_CUT_RECORD);
    assertThat(scanned.damages()).containsExactly(Damage.CUT, Damage.NONE, Damage.NONE);
    assertThat(scanned.rows().get(2)).containsExactly("4", "5", "6");
    assertThat(scanned.lines()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void everyLine_openingAQuote_takesLinearTime() throws IOException {
    String text = "a,\"b\n".repeat(200_000);
    long begun = System.nanoTime();
    Scanned scanned = Scanned.of(text, THREE_CELLS);

    assertThat(scanned.rows()).isNotEmpty();
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(20);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** So many times the same byte. */
  private static final class Endless extends InputStream {
    private final byte each;
    private int left;

    Endless(byte each, int count) {
      this.each = each;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? each : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int given = Math.min(length, left);
      java.util.Arrays.fill(target, offset, offset + given, each);
      left -= given;
      return given;
    }
  }
}
