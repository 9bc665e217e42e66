package org.totalplace.extract.discover;

import java.util.Arrays;
import java.util.List;
import org.totalplace.source.FindRule;
import org.totalplace.source.Glob;

/** What of all that is offered a rule takes. */
record Wanted(FindRule rule) {
  /** What ends like a file of data. */
  static final List<String> DATA =
      List.of("*.csv", "*.xls", "*.xlsx", "*.xlsm", "*.ods", "*.zip", "*.json", "*.tsv", "*.xml");

  /**
   * @param texts all that names the file: title, name, address without query
   */
  boolean isFile(String... texts) {
    List<String> takes = rule.files().isEmpty() ? DATA : rule.files();
    return any(takes, texts) && !any(rule.notFiles(), texts);
  }

  /** Whether an entry, publication or page is opened, where all are that the rule does not name. */
  boolean isPage(String... texts) {
    return rule.pages().isEmpty() || any(rule.pages(), texts);
  }

  boolean isOrganisation(String... names) {
    return rule.organisations().isEmpty()
        || Arrays.stream(names)
            .anyMatch(name -> rule.organisations().stream().anyMatch(name::equalsIgnoreCase));
  }

  /** The address without its query, so that patterns may speak of endings. */
  static String path(String address) {
    return address.split("[?#]", 2)[0];
  }

  private static boolean any(List<String> patterns, String... texts) {
    return patterns.stream()
        .map(Glob::new)
        .anyMatch(glob -> Arrays.stream(texts).anyMatch(glob::matches));
  }
}
