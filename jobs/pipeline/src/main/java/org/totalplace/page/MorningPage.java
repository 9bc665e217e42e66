package org.totalplace.page;

import java.util.List;

/**
 * A run on one screen.
 *
 * @param outcome exit code and what it means
 * @param release its folder, or that there is none
 * @param headline figures in words
 */
public record MorningPage(
    String runDate, String outcome, String release, List<String> headline, List<Section> sections) {
  /**
   * @param remedy the one thing to do
   * @param items the first of them
   * @param more how many are left out; empty for none
   */
  public record Section(
      String heading, String count, String remedy, List<String> items, String more) {
    public Section {
      items = List.copyOf(items);
    }
  }

  public MorningPage {
    headline = List.copyOf(headline);
    sections = List.copyOf(sections);
  }
}
