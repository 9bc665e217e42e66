package org.totalplace.extract;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.csv.CsvTable;

/**
 * The licences under which data may be published again, in all forms in which they are stated:
 * {@code reference-data/licences.csv}. What is not on the list is named and not fetched.
 */
public record Licences(Set<String> open) {
  /** Of a source whose files each state their own. */
  private static final String VARIOUS = "various";

  public Licences {
    open = Set.copyOf(open);
  }

  /**
   * @param file with a column {@code printed}
   */
  public static Licences read(Path file) {
    return new Licences(
        CsvTable.read(file).stream()
            .map(row -> plain(row.get("printed")))
            .collect(Collectors.toSet()));
  }

  /**
   * @param ofFile as the catalogue states it for the file; empty where it does not
   * @param ofSource as the definition has it
   */
  boolean allow(String ofFile, String ofSource) {
    boolean isTheFiles = !ofFile.isEmpty() || ofSource.equals(VARIOUS);
    return open.contains(plain(isTheFiles ? ofFile : ofSource));
  }

  private static String plain(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("http://") ? "https://" + lower.substring(7) : lower;
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
