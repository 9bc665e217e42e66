package org.totalplace.normalise.heading;

import java.util.List;
import java.util.Optional;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.NotPaymentsNotice;
import org.totalplace.normalise.notice.HeadingNotice.AmountIsNumberNotice;
import org.totalplace.normalise.notice.HeadingNotice.HeadingNeededNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.word.WordLists;

/** Reasons in the heading and the first rows not to count a table: money is never guessed. */
public final class Doubts {
  private static final int FEWEST_COLUMNS = 3;
  private static final int SHOWN = 3;

  private Doubts() {}

  /** Why the table must not be counted, if anything shows it. */
  public static Optional<Notice> of(
      String sheet, ColumnMap map, List<SampleRow> data, Vocabulary vocabulary, ColumnHints hints) {
    if (map.heading().isNone()) {
      return headingNeeded(sheet, data, hints, vocabulary.wordLists());
    }
    return map.isPayments()
        ? notPayments(sheet, map.heading(), vocabulary)
            .or(() -> amountsAreNumbers(sheet, map, data))
        : Optional.empty();
  }

  /**
   * A table of money without a heading needs positions from its definition, and values that fit
   * them.
   */
  private static Optional<Notice> headingNeeded(
      String sheet, List<SampleRow> data, ColumnHints hints, WordLists words) {
    Positions found = Positions.in(data, words);
    if (found.width() < FEWEST_COLUMNS || !found.hasMoney() || hints.fit(data, words)) {
      return Optional.empty();
    }
    return Optional.of(new HeadingNeededNotice(At.line(sheet, 1), found.yaml()));
  }

  private static Optional<Notice> notPayments(
      String sheet, Heading heading, Vocabulary vocabulary) {
    return vocabulary
        .registers()
        .find(heading.names())
        .map(
            finding ->
                new NotPaymentsNotice(
                    At.line(sheet, heading.line()),
                    String.join(", ", finding.headings().stream().limit(SHOWN).toList()),
                    finding.kind()));
  }

  /** The amount column holds document numbers. */
  private static Optional<Notice> amountsAreNumbers(
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
