package org.totalplace.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.Opened;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlHeader.Column;
import org.totalplace.sql.SqlSession;

final class WorkbookTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("payee", "VARCHAR"),
          new Column("lines", "BIGINT"),
          new Column("pounds", "DECIMAL(18,2)"));

  @TempDir private Path folder;

  @Test
  void cells_ofAnyText_areReadAgain_andNumbersToThePenny() throws IOException {
    Opened book =
        Opened.of(
            book(
                "('Söhne & <Co> \"x\"', 3, 12345678901.23), ('_x0041_ and  blanks ', NULL, -0.10),"
                    + " (NULL, 7, 0), ('a' || chr(1) || 'b', 1, 1.00)"));

    assertThat(book.sheets().get("1 Payees"))
        .containsExactly(
            List.of("Payees"),
            List.of("This sheet contains one table."),
            List.of("Source: a."),
            List.of("No marks."),
            List.of("Payee", "Lines", "Pounds"),
            List.of("Söhne & <Co> \"x\"", "3", "12345678901.23"),
            List.of("_x0041_ and  blanks ", "", "-0.1"),
            List.of("", "7", "0"),
            List.of("ab", "1", "1"));
    assertThat(book.notices().counts()).isEmpty();
  }

  @Test
  void textThatLooksLikeAFormula_staysText() throws IOException {
    Path file = book("('=HYPERLINK(\"http://a\")', 1, 1), ('@SUM(A1)', 1, 1), ('-1+1', 1, 1)");

    String sheet = part(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ");
    assertThat(sheet.split("s=\"" + Styles.QUOTED + "\"", -1)).hasSize(4);
    assertThat(part(file, "xl/styles.xml")).contains("quotePrefix=\"1\"");
    assertThat(Opened.of(file).sheets().get("1 Payees").get(5).get(0))
        .isEqualTo("=HYPERLINK(\"http://a\")");
  }

  @Test
  void sheet_hasOneNamedTableAtColumnA_andNothingThatHindersReaders() throws IOException {
    Path file = book("('a', 1, 1), ('b', 2, 2)");

    assertThat(part(file, "xl/tables/table1.xml"))
        .contains("displayName=\"place_payees\" ref=\"A5:C7\"", "name=\"Pounds\"")
        .doesNotContain("autoFilter");
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .doesNotContain("mergeCell", "<pane", "autoFilter", "conditionalFormatting");
    assertThat(part(file, "docProps/core.xml"))
        .contains("<dc:title>A &amp; B</dc:title>", "en-GB")
        .doesNotContain("created", "modified");
  }

  @Test
  void sameRows_areTheSameBytes() throws IOException {
    assertThat(Files.mismatch(book("('a', 1, 1)"), book("('a', 1, 1)"))).isEqualTo(-1);
  }

  private Path book(String values) throws IOException {
    Path rows = Files.createTempFile(folder, "rows", ".xml");
    List<String> lines = new ArrayList<>();
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", SqlEngine.ofThisMachine(), folder.resolve("spill"))) {
      RowXml.define(sql);
      sql.run("CREATE TABLE t (payee VARCHAR, lines BIGINT, pounds DECIMAL(18, 2))");
      sql.run("INSERT INTO t VALUES " + values);
      sql.pairs(
          "SELECT 'x', " + RowXml.cells(COLUMNS) + " FROM t",
          (place, cells) -> lines.add(RowXml.row(cells, Sheet.FIRST_ROW + lines.size())));
    }
    Files.write(rows, lines);
    Path file = Files.createTempFile(folder, "book", ".xlsx");
    new Workbook(
            "A & B",
            List.of(
                new Sheet(
                    "1 Payees",
                    List.of("Payees", "This sheet contains one table.", "Source: a.", "No marks."),
                    Optional.of(
                        new Table(
                            "place_payees", COLUMNS, out -> Files.copy(rows, out), lines.size())),
                    List.of())))
        .write(file);
    return file;
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes());
    }
  }
}
