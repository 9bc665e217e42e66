package org.totalplace.nightly.serve;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Which state of a file is sent, so that a browser keeps what it has until the next release. It may
 * keep a file but must ask each time, since {@code latest} changes under the same address.
 *
 * @param tag strong entity tag: time of the last change and size
 * @param changed to the second, as HTTP dates are
 */
record FileVersion(String tag, Instant changed) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  static FileVersion of(Path file) throws IOException {
    Instant changed = Files.getLastModifiedTime(file).toInstant();
    String tag = "\"%x-%x\"".formatted(changed.toEpochMilli(), Files.size(file));
    return new FileVersion(tag, changed.truncatedTo(ChronoUnit.SECONDS));
  }

  void set(Headers answer) {
    answer.set("ETag", tag);
    answer.set("Last-Modified", HTTP_DATE.format(changed));
    answer.set("Cache-Control", "no-cache");
  }

  /** Whether the asker has this state already. A tag, where it sends one, decides alone. */
  boolean isKnown(Headers request) {
    String tags = request.getFirst("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(","))
          .map(text -> text.strip().replaceFirst("^W/", ""))
          .anyMatch(text -> text.equals("*") || text.equals(tag));
    }
    return isNotAfter(request.getFirst("If-Modified-Since"));
  }

  /** Whether a part may be sent: not where the asker holds a part of another state. */
  boolean allowsRange(Headers request) {
    String condition = request.getFirst("If-Range");
    return condition == null
        || condition.equals(tag)
        || condition.equals(HTTP_DATE.format(changed));
  }

  private boolean isNotAfter(String date) {
    if (date == null) {
      return false;
    }
    try {
      return !changed.isAfter(ZonedDateTime.parse(date, HTTP_DATE).toInstant());
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
