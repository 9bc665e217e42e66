package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a text file is taken to be.
 *
 * @param name as recorded: {@code utf-8}, {@code utf-8-bom}, {@code windows-1252}, {@code ibm850},
 *     {@code macroman}, {@code utf-16le}, {@code utf-16be}, {@code utf-8+windows-1252}
 * @param charset of the bytes that {@link #open} gives
 * @param repair what is done to the bytes on the way
 * @param evidence half a sentence: why
 */
public record Encoding(String name, Charset charset, Repair repair, String evidence) {
  /** What is done to the bytes before they are cut into cells. */
  public enum Repair {
    NONE,
    SKIP_UTF_8_MARK,
    FROM_UTF_16,
    DROP_NULS,
    /** UTF-8 whose broken and doubly encoded characters are set right, without NULs. */
    MEND_UTF_8
  }

  /** The bytes of the file in {@link #charset()}, without byte order mark. */
  public InputStream open(ByteSource file) throws IOException {
    InputStream in = file.open();
    try {
      return switch (repair) {
        case NONE -> in;
        case SKIP_UTF_8_MARK -> withoutMark(in);
        case FROM_UTF_16 -> new TranscodedStream(new InputStreamReader(in, utf16()));
        case DROP_NULS -> new MendedStream(in, false);
        case MEND_UTF_8 -> new MendedStream(in, true);
      };
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private Charset utf16() {
    return name.equals("utf-16le") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static InputStream withoutMark(InputStream in) throws IOException {
    in.skipNBytes(3);
    return in;
  }
}
