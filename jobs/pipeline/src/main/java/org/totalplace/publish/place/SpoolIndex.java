package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.totalplace.model.Sha256;

/**
 * Where the lines of each place are in a spool, and which lines they are. As a text it ends with
 * its own SHA-256, so that a part of it is not taken for the whole.
 */
record SpoolIndex(Map<String, Own> places) {
  private static final Own NOTHING = new Own(0, "", List.of(), "");
  private static final Pattern PLACE =
      Pattern.compile("([^\t]+)\t(\\d{1,18})\t([0-9a-f]{64})\t([0-9 -]*)\t([^\t]*)");

  /** A run of bytes of one place; rows of a place mostly stand together. */
  record Stretch(long from, long to) {}

  /**
   * What a place has.
   *
   * @param rows number of lines
   * @param sha256 of its lines, each with its end; empty where it has none
   * @param note words that its query says besides the lines
   */
  record Own(long rows, String sha256, List<Stretch> stretches, String note) {
    Own {
      stretches = List.copyOf(stretches);
    }
  }

  SpoolIndex {
    places = Map.copyOf(places);
  }

  Own of(String code) {
    return places.getOrDefault(code, NOTHING);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(places)
        .forEach(
            (code, own) -> {
              text.append(code).append('\t').append(own.rows()).append('\t').append(own.sha256());
              text.append('\t').append(stretches(own)).append('\t').append(own.note());
              text.append('\n');
            });
    return text.append(Sha256.of(text.toString())).append('\n').toString();
  }

  private static String stretches(Own own) {
    return own.stretches().stream()
        .map(stretch -> stretch.from() + "-" + stretch.to())
        .collect(Collectors.joining(" "));
  }

  /** A stretch that is none is left out, so that the text is not what was written. */
  private static List<Stretch> stretches(String text) {
    List<Stretch> stretches = new ArrayList<>();
    for (String stretch : text.split(" ")) {
      int between = stretch.indexOf('-');
      if (between > 0 && between == stretch.lastIndexOf('-')) {
        OptionalLong from = number(stretch.substring(0, between));
        OptionalLong to = number(stretch.substring(between + 1));
        if (from.isPresent() && to.isPresent()) {
          stretches.add(new Stretch(from.getAsLong(), to.getAsLong()));
        }
      }
    }
    return stretches;
  }

  private static OptionalLong number(String digits) {
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Empty where the file is not, whole, what {@link #text} wrote. */
  static Optional<SpoolIndex> read(Path file) throws IOException {
    Map<String, Own> places = new TreeMap<>();
    String whole = Files.readString(file);
    for (String line : whole.split("\n")) {
      Matcher place = PLACE.matcher(line);
      if (place.matches()) {
        long rows = Long.parseLong(place.group(2));
        places.put(
            place.group(1),
            new Own(rows, place.group(3), stretches(place.group(4)), place.group(5)));
      }
    }
    SpoolIndex index = new SpoolIndex(places);
    return index.text().equals(whole) ? Optional.of(index) : Optional.empty();
  }
}
