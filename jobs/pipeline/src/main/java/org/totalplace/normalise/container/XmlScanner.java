package org.totalplace.normalise.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.totalplace.notice.At;
import org.totalplace.notice.DamagedFileNotice;
import org.totalplace.notice.UnsafeFileNotice;

/**
 * Pulls tags and texts out of the UTF-8 XML of workbooks, as slices of one buffer. It knows no
 * document type: a DTD is refused, so nothing can be included, named or expanded but the five
 * entities of XML and character references. A tag or text longer than {@link #LONGEST_TOKEN} is
 * refused.
 */
final class XmlScanner {
  static final int LONGEST_TOKEN = 4 << 20;

  /** What was met. */
  enum Event {
    START,
    END,
    TEXT,
    END_OF_FILE
  }

  private final InputStream in;
  private final At at;
  private byte[] buffer = new byte[1 << 16];
  private int next;
  private int limit;
  private boolean ended;
  private int from;
  private int to;
  private int nameTo;
  private boolean closesItself;
  private int valueFrom;
  private int valueTo;

  /**
   * @param in without a byte order mark, or with that of UTF-8
   */
  XmlScanner(InputStream in, At at) {
    this.in = in;
    this.at = at;
  }

  /** What comes next; an empty element is a start and an end. */
  Event next() throws IOException {
    if (closesItself) {
      closesItself = false;
      return Event.END;
    }
    while (true) {
      if (next == limit && !fill()) {
        return Event.END_OF_FILE;
      }
      if (buffer[next] != '<') {
        text();
        return Event.TEXT;
      }
      Event event = markup();
      if (event != null) {
        return event;
      }
    }
  }

  private void text() throws IOException {
    int end = find('<', next + 1);
    from = next;
    to = end;
    next = end;
    valueFrom = from;
    valueTo = unescaped(from, to);
    to = valueTo;
  }

  private Event markup() throws IOException {
    if (startsWith("<!--")) {
      skipPast("-->");
      return null;
    }
    if (startsWith("<![CDATA[")) {
      int end = findAll("]]>", 9);
      from = next + 9;
      to = end;
      next = end + 3;
      return Event.TEXT;
    }
    if (startsWith("<?")) {
      skipPast("?>");
      return null;
    }
    if (startsWith("<!")) {
      throw new RefusedFileException(
          new UnsafeFileNotice(at, "its XML has a document type declaration"));
    }
    return tag();
  }

  private Event tag() throws IOException {
    int end = endOfTag();
    boolean closing = buffer[next + 1] == '/';
    from = next + (closing ? 2 : 1);
    to = end;
    next = end + 1;
    nameTo = from;
    int prefix = from;
    while (nameTo < to && buffer[nameTo] > ' ' && buffer[nameTo] != '/') {
      if (buffer[nameTo] == ':') {
        prefix = nameTo + 1;
      }
      nameTo++;
    }
    from = prefix;
    if (closing) {
      return Event.END;
    }
    if (buffer[to - 1] == '/') {
      to--;
      closesItself = true;
      nameTo = Math.min(nameTo, to);
    }
    return Event.START;
  }

  /** Position of the {@code >} that is not inside an attribute. */
  private int endOfTag() throws IOException {
    byte quote = 0;
    int i = next + 1;
    while (true) {
      if (i == limit) {
        i = more(i);
      }
      byte b = buffer[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '>') {
        return i;
      } else if (b == '"' || b == '\'') {
        quote = b;
      }
      i++;
    }
  }

  private int find(char wanted, int start) throws IOException {
    int i = start;
    while (true) {
      while (i < limit) {
        if (buffer[i] == wanted) {
          return i;
        }
        i++;
      }
      if (ended) {
        return limit;
      }
      int held = i - next;
      if (!moreIfAny()) {
        return limit;
      }
      i = next + held;
    }
  }

