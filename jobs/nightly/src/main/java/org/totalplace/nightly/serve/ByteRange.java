package org.totalplace.nightly.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes {@code from} (inclusive) to {@code to} (exclusive) of a file. */
record ByteRange(long from, long to) {
  private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  long length() {
    return to - from;
  }

  String header(long size) {
    return "bytes " + from + "-" + (to - 1) + "/" + size;
  }

  /**
   * Reads a {@code Range} header. Several ranges or another unit count as no range: the whole file
   * is then a correct answer.
   *
   * @param header null where there is none
   * @throws IllegalArgumentException when the range lies outside the file
   */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher range = ONE_RANGE.matcher(header == null ? "" : header.strip());
    if (!range.matches() || (range.group(1) + range.group(2)).isEmpty()) {
      return Optional.empty();
    }
    long from;
    long to = size;
    if (range.group(1).isEmpty()) {
      from = Math.max(0, size - Long.parseLong(range.group(2)));
    } else {
      from = Long.parseLong(range.group(1));
      if (!range.group(2).isEmpty()) {
        to = Math.min(size, Long.parseLong(range.group(2)) + 1);
      }
    }
    if (from >= to) {
      throw new IllegalArgumentException(header + " of " + size + " bytes");
    }
    return Optional.of(new ByteRange(from, to));
  }
}
