package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.HeadingNotice.HeadingNameMissingNotice;
import org.totalplace.normalise.notice.HeadingNotice.HeadingShiftedNotice;
import org.totalplace.normalise.notice.Notice;

/**
 * Repairs a heading that has one name too many or too few for its values. Tried only where the
 * column named as the amount holds no money, or holds document numbers; accepted only where the
 * values then fit clearly better. A missing name is put as far right as fits, which moves the
 * fewest names.
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
    int leastFit = fit(heading.names(), data) + CLEAR_GAIN;
    Optional<Mended> with = withName(heading, data, leastFit);
    Optional<Mended> without =
        withoutName(heading, data, with.map(mended -> mended.fit() + 1).orElse(leastFit));
    At at = At.line(sheet, heading.line());
    if (without.isPresent()) {
      notices.add(new HeadingShiftedNotice(at, without.get().name()));
    } else if (with.isPresent()) {
      notices.add(new HeadingNameMissingNotice(at, with.get().name()));
    }
    List<String> names = without.or(() -> with).map(Mended::names).orElse(heading.names());
    return new Heading(heading.line(), heading.lastLine(), names);
  }

  /** A heading with one name added or removed, and that name. */
  private record Mended(List<String> names, String name, int fit) {}

  private Optional<Mended> withName(Heading heading, List<SampleRow> data, int leastFit) {
    Mended best = null;
    for (int i = heading.names().size() - 1; i >= 0; i--) {
      List<String> names = new ArrayList<>(heading.names());
      names.add(i, "");
      best = better(best, new Mended(names, heading.name(i), fit(names, data)), data, leastFit);
    }
    return Optional.ofNullable(best);
  }

  private Optional<Mended> withoutName(Heading heading, List<SampleRow> data, int leastFit) {
    Mended best = null;
    for (int i = 0; i < heading.names().size(); i++) {
      List<String> names = new ArrayList<>(heading.names());
      String removed = names.remove(i);
      best = better(best, new Mended(names, removed, fit(names, data)), data, leastFit);
    }
    return Optional.ofNullable(best);
  }

  private Mended better(Mended best, Mended other, List<SampleRow> data, int leastFit) {
    int toBeat = best == null ? leastFit : best.fit() + 1;
    return other.fit() >= toBeat && hasMoney(other.names(), data) ? other : best;
  }

  private boolean amountIsMisplaced(List<String> names, List<SampleRow> data) {
    boolean hasAmount = false;
    for (int i = 0; i < names.size(); i++) {
      if (means(names.get(i), Column.AMOUNT)) {
        ColumnProfile profile = profile(data, i);
        if (profile.isEmpty() || profile.isMoney() && !Identifiers.fill(data, i)) {
          return false;
        }
        hasAmount = true;
      }
    }
    return hasAmount;
  }

  private boolean hasMoney(List<String> names, List<SampleRow> data) {
    for (int i = 0; i < names.size(); i++) {
      if (means(names.get(i), Column.AMOUNT)
          && profile(data, i).isMoney()
          && !Identifiers.fill(data, i)) {
        return true;
      }
    }
    return false;
  }

  /** How well the values fit the names above them. */
  private int fit(List<String> names, List<SampleRow> data) {
    int fit = 0;
    for (int i = 0; i < names.size(); i++) {
      Optional<Meaning> meaning = vocabulary.find(names.get(i));
      if (meaning.isEmpty()) {
        continue;
      }
      ColumnProfile profile = profile(data, i);
      if (profile.isEmpty()) {
        continue;
      }
      boolean isNumber = profile.isMoney() && !profile.isDate();
      fit +=
          switch (meaning.get().column()) {
            case AMOUNT -> amountFit(profile, data, i);
            case DATE -> profile.isDate() ? 4 : -4;
            case PAYEE_NAME -> isNumber ? -4 : 4 * profile.names() / profile.filled();
            case EXPENSE_CODE, TRANSACTION_REF -> isNumber ? 1 : -1;
            case EXPENSE_TYPE, EXPENSE_AREA, PAYER_NAME, NARRATIVE -> isNumber ? -2 : 0;
            default -> 0;
          };
    }
    return fit;
  }

  private ColumnProfile profile(List<SampleRow> data, int column) {
    return ColumnProfile.of(data, column, vocabulary.wordLists());
  }

  private static int amountFit(ColumnProfile profile, List<SampleRow> data, int column) {
    if (!profile.isMoney() || Identifiers.fill(data, column)) {
      return -6;
    }
    return profile.isClearlyMoney() ? 6 : 3;
  }

  private boolean means(String name, Column column) {
    return vocabulary.find(name).filter(meaning -> meaning.column() == column).isPresent();
  }
}
