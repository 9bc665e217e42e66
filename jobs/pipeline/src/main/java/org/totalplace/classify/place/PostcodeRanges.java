package org.totalplace.classify.place;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.classify.rule.RuleTable;

/**
 * Postcode to local authority of Great Britain, as ranges of postcodes in order. Northern Ireland,
 * the islands and what is no postcode find nothing.
 */
public final class PostcodeRanges {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 7;
  private static final int BASE = 36;

  private final TreeMap<Long, String> areaByStart = new TreeMap<>();

  /** Reads postcode_ranges.csv of the folder. */
  public PostcodeRanges(Path folder) {
    List<Map<String, String>> rows = RuleTable.read(folder.resolve("postcode_ranges.csv"));
    for (var row : rows) {
      areaByStart.put(Long.parseLong(row.get("start_postcode"), BASE), row.get("area_code"));
    }
  }

  /** GSS code of the authority as of 2023. */
  public Optional<String> find(String printed) {
    String postcode = printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    boolean isPostcode =
        postcode.length() >= SHORTEST
            && postcode.length() <= LONGEST
            && postcode.matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    if (!isPostcode) {
      return Optional.empty();
    }
    var range = areaByStart.floorEntry(Long.parseLong(postcode, BASE));
    return range == null || range.getValue().isEmpty()
        ? Optional.empty()
        : Optional.of(range.getValue());
  }
}
