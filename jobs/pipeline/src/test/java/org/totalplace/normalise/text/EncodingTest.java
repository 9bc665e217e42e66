package org.totalplace.normalise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.Notices;

final class EncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TABLE =
      "Supplier,Amount (£),Purpose\nChildren’s Café,£1200.50,Books – all sorts\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, utf-8",
    "windows-1252, windows-1252",
    "x-MacRoman, macroman",
    "UTF-16LE, utf-16le",
    "UTF-16BE, utf-16be"
  })
  void text_inEachEncoding_isReadWithItsSigns(String charset, String expected) throws IOException {
    byte[] file = TABLE.getBytes(Charset.forName(charset));

    assertThat(text(file).encoding().name()).isEqualTo(expected);
    assertThat(Scanned.found(file).rows().get(1))
        .containsExactly("Children’s Café", "£1200.50", "Books – all sorts");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, utf-8-bom", "UTF-16LE, utf-16le", "UTF-16BE, utf-16be"})
  void byteOrderMark_isNoPartOfTheFirstHeading(String charset, String expected) throws IOException {
    byte[] file = ("\uFEFF" + TABLE).getBytes(Charset.forName(charset));

    assertThat(text(file).encoding().name()).isEqualTo(expected);
    assertThat(Scanned.found(file).rows().get(0).get(0)).isEqualTo("Supplier");
  }

  @Test
  void plainAscii_isUtf8() throws IOException {
    assertThat(text("a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII)).encoding().name())
        .isEqualTo("utf-8");
  }

  @Test
  void byte9C_whereAPoundBelongs_isCodePage850() throws IOException {
    byte[] file = "Supplier,Amount\nCaf\u00e9,£1200.50\n".getBytes(Charset.forName("IBM850"));

    assertThat(file).contains(0x9C);
    assertThat(text(file).encoding().name()).isEqualTo("ibm850");
    assertThat(Scanned.found(file).rows().get(1)).containsExactly("Café", "£1200.50");
  }

  @Test
  void byte9C_inAHeadingOnly_isCodePage850() throws IOException {
    byte[] file = "Supplier,Amount (£)\nA,1200.50\n".getBytes(Charset.forName("IBM850"));

    assertThat(Scanned.found(file).rows().get(0).get(1)).isEqualTo("Amount (£)");
  }

  @Test
  void byte9C_insideAWord_isWindows1252() throws IOException {
    byte[] file = "Supplier,Amount\nBœuf,£1200.50\n".getBytes(WINDOWS_1252);

    assertThat(file).contains(0x9C);
    assertThat(Scanned.found(file).rows().get(1)).containsExactly("Bœuf", "£1200.50");
  }

  @Test
  void curlyQuotes_ofWindows1252_areNoControls() throws IOException {
    byte[] file = "a,b\n\u201cquoted\u201d,\u2019s\n".getBytes(WINDOWS_1252);

    assertThat(Scanned.found(file).rows().get(1)).containsExactly("“quoted”", "’s");
  }

  @Test
  void utf8_withAFewBrokenBytes_keepsBothKindsOfCharacters() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("Supplier,Amount\nCafé “Old”,£10.00\n".getBytes(StandardCharsets.UTF_8));
    file.write("CAFÉ’S,£20.00\n".getBytes(WINDOWS_1252));
    Scanned scanned = Scanned.found(file.toByteArray());

    assertThat(text(file.toByteArray()).encoding().name()).isEqualTo("utf-8+windows-1252");
    assertThat(scanned.rows().get(1)).containsExactly("Café “Old”", "£10.00");
    assertThat(scanned.rows().get(2)).containsExactly("CAFÉ’S", "£20.00");
    assertThat(notices(file.toByteArray())).containsEntry("mixed_encoding", 1L);
  }

  @Test
  void textEncodedTwice_isSetRight() throws IOException {
    String once = "Café – “Old”,£10.00,’s";
    String twice = new String(once.getBytes(StandardCharsets.UTF_8), WINDOWS_1252);
    byte[] file = ("a,b,c\n" + twice + "\nÂme,£5,é\n").getBytes(StandardCharsets.UTF_8);
    Scanned scanned = Scanned.found(file);

    assertThat(scanned.rows().get(1)).containsExactly("Café – “Old”", "£10.00", "’s");
    assertThat(scanned.rows().get(2)).containsExactly("Âme", "£5", "é");
    assertThat(notices(file)).containsEntry("twice_encoded_text", 1L);
  }

  @Test
  void controlCharacters_thatWereWindows1252_areSetRight() throws IOException {
    byte[] file = "a,b\nchildren\u0092s,less than \u009C500\n".getBytes(StandardCharsets.UTF_8);

    assertThat(Scanned.found(file).rows().get(1)).containsExactly("children’s", "less than £500");
  }

  @Test
  void zeroBytes_areLeftOutAndTold() throws IOException {
    byte[] file = "a,b\n1\0,\0002\n3,4\n5,6\n7,8\n".getBytes(StandardCharsets.US_ASCII);

    assertThat(Scanned.found(file).rows().get(1)).containsExactly("1", "2");
    assertThat(notices(file)).containsEntry("nul_bytes", 1L);
  }

  @Test
  void charactersLostByThePublisher_areTold() throws IOException {
    byte[] file = "a,b\n\uFFFD500,x\n".getBytes(StandardCharsets.UTF_8);

    assertThat(notices(file)).isEqualTo(Map.of("lost_characters", 1L));
  }

  @Test
  void assumedEncoding_isTold_andPlainUtf8IsNot() throws IOException {
    assertThat(notices(TABLE.getBytes(WINDOWS_1252))).containsOnlyKeys("assumed_encoding");
    assertThat(notices(TABLE.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static TextFile text(byte[] file) throws IOException {
    return TextFile.of(() -> new ByteArrayInputStream(file));
  }

  private static Map<String, Long> notices(byte[] file) throws IOException {
    Notices notices = new Notices();
    text(file).tell(At.FILE, notices);
    return notices.counts();
  }
}
