package org.totalplace.normalise.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OdsTest {
  private static final String MIME = "application/vnd.oasis.opendocument.spreadsheet";

  @TempDir private Path folder;

  @Test
  void cells_ofEachType_areText() throws IOException {
    SpreadSheet book = new SpreadSheet();
    Sheet sheet = new Sheet("Spend", 2, 4);
    sheet.getRange(0, 0).setValue("Supplier & Co");
    sheet.getRange(0, 1).setValue(1234.56);
    sheet.getRange(0, 2).setValue(LocalDate.of(2019, 4, 3));
    sheet.getRange(0, 3).setValue(true);
    sheet.getRange(1, 3).setValue("last");
    Sheet hidden = new Sheet("Old", 1, 1);
    hidden.getRange(0, 0).setValue("x");
    hidden.hideSheet();
    book.appendSheet(sheet);
    book.appendSheet(hidden);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.save(out);
    Opened opened = Opened.of(folder, out.toByteArray());

    assertThat(opened.format()).isEqualTo("ods");
    assertThat(opened.sheets().get("Spend"))
        .containsExactly(
            List.of("Supplier & Co", "1234.56", "2019-04-03", "TRUE"), List.of("", "", "", "last"));
    assertThat(opened.hidden()).containsExactly("Old");
  }

  @Test
  void repeatedCellsAndRows_areGivenAsOftenAsTheyStand() throws IOException {
    Opened opened =
        ods(
            "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>"
                + "</table:table-row><table:table-row table:number-rows-repeated=\"2\">"
                + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p>"
                + "</table:table-cell><table:table-cell table:number-columns-repeated=\"2\"/>"
                + "<table:covered-table-cell/><table:table-cell><text:p>b</text:p>"
                + "</table:table-cell><table:table-cell table:number-columns-repeated=\"16000\"/>"
                + "</table:table-row><table:table-row table:number-rows-repeated=\"1048000\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");

    assertThat(opened.rows())
        .containsExactly(List.of("a", "a", "", "", "", "b"), List.of("a", "a", "", "", "", "b"));
    assertThat(opened.lines().get("S")).containsExactly(4L, 5L);
  }

  @Test
  void comments_areNoPartOfACell_andParagraphsAreLines() throws IOException {
    Opened opened =
        ods(
            "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation>"
                + "<text:p>note</text:p></office:annotation><text:p>one<text:s text:c=\"2\"/>two"
                + "</text:p><text:p>three</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"date\""
                + " office:date-value=\"2019-04-03T10:15:00\"><text:p>3 Apr</text:p>"
                + "</table:table-cell><table:table-cell office:value-type=\"currency\""
                + " office:value=\"1.50\"><text:p>£1.50</text:p></table:table-cell>"
                + "</table:table-row>");

    assertThat(opened.rows())
        .containsExactly(List.of("one  two\nthree", "2019-04-03 10:15:00", "1.5"));
  }

  private Opened ods(String rows) throws IOException {
    byte[] file =
        new Zips()
            .with("mimetype", MIME)
            .with(
                "content.xml",
                "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>"
                    + "<table:table table:name=\"S\">"
                    + rows
                    + "</table:table></office:spreadsheet></office:body></office:document-content>")
            .bytes();
    return Opened.of(folder, file);
  }
}
