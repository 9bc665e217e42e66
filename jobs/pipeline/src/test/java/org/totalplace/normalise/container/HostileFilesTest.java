package org.totalplace.normalise.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import org.totalplace.normalise.notice.Notice;

/** Files made to do harm end as a typed refusal or as plain rows, in bounded memory and time. */
final class HostileFilesTest {
  private static final String EXTERNAL =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

  @TempDir private Path folder;

  @Test
  void zipBomb_isRefusedWhileItIsUnpacked() throws IOException {
    byte[] bomb = new Zips().withRepeated("bomb.csv", "", "0,0,0,0\n", 40_000_000, "").bytes();

    assertThat(bomb.length).isLessThan(2_000_000);
    assertThat(refusal(bomb)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void workbookBomb_isRefusedWhileItIsUnpacked() throws IOException {
    byte[] bomb =
        Zips.workbook()
            .withRepeated(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>",
                "<row></row>",
                20_000_000,
                "</sheetData></worksheet>")
            .bytes();

    assertThat(refusal(bomb)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void archive_ofTooManyMembers_isRefused() throws IOException {
    Zips zip = new Zips();
    for (int i = 0; i <= Limits.ARCHIVE_MEMBERS; i++) {
      zip.with(i + ".csv", "");
    }

    assertThat(refusal(zip.bytes())).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void memberNames_thatClimbOut_areOnlyNames() throws IOException {
    byte[] zip =
        new Zips()
            .with("../../../../tmp/evil.csv", "a,b\n1,2\n")
            .with("/etc/x.csv", "a,b\n")
            .bytes();
    Opened opened = Opened.of(folder, zip);

    assertThat(opened.sheets()).containsOnlyKeys("../../../../tmp/evil.csv", "/etc/x.csv");
    assertThat(Path.of("/tmp/evil.csv")).doesNotExist();
  }

  @Test
  void workbook_thatNamesAFile_isRefused() throws IOException {
    byte[] file =
        Zips.workbook()
            .with(
                "xl/worksheets/sheet1.xml",
                EXTERNAL
                    + "<worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>")
            .bytes();

    assertThat(refusal(file)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void workbook_thatLaughs_isRefused() throws IOException {
    byte[] file =
        Zips.workbook()
            .with("xl/sharedStrings.xml", LAUGHS + "<sst><si><t>&b;</t></si></sst>")
            .with("xl/worksheets/sheet1.xml", "<worksheet/>")
            .bytes();

    assertThat(refusal(file)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void openDocument_thatNamesAFile_isRefused() throws IOException {
    byte[] file =
        new Zips()
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with("content.xml", EXTERNAL + "<table:table/>")
            .bytes();

    assertThat(refusal(file)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void unknownEntity_isText() throws IOException {
    byte[] file = Zips.workbookOf("<row><c t=\"str\"><v>&e;&#0;&amp;</v></c></row>");

    assertThat(Opened.of(folder, file).rows()).containsExactly(List.of("&e;&#0;&"));
  }

  @Test
  void openDocument_thatRepeatsWithoutEnd_isRefused() throws IOException {
    byte[] file =
        new Zips()
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with(
                "content.xml",
                "<d><table:table table:name=\"s\"><table:table-row"
                    + " table:number-rows-repeated=\"99999999\"><table:table-cell"
                    + " table:number-columns-repeated=\"16000\"><text:p>x</text:p>"
                    + "</table:table-cell></table:table-row></table:table></d>")
            .bytes();

    assertThat(refusal(file)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void cell_ofManyMegabytes_isRefused() throws IOException {
    byte[] file =
        Zips.workbook()
            .withRepeated(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c t=\"str\"><v>",
                "long ",
                2_000_000,
                "</v></c></row></sheetData></worksheet>")
            .bytes();

    assertThat(refusal(file)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void workbook_ofEverNewNames_isRefused() throws IOException {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      names.append("<n").append(i).append("/>");
    }

    assertThat(refusal(Zips.workbookOf(names.toString()))).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void tagAndAttribute_ofManyMegabytes_areRefused() throws IOException {
    for (String before : new String[] {"<worksheet><", "<worksheet><row r=\""}) {
      byte[] file =
          Zips.workbook()
              .withRepeated("xl/worksheets/sheet1.xml", before, "long", 2_000_000, "\"/>")
              .bytes();

      assertThat(refusal(file)).isInstanceOf(UnsafeFileNotice.class);
    }
  }

  @Test
  void elements_nestedWithoutEnd_areRefused() throws IOException {
    byte[] file = Zips.workbookOf("<row>".repeat(100_000));

    assertThat(refusal(file)).isInstanceOf(UnsafeFileNotice.class);
  }

  @Test
  void json_nestedWithoutEnd_isRefused() {
    assertThat(refusal("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8))).isNotNull();
    assertThat(refusal("{\"a\":".repeat(1_000_000).getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @Test
  void json_ofEverNewFields_isRefused() {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 10_000; i++) {
      json.append("{\"f").append(i).append("\": 1},");
    }
    json.append("{}]");

    assertThat(refusal(json.toString().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnsafeFileNotice.class);
  }

  @RepeatedTest(40)
  void damagedBytes_endInRowsOrARefusal(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[][] wholes = {
      Zips.workbookOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(50)),
      new Zips().with("a.csv", "a,b\n1,\"2\"\n".repeat(100)).bytes(),
      Zips.gzip("a,b\n1,2\n".repeat(100)),
      "[{\"a\": 1, \"b\": [{\"c\": \"d\"}]}]".getBytes(StandardCharsets.UTF_8),
      "a,b\r\n1,\"two\r\nlines\"\r\n".repeat(30).getBytes(StandardCharsets.UTF_16LE),
      "<html><table><tr><td>a<td>b<td>c</table>".getBytes(StandardCharsets.UTF_8),
      oldWorkbook(),
      "%PDF-1.4".getBytes(StandardCharsets.UTF_8)
    };
    for (byte[] whole : wholes) {
      byte[] damaged = whole.clone();
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(3) == 0 ? 1 + random.nextInt(damaged.length) : damaged.length;
      try {
        assertThat(Opened.of(folder, java.util.Arrays.copyOf(damaged, length)).sheets())
            .isNotNull();
      } catch (RefusedFileException e) {
        assertThat(e.notice().explanation()).isNotBlank();
      }
    }
  }

  private static byte[] oldWorkbook() throws IOException {
    try (var workbook = new org.apache.poi.hssf.usermodel.HSSFWorkbook();
        var out = new java.io.ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("s");
      for (int i = 0; i < 30; i++) {
        sheet.createRow(i).createCell(i % 5).setCellValue(i % 2 == 0 ? "text " + i : "x");
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private Notice refusal(byte[] bytes) {
    try {
      Path file = Files.createTempFile(folder, "hostile", ".bin");
      Files.write(file, bytes);
      try (OpenedFile opened =
          Containers.open(file, "x", new org.totalplace.normalise.notice.Notices())) {
        for (Sheet sheet : opened.sheets()) {
          sheet.rows(row -> true);
        }
      }
      throw new AssertionError("Not refused");
    } catch (RefusedFileException e) {
      return e.notice();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
