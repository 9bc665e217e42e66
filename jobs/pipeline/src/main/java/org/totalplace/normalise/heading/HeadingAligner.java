package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.totalplace.notice.At;
import org.totalplace.notice.HeadingShiftedNotice;
import org.totalplace.notice.Notice;

/**
 * Mends a heading that has one name too many or too few for its values: tried only where the column
 * named as the amount holds no money, and believed only where the values then fit.
 */
final class HeadingAligner {
  private static final int CLEAR_GAIN = 5;

  private final Vocabulary vocabulary;

  HeadingAligner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Heading align(String sheet, Heading heading, List<SampleRow> data, List<Notice> notices) {
    if (heading.isNone() || data.isEmpty() || !amountIsMisplaced(heading.names(), data)) {
      return heading;
    }
    int asPrinted = fit(heading.names(), data);
    List<String> best = heading.names();
    int bestFit = asPrinted + CLEAR_GAIN - 1;
    String moved = "";
    for (int i = 0; i < heading.names().size(); i++) {
      List<String> without = new ArrayList<>(heading.names());
      String removed = without.remove(i);
      List<String> with = new ArrayList<>(heading.names());
      with.add(i, "");
      int fitWithout = fit(without, data);
      if (fitWithout > bestFit && hasMoney(without, data)) {
        best = without;
        bestFit = fitWithout;
        moved = removed;
      }
      int fitWith = fit(with, data);
      if (fitWith > bestFit && hasMoney(with, data)) {
        best = with;
        bestFit = fitWith;
        moved = heading.name(i);
      }
    }
    if (best != heading.names()) {
      notices.add(new HeadingShiftedNotice(At.line(sheet, heading.line()), moved));
    }
    return new Heading(heading.line(), heading.lastLine(), best);
  }

  private boolean amountIsMisplaced(List<String> names, List<SampleRow> data) {
    boolean hasAmount = false;
    for (int i = 0; i < names.size(); i++) {
      if (means(names.get(i), Column.AMOUNT)) {
        ColumnProfile profile = ColumnProfile.of(data, i);
        if (profile.isEmpty() || profile.isMoney()) {
          return false;
        }
        hasAmount = true;
      }
    }
    return hasAmount;
  }

  private boolean hasMoney(List<String> names, List<SampleRow> data) {
    for (int i = 0; i < names.size(); i++) {
      if (means(names.get(i), Column.AMOUNT) && ColumnProfile.of(data, i).isMoney()) {
        return true;
      }
    }
    return false;
  }

  /** How well the values stand under the names. */
  private int fit(List<String> names, List<SampleRow> data) {
    int fit = 0;
    for (int i = 0; i < names.size(); i++) {
      Optional<Meaning> meaning = vocabulary.find(names.get(i));
      if (meaning.isEmpty()) {
        continue;
      }
      ColumnProfile profile = ColumnProfile.of(data, i);
      if (profile.isEmpty()) {
        continue;
      }
      boolean isNumber = profile.isMoney() && !profile.isDate();
      fit +=
          switch (meaning.get().column()) {
            case AMOUNT -> profile.isClearlyMoney() ? 6 : profile.isMoney() ? 3 : -6;
            case DATE -> profile.isDate() ? 4 : -4;
            case PAYEE_NAME -> isNumber ? -4 : 4 * profile.names() / profile.filled();
            case EXPENSE_CODE, TRANSACTION_REF -> isNumber ? 1 : -1;
            case EXPENSE_TYPE, EXPENSE_AREA, PAYER_NAME, NARRATIVE -> isNumber ? -2 : 0;
            default -> 0;
          };
    }
    return fit;
  }

  private boolean means(String name, Column column) {
    return vocabulary.find(name).filter(meaning -> meaning.column() == column).isPresent();
  }
}