  private boolean moreIfAny() throws IOException {
    if (limit - next >= LONGEST_TOKEN) {
      throw new RefusedFileException(new UnsafeFileNotice(at, "a single cell of more than 4 MiB"));
    }
    return fill();
  }

  /** Reads on; returns where position {@code i} now is. */
  private int more(int i) throws IOException {
    int held = i - next;
    if (!moreIfAny()) {
      throw new RefusedFileException(new DamagedFileNotice(at, "its XML breaks off"));
    }
    return next + held;
  }

  private int findAll(String wanted, int skipped) throws IOException {
    int i = next + skipped;
    while (true) {
      while (i + wanted.length() > limit) {
        i = more(i);
      }
      if (matches(wanted, i)) {
        return i;
      }
      i++;
    }
  }

  /** Skips a comment or instruction of any length. */
  private void skipPast(String wanted) throws IOException {
    while (true) {
      while (next + wanted.length() > limit) {
        if (!fill()) {
          throw new RefusedFileException(new DamagedFileNotice(at, "its XML breaks off"));
        }
      }
      if (matches(wanted, next)) {
        next += wanted.length();
        return;
      }
      next++;
    }
  }

  private boolean startsWith(String wanted) throws IOException {
    while (next + wanted.length() > limit) {
      if (!fill()) {
        return false;
      }
    }
    return matches(wanted, next);
  }

  private boolean matches(String wanted, int position) {
    for (int k = 0; k < wanted.length(); k++) {
      if (buffer[position + k] != wanted.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Moves what is held to the front and reads on behind it. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    int held = limit - next;
    byte[] target = held > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, next, target, 0, held);
    buffer = target;
    next = 0;
    limit = held;
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }

  /** Whether the tag has this name, its prefix left aside. */
  boolean is(String name) {
    int length = name.length();
    if (nameTo - from != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (buffer[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the start tag has this attribute; its value is then {@link #valueFrom}. */
  boolean hasAttribute(String name) {
    int i = nameTo;
    while (i < to) {
      while (i < to && buffer[i] <= ' ') {
        i++;
      }
      int attribute = i;
      while (i < to && buffer[i] != '=' && buffer[i] > ' ') {
        if (buffer[i] == ':') {
          attribute = i + 1;
        }
        i++;
      }
      int attributeTo = i;
      while (i < to && buffer[i] != '"' && buffer[i] != '\'') {
        i++;
      }
      if (i >= to) {
        return false;
      }
      byte quote = buffer[i++];
      int start = i;
      while (i < to && buffer[i] != quote) {
        i++;
      }
      if (attributeTo - attribute == name.length() && matches(name, attribute)) {
        valueFrom = start;
        valueTo = i;
        return true;
      }
      i++;
    }
    return false;
  }

  /** The attribute's value, or null. */
  String attribute(String name) {
    if (!hasAttribute(name)) {
      return null;
    }
    byte[] value = Arrays.copyOfRange(buffer, valueFrom, valueTo);
    return new String(value, 0, XmlText.unescape(value, 0, value.length), StandardCharsets.UTF_8);
  }

  /** The attribute as a number, or the other one where it is missing or none. */
  int attribute(String name, int otherwise) {
    if (!hasAttribute(name) || valueFrom == valueTo || valueTo - valueFrom > 9) {
      return otherwise;
    }
    int number = 0;
    for (int i = valueFrom; i < valueTo; i++) {
      if (buffer[i] < '0' || buffer[i] > '9') {
        return otherwise;
      }
      number = 10 * number + buffer[i] - '0';
    }
    return number;
  }

  private int unescaped(int start, int end) {
    for (int i = start; i < end; i++) {
      if (buffer[i] == '&') {
        return XmlText.unescape(buffer, start, end);
      }
    }
    return end;
  }

  byte[] bytes() {
    return buffer;
  }

  /** Where the text begins. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Where the value of the last attribute asked for begins. */
  int valueFrom() {
    return valueFrom;
  }

  int valueTo() {
    return valueTo;
  }
}
