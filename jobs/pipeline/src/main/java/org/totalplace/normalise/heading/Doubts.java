package org.totalplace.normalise.heading;

import java.util.List;
import java.util.Optional;
import org.totalplace.notice.AmountIsNumberNotice;
import org.totalplace.notice.At;
import org.totalplace.notice.Notice;

/** What the first rows show against counting a table at all: money is never a guess. */
public final class Doubts {
  private Doubts() {}

  /** The column of the amounts holds numbers of documents. */
  public static Optional<Notice> amountsAreNumbers(
      String sheet, ColumnMap map, List<SampleRow> data) {
    int place = map.place(Column.AMOUNT);
    if (!Identifiers.fill(data, place)) {
      return Optional.empty();
    }
    At at = new At(sheet, map.heading().line(), map.printed(Column.AMOUNT));
    String first =
        data.stream()
            .map(row -> row.cell(place))
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .orElse("");
    return Optional.of(new AmountIsNumberNotice(at, first));
  }
}
