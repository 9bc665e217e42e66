package org.totalplace.classify.place;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.totalplace.csv.CsvTable;

/**
 * Postcode to local authority of Great Britain, as ranges of postcodes in order. Nothing is found
 * for Northern Ireland, the islands and invalid postcodes.
 */
public final class PostcodeRanges {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 7;
  private static final int BASE = 36;

  private final Path file;
  private Ranges ranges;

  /** {@code postcode_ranges.csv} of the folder, read when the first postcode is asked for. */
  public PostcodeRanges(Path folder) {
    this.file = folder.resolve("postcode_ranges.csv");
  }

  private synchronized Ranges ranges() {
    if (ranges == null) {
      ranges = new Ranges(file);
    }
    return ranges;
  }

  /** GSS code of the authority as of 2023. */
  public Optional<String> find(String printed) {
    if (printed.length() < SHORTEST) {
      return Optional.empty();
    }
    String postcode = printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    boolean isPostcode =
        postcode.length() >= SHORTEST
            && postcode.length() <= LONGEST
            && postcode.matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    if (!isPostcode) {
      return Optional.empty();
    }
    return ranges().area(Long.parseLong(postcode, BASE));
  }

  /** Two arrays, because objects would take several times the memory. */
  private static final class Ranges {
    /** First postcode of each range in order, as a number. */
    private long[] starts = new long[1 << 16];

    private String[] areas = new String[1 << 16];
    private int size;

    Ranges(Path file) {
      Map<String, String> known = new HashMap<>();
      CsvTable.forEach(
          file,
          row -> {
            String area = row.get("area_code");
            known.putIfAbsent(area, area);
            add(Long.parseLong(row.get("start_postcode"), BASE), known.get(area));
          });
    }

    private void add(long start, String area) {
      if (size > 0 && start <= starts[size - 1]) {
        throw new IllegalArgumentException(
            "Postcode ranges are not in order: " + Long.toString(start, BASE));
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        areas = Arrays.copyOf(areas, 2 * size);
      }
      starts[size] = start;
      areas[size++] = area;
    }

    Optional<String> area(long postcode) {
      int at = Arrays.binarySearch(starts, 0, size, postcode);
      int range = at < 0 ? -at - 2 : at;
      return range < 0 || areas[range].isEmpty() ? Optional.empty() : Optional.of(areas[range]);
    }
  }
}
