package org.totalplace.normalise.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;

final class XlsxTest {
  @TempDir private Path folder;

  @Test
  void cells_ofEachType_areText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Spend");
      sheet.value(0, 0, "Smith & Söhne <Ltd>");
      sheet.value(0, 1, 1234.56);
      sheet.value(0, 2, LocalDate.of(2019, 4, 3));
      sheet.style(0, 2).format("dd/mm/yyyy").set();
      sheet.value(0, 3, LocalDateTime.of(2019, 4, 3, 10, 15, 0));
      sheet.style(0, 3).format("yyyy-mm-dd hh:mm").set();
      sheet.value(0, 4, true);
      sheet.value(0, 6, 100000000);
    }
    Opened opened = Opened.of(folder, bytes.toByteArray());

    assertThat(opened.format()).isEqualTo("xlsx");
    assertThat(opened.encoding()).isEmpty();
    assertThat(opened.sheets().get("Spend"))
        .containsExactly(
            List.of(
                "Smith & Söhne <Ltd>",
                "1234.56",
                "2019-04-03",
                "2019-04-03 10:15:00",
                "TRUE",
                "",
                "100000000"));
  }

  @Test
  void hiddenSheets_areFlagged() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("Cover").value(0, 0, "a");
      Worksheet hidden = workbook.newWorksheet("Old");
      hidden.value(0, 0, "b");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      Worksheet veryHidden = workbook.newWorksheet("Older");
      veryHidden.value(0, 0, "c");
      veryHidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }
    Opened opened = Opened.of(folder, bytes.toByteArray());

    assertThat(opened.sheets()).containsOnlyKeys("Cover", "Old", "Older");
    assertThat(opened.hidden()).containsExactly("Old", "Older");
  }

  @Test
  void rowsAndCells_missingFromTheXml_keepTheirPlaces() throws IOException {
    Opened opened =
        Opened.of(
            folder,
            Zips.workbookOf(
                "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\" t=\"str\"><f>A1</f><v>x_x000D_y</v>"
                    + "</c></row><row r=\"7\"><c r=\"AA7\"><v>2</v></c></row>"
                    + "<row><c><v>3</v></c><c/><c t=\"e\"><v>#REF!</v></c></row>"));

    assertThat(opened.lines().get("A & B")).containsExactly(3L, 7L, 8L);
    assertThat(opened.rows().get(0)).containsExactly("", "1", "", "x\ry");
    assertThat(opened.rows().get(1)).hasSize(27).endsWith("", "2");
    assertThat(opened.rows().get(2)).containsExactly("3", "", "#REF!");
  }

  @Test
  void numbers_areTheShortestDecimalWithoutExponent() throws IOException {
    String cells =
        "<c><v>1234.5599999999999</v></c><c><v>1.2345599999999999E3</v></c><c><v>1E-2</v></c>"
            + "<c><v>-4.9406564584124654E-4</v></c><c><v>1.5E+9</v></c><c><v>5.0</v></c>"
            + "<c><v>12345678901234567</v></c><c><v>0.1</v></c><c><v>-1234.50</v></c>"
            + "<c><v>2.0000000000000001E-4</v></c>";
    Opened opened = Opened.of(folder, Zips.workbookOf("<row>" + cells + "</row>"));

    assertThat(opened.rows().get(0))
        .containsExactly(
            "1234.56",
            "1234.56",
            "0.01",
            "-0.0004940656458412465",
            "1500000000",
            "5",
            "12345678901234567",
            "0.1",
            "-1234.5",
            "0.0002");
  }

  @Test
  void inlineStrings_andRichSharedStrings_arePutTogether() throws IOException {
    byte[] file =
        Zips.workbook()
            .with(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>Smith</t></r><r><t xml:space=\"preserve\"> &amp; Co</t></r>"
                    + "<rPh><t>noise</t></rPh></si><si><t/></si></sst>")
            .with(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>"
                    + "<x:c r=\"B1\" t=\"s\"><x:v>1</x:v></x:c><x:c r=\"C1\" t=\"inlineStr\"><x:is>"
                    + "<x:t>&#163;&lt;5<![CDATA[&]]></x:t></x:is></x:c></x:row></x:sheetData>"
                    + "</x:worksheet>")
            .bytes();

    assertThat(Opened.of(folder, file).rows()).containsExactly(List.of("Smith & Co", "", "£<5&"));
  }

  @Test
  void worksheet_thatBreaksOff_isRefusedAsDamaged() throws IOException {
    byte[] file =
        Zips.workbook()
            .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row>")
            .bytes();

    assertThatThrownBy(() -> Opened.of(folder, file))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.notice()).isInstanceOf(DamagedFileNotice.class));
  }

  @Test
  void sheet_readTwice_givesTheSameRows() throws IOException {
    Path file = folder.resolve("twice.xlsx");
    java.nio.file.Files.write(file, Zips.workbookOf("<row><c><v>1</v></c></row>"));
    try (OpenedFile opened =
        Containers.open(file, "twice", new org.totalplace.normalise.notice.Notices())) {
      long[] rows = new long[1];
      for (int i = 0; i < 2; i++) {
        opened.sheets().get(0).rows(row -> ++rows[0] > 0);
      }
      assertThat(rows[0]).isEqualTo(2);
    }
  }
}
