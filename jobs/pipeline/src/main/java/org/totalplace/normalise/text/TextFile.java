package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.totalplace.notice.At;
import org.totalplace.notice.Notices;

/** A file of text with what was found out about it in one pass over its bytes. */
public final class TextFile {
  private final ByteSource source;
  private final TextCensus bytes;
  private final TextCensus text;
  private final Encoding encoding;

  private TextFile(ByteSource source, TextCensus bytes, Encoding encoding) throws IOException {
    this.source = source;
    this.bytes = bytes;
    this.encoding = encoding;
    if (encoding.repair() == Encoding.Repair.FROM_UTF_16) {
      try (InputStream in = encoding.open(source)) {
        text = TextCensus.of(in);
      }
    } else {
      text = bytes;
    }
  }

  public static TextFile of(ByteSource source) throws IOException {
    TextCensus census;
    try (InputStream in = source.open()) {
      census = TextCensus.of(in);
    }
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

  /** The bytes in the encoding's charset. */
  public InputStream open() throws IOException {
    return encoding.open(source);
  }

  /** The text as UTF-8 whatever it was. */
  public InputStream openAsUtf8() throws IOException {
    InputStream in = open();
    return encoding.charset().equals(StandardCharsets.UTF_8)
        ? in
        : new TranscodedStream(new InputStreamReader(in, encoding.charset()));
  }

  /** Whether control bytes, which text has none of, are too many to be slips. */
  public boolean isBinary() {
    return text.controls() * 200 > text.bytes() || text.nuls() * 5 > text.bytes();
  }

  /** Says what was assumed. */
  public void tell(At file, Notices notices) {
    new TextNotices(bytes, text, encoding).tell(file, notices);
  }
}
