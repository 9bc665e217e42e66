package org.totalplace.source;

import java.util.List;
import java.util.Locale;

/**
 * One way to find the files of a source on the web. Patterns have {@code *} for any text, are held
 * against whole texts, and ignore case; a list without patterns takes everything.
 *
 * @param address page, catalogue or folder; for a template with {@code {yyyy}}, {@code {mm}} …
 * @param query what a catalogue is asked; empty where the address says all
 * @param organisations names or slugs, one of which a catalogue's entry must be of
 * @param pages titles or addresses of entries, publications and pages that are opened
 * @param nextPage text of the link that leads to more; empty where there is none
 * @param files titles, names or addresses of files that are taken
 * @param notFiles those that are not, although {@code files} would
 * @param from first month of a template, {@code 2019-04}; empty for others
 * @param every {@code month}, {@code quarter} or {@code year} of a template; empty for others
 */
public record FindRule(
    Kind kind,
    String address,
    String query,
    List<String> organisations,
    List<String> pages,
    String nextPage,
    List<String> files,
    List<String> notFiles,
    String from,
    String every) {
  public FindRule {
    organisations = List.copyOf(organisations);
    pages = List.copyOf(pages);
    files = List.copyOf(files);
    notFiles = List.copyOf(notFiles);
  }

  /**
   * Whether nobody knows that anything is there: the home of a site, or how a catalogue may name
   * the publisher. Such a rule may fail without anything being lost.
   */
  public boolean isGuess() {
    return kind == Kind.SITE || query.startsWith("organization:");
  }

  /** What answers at the address. */
  public enum Kind {
    /** A collection or publication of GOV.UK, through its content API. */
    GOVUK,
    /** A CKAN portal: package_search or package_show. */
    CKAN,
    /** A web page with links. */
    HTML,
    /** A body's site, from its home or a section: the page of payments is not known. */
    SITE,
    /** Addresses that follow from the month. */
    TEMPLATE,
    /** The registry of 360Giving. */
    THREESIXTY,
    /** A folder of a repository on GitHub. */
    GITHUB,
    /** An Opendatasoft portal. */
    OPENDATASOFT,
    /** A Socrata portal. */
    SOCRATA,
    /** An ArcGIS Hub. */
    ARCGIS;

    /** As definitions write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
