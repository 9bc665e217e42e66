package org.totalplace.normalise.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mozilla.universalchardet.UniversalDetector;
import org.totalplace.normalise.text.Encoding.Repair;

/**
 * Decides the encoding of a whole file from its census: byte order marks, UTF-16 by its NULs,
 * strict UTF-8, UTF-8 with a few broken bytes, the code pages by where a £ or an apostrophe
 * belongs, and windows-1252 for the rest. ISO-8859-1 is never assumed: what is called so is
 * windows-1252.
 */
final class EncodingFinder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int[] UNDEFINED_IN_1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

  private final TextCensus census;
  private final byte[] head;

  EncodingFinder(TextCensus census) {
    this.census = census;
    this.head = census.samples().head();
  }

  Encoding find() {
    if (startsWith(0xFF, 0xFE)) {
      return utf16("utf-16le", "byte order mark");
    }
    if (startsWith(0xFE, 0xFF)) {
      return utf16("utf-16be", "byte order mark");
    }
    if (census.nuls() * 5 > census.bytes()) {
      return census.nulsAtOdd() > census.nulsAtEven()
          ? utf16("utf-16le", "every second byte is zero")
          : utf16("utf-16be", "every second byte is zero");
    }
    boolean marked = startsWith(0xEF, 0xBB, 0xBF);
    Utf8Check utf8 = census.utf8();
    if (utf8.brokenBytes() == 0) {
      return utf8(marked);
    }
    if (marked || utf8.likely() > 0 && utf8.likely() * 20 >= utf8.brokenBytes()) {
      return new Encoding(
          "utf-8+windows-1252",
          StandardCharsets.UTF_8,
          Repair.MEND_UTF_8,
          utf8.likely() + " characters are UTF-8, " + utf8.brokenBytes() + " bytes are not");
    }
    return codePage();
  }

  private Encoding utf8(boolean marked) {
    Repair repair = marked ? Repair.SKIP_UTF_8_MARK : Repair.NONE;
    if (census.utf8().twiceEncoded() > 0) {
      repair = Repair.MEND_UTF_8;
    } else if (census.nuls() > 0) {
      repair = marked ? Repair.MEND_UTF_8 : Repair.DROP_NULS;
    }
    String evidence = census.high() == 0 ? "plain ASCII" : "all of it is well-formed UTF-8";
    return new Encoding(marked ? "utf-8-bom" : "utf-8", StandardCharsets.UTF_8, repair, evidence);
  }

  private Encoding codePage() {
    Repair repair = census.nuls() > 0 ? Repair.DROP_NULS : Repair.NONE;
    long pounds850 = census.asPound(0x9C);
    if (pounds850 > 0 && census.asPound(0xA3) == 0) {
      return new Encoding(
          "ibm850",
          Charset.forName("IBM850"),
          repair,
          "byte 9C stands where a £ belongs " + pounds850 + " times");
    }
    if (isMacRoman()) {
      return new Encoding(
          "macroman",
          Charset.forName("x-MacRoman"),
          repair,
          "apostrophes and dashes are the bytes D5 and D0");
    }
    String evidence = "not UTF-8; £ and quotes are where windows-1252 has them";
    if (hasUndefined()) {
      String opinion = lastOpinion();
      if (opinion.startsWith("ibm8") || opinion.startsWith("maccyrillic")) {
        evidence = "not UTF-8; a detector says " + opinion;
      } else {
        evidence = "not UTF-8; some bytes are no characters of windows-1252";
      }
    }
    return new Encoding("windows-1252", WINDOWS_1252, repair, evidence);
  }

  /** Only where Macintosh punctuation stands in place and windows-1252 punctuation nowhere. */
  private boolean isMacRoman() {
    long mac = census.asApostrophe(0xD5) + census.asDash(0xD0) + census.asDash(0xD1);
    long windows =
        census.asApostrophe(0x92) + census.asDash(0x96) + census.asDash(0x97) + census.count(0xA0);
    return mac > 0 && windows == 0;
  }

  private boolean hasUndefined() {
    for (int b : UNDEFINED_IN_1252) {
      if (census.count(b) > 0) {
        return true;
      }
    }
    return false;
  }

  private String lastOpinion() {
    UniversalDetector detector = new UniversalDetector();
    for (byte[] piece : census.samples().pieces()) {
      detector.handleData(piece, 0, piece.length);
    }
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static Encoding utf16(String name, String evidence) {
    return new Encoding(name, StandardCharsets.UTF_8, Repair.FROM_UTF_16, evidence);
  }

  private boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
