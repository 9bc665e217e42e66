package org.totalplace.normalise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DialectTest {
  @Test
  void semicolons_withDecimalCommas_areTheDelimiter() throws IOException {
    String rows = "Smith;03/04/2019;1.234,56\nJones;04/04/2019;99,00\n".repeat(10);

    assertThat(found("supplier;date;amount\n" + rows).delimiter()).isEqualTo((byte) ';');
  }

  @Test
  void tabs_withCommasInText_areTheDelimiter() throws IOException {
    String rows = "Smith, Jones, Brown\t1,234.56\tx\nA\t1\ty\n".repeat(10);

    assertThat(found("supplier\tamount\tz\n" + rows).delimiter()).isEqualTo((byte) '\t');
  }

  @Test
  void pipes_areTheDelimiter() throws IOException {
    assertThat(found("a|b|c\n1|2, 3|4\n5|6|7\n").delimiter()).isEqualTo((byte) '|');
  }

  @Test
  void preamble_withOtherDelimiters_doesNotMislead() throws IOException {
    String preamble = "SELECT a; b; c FROM t;\nWHERE x; y; z;\n\nNotes: one; two; three;\n";
    Dialect dialect = found(preamble + "supplier,amount,date\n" + "A,1,2019-01-01\n".repeat(20));

    assertThat(dialect.delimiter()).isEqualTo((byte) ',');
    assertThat(dialect.usualCells()).isEqualTo(3);
  }

  @Test
  void dialect_isJudgedOverTheWholeFile() throws IOException {
    String text = "a;b;c\n".repeat(5000) + "1,2,3,4\n".repeat(300_000);

    assertThat(found(text).delimiter()).isEqualTo((byte) ',');
  }

  @Test
  void oneColumn_hasNoUsualCells() throws IOException {
    Dialect dialect = found("one\ntwo\nthree\n");

    assertThat(dialect.delimiter()).isEqualTo((byte) ',');
    assertThat(dialect.usualCells()).isZero();
  }

  @Test
  void rowsQuotedWhole_areOpened() throws IOException {
    assertThat(Scanned.found("\"a;b;c\"\n\"1;\"\"2;x\"\";3\"\n").rows())
        .containsExactly(List.of("a", "b", "c"), List.of("1", "2;x", "3"));
  }

  @Test
  void carriageReturns_alone_endLines() throws IOException {
    Scanned scanned = Scanned.found("a,b\r1,2\r3,4\r");

    assertThat(scanned.rows())
        .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    assertThat(scanned.lines()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void oneLineEndPair_amongCarriageReturns_endsALineToo() throws IOException {
    assertThat(Scanned.found("a,b\r\n1,2\r3,4\r5,6\r").rows()).hasSize(4);
  }

  @Test
  void strayCarriageReturn_insideACell_endsNoRecord() throws IOException {
    assertThat(Scanned.found("a,b\r\n1,two\rlines\r\n3,4\r\n").rows())
        .containsExactly(List.of("a", "b"), List.of("1", "two\rlines"), List.of("3", "4"));
  }

  @Test
  void strayLineFeed_insideACellOfAPairFile_endsNoRecord() throws IOException {
    assertThat(Scanned.found("a,b,c\r\n1,two\nlines,3\r\n4,5,6\r\n").rows())
        .containsExactly(
            List.of("a", "b", "c"), List.of("1", "two\nlines", "3"), List.of("4", "5", "6"));
  }

  @Test
  void mixedLineEnds_allEndRecords() throws IOException {
    assertThat(Scanned.found("a,b\r\n1,2\n3,4\r\n5,6\n").rows()).hasSize(4);
  }

  @Test
  void trailingDelimiters_areEmptyCells() throws IOException {
    assertThat(Scanned.found("a,b,,\n1,2,,\n").rows().get(1)).containsExactly("1", "2", "", "");
  }

  private static Dialect found(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TextFile.of(() -> new ByteArrayInputStream(bytes)).dialect();
  }
}
