package org.totalplace.normalise.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.CellText;
import org.totalplace.normalise.notice.FileNotice.EncryptedFileNotice;

final class XlsTest {
  @TempDir private Path folder;

  @Test
  void cells_ofEachType_areText() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFCellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
      HSSFSheet sheet = workbook.createSheet("Spend");
      HSSFRow row = sheet.createRow(2);
      row.createCell(0).setCellValue("Söhne & Co");
      row.createCell(1).setCellValue(-1234.56);
      row.createCell(2).setCellValue(LocalDateTime.of(2019, 4, 3, 10, 15));
      row.getCell(2).setCellStyle(date);
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellFormula("B3*2");
      row.createCell(6).setCellFormula("A3&\"!\"");
      row.createCell(7).setCellFormula("1/0");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sheet.createRow(5).createCell(0).setCellValue(7);
      Opened opened = Opened.of(folder, bytes(workbook));

      assertThat(opened.format()).isEqualTo("xls");
      assertThat(opened.sheets().get("Spend"))
          .containsExactly(
              List.of(
                  "Söhne & Co",
                  "-1234.56",
                  "2019-04-03 10:15:00",
                  "",
                  "TRUE",
                  "-2469.12",
                  "Söhne & Co!",
                  "#DIV/0!"),
              List.of("7"));
      assertThat(opened.lines().get("Spend")).containsExactly(3L, 6L);
    }
  }

  @Test
  void sheets_eachGiveTheirOwnRows_andHiddenOnesAreFlagged() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      for (String name : List.of("One", "Two", "Three")) {
        workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
      }
      workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
      workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      Opened opened = Opened.of(folder, bytes(workbook));

      assertThat(opened.hidden()).containsExactly("Two", "Three");
      opened.sheets().forEach((name, rows) -> assertThat(rows).containsExactly(List.of(name)));
    }
  }

  @Test
  void dayNumbers_areDates() {
    assertThat(CellText.date(42003, true)).isEqualTo("2018-12-31");
    assertThat(CellText.date(43465, false)).isEqualTo("2018-12-31");
    assertThat(CellText.date(59, false)).isEqualTo("1900-02-28");
    assertThat(CellText.date(61, false)).isEqualTo("1900-03-01");
    assertThat(CellText.date(-1.5, false)).isEqualTo("-1.5");
    assertThat(CellText.date(43465.999999, false)).isEqualTo("2019-01-01");
  }

  @Test
  void workbook_withAPassword_isRefused() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("Secret").createRow(0).createCell(0).setCellValue("x");
      Biff8EncryptionKey.setCurrentUserPassword("password");
      byte[] file = bytes(workbook);
      Biff8EncryptionKey.setCurrentUserPassword(null);

      assertThatThrownBy(() -> Opened.of(folder, file))
          .isInstanceOfSatisfying(
              RefusedFileException.class,
              e -> assertThat(e.notice()).isInstanceOf(EncryptedFileNotice.class));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
