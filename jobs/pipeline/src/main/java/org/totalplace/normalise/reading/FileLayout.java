package org.totalplace.normalise.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Format of a file, and where its columns were found.
 *
 * @param format such as csv or xlsx; empty where the file was refused
 * @param encoding of text files, otherwise empty
 * @param delimiter of text files, otherwise empty
 * @param headerRow line of the heading, from 1; empty where there is none
 * @param columns canonical column to heading as printed
 * @param unmapped headings of the columns that are not used
 */
public record FileLayout(
    String format,
    String encoding,
    String delimiter,
    Optional<Long> headerRow,
    Map<String, String> columns,
    List<String> unmapped) {
  /** Of a file that was refused. */
  public static final FileLayout UNKNOWN =
      new FileLayout("", "", "", Optional.empty(), Map.of(), List.of());

  public FileLayout {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    unmapped = List.copyOf(unmapped);
  }
}
