package org.totalplace.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;

/**
 * Whom to credit, and how, for what is shipped and read: {@code ATTRIBUTION.md}. Every statement
 * comes from a source definition or from {@code reference-data/attribution.csv}.
 */
public final class Attribution {
  private static final String OPENING =
      """
      # Attribution

      Made from the source definitions and `reference-data/attribution.csv` by `scripts/write-attribution`; do not edit.

      The code is under the Apache License 2.0 (`LICENSE`). The data has its own licences. Whoever passes a release on, whole or
      in part, passes these statements on with it. They say where data comes from; no publisher endorses what is made of it here.

      The [Open Government Licence](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/) does not cover
      personal data, logos, or rights of third parties in what a publisher printed.

      """;

  private static final String NOT_SHIPPED =
      """
      ## Used but not copied

      * [org-id.guide](https://org-id.guide): the prefixes of agency ids (`GB-LAE-`, `GB-GOR-`, `GB-NHS-` …) follow its list. The
        list itself is under the Open Database License (ODbL), which asks for share-alike; it is not in this repository, and
        nobody should copy it in without heeding that.
      * [360Giving Data Standard](https://standard.threesixtygiving.org): files in its form are read. Each grant file has the licence that its
        publisher states, often CC BY 4.0.
      * Service codes of CIPFA (SeRCOP) and procurement codes of ProClass appear where publishers print them. Their lists and
        texts are not in this repository.
      """;

  private Attribution() {}

  /** The whole text, in Markdown. */
  public static String markdown(Catalogue catalogue, Path shipped) {
    return OPENING
        + "## In this repository\n\n"
        + CsvTable.read(shipped).stream().map(Attribution::shipped).collect(Collectors.joining())
        + "\n## Read from publishers\n"
        + read(catalogue.shown(Set.of()))
        + "\n"
        + NOT_SHIPPED;
  }

  private static String shipped(CsvRow row) {
    return "* **%s** (`%s`), %s: %s%n"
        .formatted(
            row.get("what"),
            row.get("where").replace("; ", "`, `"),
            row.get("licence").replace("; ", ", "),
            row.get("statement"))
        .replace("\r\n", "\n");
  }

  private static String read(List<SourceDefinition> sources) {
    Map<String, StringBuilder> byLicence = new TreeMap<>();
    for (SourceDefinition source : sources) {
      byLicence
          .computeIfAbsent(source.licence().name(), Attribution::heading)
          .append("| `%s` | %s |\n".formatted(source.id(), source.licence().attribution()));
    }
    return String.join("", byLicence.values());
  }

  private static StringBuilder heading(String licence) {
    return new StringBuilder("\n### %s\n\n| source | statement |\n|---|---|\n".formatted(licence));
  }
}
