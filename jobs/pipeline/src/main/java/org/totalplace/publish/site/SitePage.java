package org.totalplace.publish.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the template of a page is filled with.
 *
 * @param address within the site: {@code place/E08000003.html}
 * @param root the way from the page to the folder of the site: {@code ../}
 * @param section of the navigation
 * @param feed address of its Atom feed within the site; null where it has none
 * @param dataset the schema.org description of its data, as JSON; null where it has none
 */
public record SitePage(
    String address,
    String root,
    String section,
    String title,
    String description,
    LocalDate release,
    List<FilledBlock> blocks,
    String feed,
    String dataset) {
  private static final List<Section> SECTIONS =
      List.of(
          new Section("Places", "places.html"),
          new Section("Agencies", "agencies.html"),
          new Section("Themes", "themes.html"),
          new Section("Indicators", "indicators.html"),
          new Section("Coverage", "coverage.html"),
          new Section("Sources", "sources.html"),
          new Section("Changes", "changes.html"),
          new Section("Method", "method.html"),
          new Section("Data and SQL", "data.html"),
          new Section("About", "about.html"));

  /** A part of the site with its first page. */
  public record Section(String title, String address) {}

  public List<Section> sections() {
    return SECTIONS;
  }

  /** The description of its data, which cannot end the element that it stands in. */
  public String datasetInScript() {
    return dataset.replace("<", "\\u003c");
  }

  /** The blocks in runs of one ledger each: the halves of the page. */
  public List<List<FilledBlock>> halves() {
    List<List<FilledBlock>> halves = new ArrayList<>();
    for (FilledBlock block : blocks) {
      if (halves.isEmpty() || !last(halves).get(0).ledger().equals(block.ledger())) {
        halves.add(new ArrayList<>());
      }
      last(halves).add(block);
    }
    return halves;
  }

  private static List<FilledBlock> last(List<List<FilledBlock>> halves) {
    return halves.get(halves.size() - 1);
  }
}
