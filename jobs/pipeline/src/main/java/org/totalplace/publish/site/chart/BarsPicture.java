package org.totalplace.publish.site.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars as one picture that needs nothing else: 640 wide, label and figure above each bar.
 *
 * @param note below the bars
 * @param height in the units of the picture
 */
public record BarsPicture(
    String title, String heading, String note, String zero, List<Row> rows, int height) {
  private static final int TOP = 52;
  private static final int STEP = 44;

  /**
   * @param y of its upper edge
   */
  public record Row(Bars.Bar bar, int y) {}

  /**
   * @param heading of the page that the bars are of
   */
  public static BarsPicture of(Bars bars, String heading, String note) {
    List<Row> rows = new ArrayList<>();
    for (Bars.Bar bar : bars.bars()) {
      rows.add(new Row(bar, TOP + STEP * rows.size()));
    }
    int height = TOP + STEP * rows.size() + 52;
    return new BarsPicture(bars.title(), heading, note, bars.zero(), rows, height);
  }
}
