package org.totalplace.normalise.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.packed.Spill;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.EmptyFileNotice;
import org.totalplace.normalise.notice.FileNotice.PdfFileNotice;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;
import org.totalplace.normalise.notice.FileNotice.WebPageNotice;
import org.totalplace.normalise.notice.Notice;

final class ContainersTest {
  private static final String CSV = "Supplier,Amount\nSmith,1.50\n";
  private static final List<List<String>> ROWS =
      List.of(List.of("Supplier", "Amount"), List.of("Smith", "1.50"));

  @TempDir private Path folder;

  @Test
  void csv_underAnyName_isCsv() throws IOException {
    Path file = Files.writeString(folder.resolve("September.xls"), CSV);
    Opened opened = Opened.of(file);

    assertThat(opened.format()).isEqualTo("csv");
    assertThat(opened.rows()).isEqualTo(ROWS);
  }

  @Test
  void xls_underTheNameOfACsv_isXls() throws IOException {
    Path file = folder.resolve("spend.csv");
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("Spend").createRow(0).createCell(0).setCellValue("Supplier");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      Files.write(file, out.toByteArray());
    }

    assertThat(Opened.of(file).format()).isEqualTo("xls");
  }

  @Test
  void gzip_isUnpacked() throws IOException {
    Opened opened = Opened.of(folder, Zips.gzip(CSV));

    assertThat(opened.format()).isEqualTo("gzip/csv");
    assertThat(opened.rows()).isEqualTo(ROWS);
  }

  @Test
  void zip_ofSeveralKinds_givesAllTablesAndTellsTheOthers() throws IOException {
    byte[] file =
        new Zips()
            .with("2024.csv", CSV)
            .with("notes/readme.pdf", "%PDF-1.7 notes")
            .with("book.xlsx", Zips.workbookOf("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>"))
            .with("__MACOSX/._2024.csv", "junk")
            .bytes();
    Opened opened = Opened.of(folder, file);

    assertThat(opened.format()).isEqualTo("zip/csv+zip/xlsx");
    assertThat(opened.sheets()).containsOnlyKeys("2024.csv", "book.xlsx!A & B");
    assertThat(opened.sheets().get("book.xlsx!A & B")).containsExactly(List.of("7"));
    assertThat(opened.notices().summary().sample())
        .singleElement()
        .satisfies(notice -> assertThat(notice.at().sheet()).isEqualTo("notes/readme.pdf"));
  }

  @Test
  void zipInAZip_isOpenedOnce_andNotTwice() throws IOException {
    byte[] inner = new Zips().with("a.csv", CSV).bytes();
    byte[] middle = new Zips().with("inner.zip", inner).bytes();
    byte[] outer = new Zips().with("middle.zip", middle).bytes();

    assertThat(Opened.of(folder, middle).sheets()).containsOnlyKeys("inner.zip!a.csv");
    assertThat(refusal(outer)).isInstanceOf(UnknownFormatNotice.class);
  }

  @Test
  void zip_withNamesOfAnOldCodePage_isOpened() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM850"))) {
      zip.putNextEntry(new ZipEntry("over £500.csv"));
      zip.write(CSV.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Opened.of(folder, bytes.toByteArray()).sheets()).containsOnlyKeys("over £500.csv");
  }

  @Test
  void temporaryFiles_areGoneWhenTheFileIsClosed() throws IOException {
    Spill spill = new Spill("published.zip");
    Content member = Content.wrapped("a.xls", "zip/", () -> new ByteArrayInputStream(new byte[9]));
    Path copy = spill.toFile(member).file();

    assertThat(copy).hasSize(9);
    spill.close();
    assertThat(copy).doesNotExist();
  }

  @Test
  void emptyFile_isRefused() {
    assertThat(refusal(new byte[0])).isInstanceOf(EmptyFileNotice.class);
    assertThat(refusal(" \r\n\r\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(EmptyFileNotice.class);
    assertThat(refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))
        .isInstanceOf(EmptyFileNotice.class);
  }

  @Test
  void pdf_isRefusedWithWhatToDo() {
    Notice notice = refusal("%PDF-1.4\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(notice).isInstanceOf(PdfFileNotice.class);
    assertThat(notice.explanation()).contains("CSV or XLSX");
  }

  @Test
  void imagesAndUnknownBytes_areRefused() {
    byte[] random = new byte[10_000];
    new java.util.Random(1).nextBytes(random);

    assertThat(refusal(random)).isInstanceOf(UnknownFormatNotice.class);
    assertThat(refusal("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(UnknownFormatNotice.class);
    assertThat(refusal("<?xml version=\"1.0\"?><rss/>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnknownFormatNotice.class);
  }

  @Test
  void wordDocument_isRefused() throws IOException {
    byte[] file =
        new Zips()
            .with("[Content_Types].xml", "<Types/>")
            .with("word/document.xml", "<d/>")
            .bytes();

    assertThat(refusal(file)).isInstanceOf(UnknownFormatNotice.class);
  }

  @Test
  void webPage_withoutATable_isRefusedByItsTitle() {
    String page =
        "\n<!DOCTYPE html><html><head><title>Page Not Found</title></head><body>"
            + "<table><tr><td>Menu</td></tr></table></body></html>";
    Notice notice = refusal(page.getBytes(StandardCharsets.UTF_8));

    assertThat(notice).isInstanceOf(WebPageNotice.class);
    assertThat(notice.explanation()).contains("Page Not Found");
  }

  @Test
  void webPage_withATable_isThatTable() throws IOException {
    String page =
        "<html><body><table><tr><td>menu</td></tr></table><table>"
            + "<tr><th>Supplier</th><th>Date</th><th>Amount</th></tr>"
            + "<tr><td>Smith &amp; Co</td><td colspan=2>&pound;1.50</td></tr>"
            + "<tr><td>Jones</td><td>2019</td><td>2<br>3</td></tr></table></body></html>";
    Opened opened = Opened.of(folder, page.getBytes(StandardCharsets.UTF_8));

    assertThat(opened.format()).isEqualTo("html");
    assertThat(opened.rows())
        .containsExactly(
            List.of("Supplier", "Date", "Amount"),
            List.of("Smith & Co", "£1.50", ""),
            List.of("Jones", "2019", "2 3"));
  }

  @Test
  void truncatedContainers_areRefusedAsDamaged() throws IOException {
    byte[] zip = new Zips().with("a.csv", CSV.repeat(1000)).bytes();
    byte[] gzip = Zips.gzip(CSV.repeat(1000));

    assertThat(refusal(java.util.Arrays.copyOf(zip, zip.length / 2)))
        .isInstanceOf(DamagedFileNotice.class);
    assertThat(refusal(java.util.Arrays.copyOf(gzip, gzip.length / 2)))
        .isInstanceOf(DamagedFileNotice.class);
  }

  @Test
  void everyRefusal_saysWhatToDo() {
    assertThatThrownBy(() -> Opened.of(folder, new byte[0]))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("Publish it again");
  }

  private Notice refusal(byte[] file) {
    try {
      Opened opened = Opened.of(folder, file);
      throw new AssertionError("Not refused: " + opened.format() + " " + opened.sheets());
    } catch (RefusedFileException e) {
      return e.notice();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
