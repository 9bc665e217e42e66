package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.Notices;

/** A text file with its census, taken in one pass over its bytes. */
public final class TextFile {
  private final ByteSource source;
  private final TextCensus bytes;
  private final TextCensus printed;
  private final TextCensus text;
  private final Encoding encoding;

  private TextFile(ByteSource source, TextCensus bytes, Encoding encoding) throws IOException {
    this.source = source;
    this.bytes = bytes;
    this.encoding = encoding;
    this.printed =
        encoding.repair() == Encoding.Repair.FROM_UTF_16 ? census(encoding.open(source)) : bytes;
    this.text =
        printed.hasLineEndsWrittenTwice()
            ? census(new LineEndStream(encoding.open(source)))
            : printed;
  }

  private static TextCensus census(InputStream in) throws IOException {
    try (in) {
      return TextCensus.of(in);
    }
  }

  public static TextFile of(ByteSource source) throws IOException {
    TextCensus census = census(source.open());
    return new TextFile(source, census, new EncodingFinder(census).find());
  }

  public Encoding encoding() {
    return encoding;
  }

  public Dialect dialect() {
    return new DialectFinder(text).find();
  }

  /** The first characters, without byte order mark and leading white space. */
  public String beginning() {
    String head = new String(text.samples().head(), encoding.charset());
    return (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
  }

  /** The bytes in the encoding's charset, each line end written once. */
  public InputStream open() throws IOException {
    InputStream in = encoding.open(source);
    return printed.hasLineEndsWrittenTwice() ? new LineEndStream(in) : in;
  }

  /** The text as UTF-8, whatever its encoding was. */
  public InputStream openAsUtf8() throws IOException {
    InputStream in = open();
    return encoding.charset().equals(StandardCharsets.UTF_8)
        ? in
        : new TranscodedStream(new InputStreamReader(in, encoding.charset()));
  }

  /** Whether it has too many control bytes to be text. */
  public boolean isBinary() {
    return text.controls() * 200 > text.bytes() || text.nuls() * 5 > text.bytes();
  }

  /** Adds notices of what was assumed. */
  public void tell(At file, Notices notices) {
    new TextNotices(bytes, printed, text, encoding).tell(file, notices);
  }
}
