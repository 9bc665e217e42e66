package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.HeadingNotice.ColumnByContentNotice;
import org.totalplace.normalise.notice.HeadingNotice.ColumnByPatternNotice;
import org.totalplace.normalise.notice.HeadingNotice.NoHeadingNotice;
import org.totalplace.normalise.notice.HeadingNotice.SecondColumnNotice;
import org.totalplace.normalise.notice.HeadingNotice.TwoRowHeadingNotice;
import org.totalplace.normalise.notice.HeadingNotice.UnitDeclaredNotice;
import org.totalplace.normalise.notice.HeadingNotice.UnmappedColumnNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.value.AmountUnit;

/**
 * Decides which column is which: by name, then by word rule, then by its values. Of two columns
 * with one meaning the one with the preferred basis wins, if its values are of the right kind.
 */
public final class ColumnMapper {
  private final Vocabulary vocabulary;
  private final ColumnHints hints;

  public ColumnMapper(Vocabulary vocabulary, ColumnHints hints) {
    this.vocabulary = vocabulary;
    this.hints = hints;
  }

  /**
   * @param data the first rows under the heading
   * @param notices receives what was assumed
   */
  public ColumnMap map(String sheet, Heading printed, List<SampleRow> data, List<Notice> notices) {
    Heading heading = new HeadingAligner(vocabulary).align(sheet, printed, data, notices);
    int width = heading.names().size();
    for (SampleRow row : data) {
      width = Math.max(width, row.cells().size());
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String name = i < heading.names().size() ? heading.names().get(i) : "";
      Meaning meaning = meaning(heading, name, i);
      candidates.add(
          new Candidate(i, name, meaning, ColumnProfile.of(data, i, vocabulary.wordLists())));
    }
    Draft draft = new Draft(sheet, heading, candidates, notices);
    if (heading.isNone()) {
      notices.add(new NoHeadingNotice(At.line(sheet, 1), ""));
      hints.positions().forEach(draft.places::put);
    }
    draft.byMeaning();
    draft.byContent();
    return draft.finish();
  }

  /** A definition may name a column without a heading by its position: {@code #2}. */
  private Meaning meaning(Heading heading, String name, int place) {
    if (!name.isBlank()) {
      return vocabulary.find(name).orElse(null);
    }
    return heading.isNone() ? null : vocabulary.findExact("#" + (place + 1)).orElse(null);
  }

  /** A column with its heading. The meaning is null where neither name nor rule knows it. */
  private record Candidate(int place, String name, Meaning meaning, ColumnProfile profile) {
    boolean means(Column column) {
      return meaning != null && meaning.column() == column;
    }

    /** Whether the values are of the kind that the column needs; true for an empty sheet. */
    boolean isFit() {
      return switch (meaning.column()) {
        case AMOUNT -> profile.isMoney();
        case DATE -> profile.isDate();
        case PAYEE_NAME -> !profile.isEmpty() && !profile.isMoney() && !profile.isCode();
        case PAYER_NAME, DEPARTMENT, SERVICE, EXPENSE_AREA, EXPENSE_TYPE, CATEGORY ->
            !profile.isEmpty() && !profile.isMoney();
        default -> !profile.isEmpty();
      };
    }
  }

  private static final class Draft {
    private final String sheet;
    private final Heading heading;
    private final List<Candidate> candidates;
    private final List<Notice> notices;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private int otherAmount = ColumnMap.ABSENT;
    private int otherDate = ColumnMap.ABSENT;

    Draft(String sheet, Heading heading, List<Candidate> candidates, List<Notice> notices) {
      this.sheet = sheet;
      this.heading = heading;
      this.candidates = candidates;
      this.notices = notices;
    }

    void byMeaning() {
      for (Column column : Column.values()) {
        if (column == Column.IGNORED) {
          continue;
        }
        List<Candidate> found =
            candidates.stream()
                .filter(c -> c.means(column))
                .filter(c -> column != Column.AMOUNT || c.meaning().canBeAmount())
                .filter(c -> column != Column.PAYEE_NAME || !c.profile().isCode())
                .sorted(preference(column))
                .toList();
        if (!found.isEmpty()) {
          choose(column, found);
        }
      }
    }

    private static Comparator<Candidate> preference(Column column) {
      Comparator<Candidate> fit = Comparator.comparing(c -> !c.isFit());
      return fit.thenComparingInt(c -> c.meaning().rank())
          .thenComparing(c -> !c.meaning().isExact())
          .thenComparingInt(Candidate::place);
    }

    private void choose(Column column, List<Candidate> found) {
      Candidate first = found.get(0);
      places.put(column, first.place());
      if (!first.meaning().isExact()) {
        notices.add(new ColumnByPatternNotice(at(first.place()), first.name(), column.code()));
      }
      for (Candidate other : found.subList(1, found.size())) {
        if (column == Column.AMOUNT && otherAmount < 0 && other.isFit()) {
          otherAmount = other.place();
        } else if (column == Column.DATE && otherDate < 0 && other.isFit()) {
          otherDate = other.place();
        }
        notices.add(new SecondColumnNotice(at(other.place()), other.name(), first.name()));
      }
    }

    /** Looks for amount, date and payee among columns without a meaning, by their values. */
    void byContent() {
      Integer amount = places.get(Column.AMOUNT);
      boolean misplaced = amount != null && !isMoneyOrEmpty(amount);
      if (amount == null || misplaced) {
        clearMoney().or(this::loneMoney).ifPresent(c -> take(Column.AMOUNT, c));
      }
      if (!places.containsKey(Column.DATE)) {
        only(c -> c.profile().isClearlyDate()).ifPresent(c -> take(Column.DATE, c));
      }
      payerOfManyBodies();
      if (!places.containsKey(Column.PAYEE_NAME)) {
        only(c -> c.profile().isOrganisation()).ifPresent(c -> take(Column.PAYEE_NAME, c));
      }
    }

    /**
     * In a list of grants without a payee column, a body that differs from row to row is the payee.
     */
    private void payerOfManyBodies() {
      Integer payer = places.get(Column.PAYER_NAME);
      if (payer != null
          && !places.containsKey(Column.PAYEE_NAME)
          && candidates.get(payer).profile().isOfManyBodies()) {
        places.remove(Column.PAYER_NAME);
        take(Column.PAYEE_NAME, candidates.get(payer));
      }
    }

    private boolean isMoneyOrEmpty(int place) {
      ColumnProfile profile = candidates.get(place).profile();
      return profile.isEmpty() || profile.isMoney();
    }

    private Optional<Candidate> clearMoney() {
      return only(c -> c.profile().isClearlyMoney());
    }

    private Optional<Candidate> loneMoney() {
      return only(c -> c.profile().isMoney() && !c.profile().isClearlyDate());
    }

    /** The only column without a meaning that passes the test. */
    private Optional<Candidate> only(Predicate<Candidate> test) {
      List<Candidate> found =
          candidates.stream()
              .filter(c -> c.meaning() == null && !places.containsValue(c.place()))
              .filter(c -> c.profile().filled() * 2 >= c.profile().rows())
              .filter(test)
              .toList();
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void take(Column column, Candidate candidate) {
      places.put(column, candidate.place());
      notices.add(
          new ColumnByContentNotice(at(candidate.place()), candidate.name(), column.code()));
    }

    ColumnMap finish() {
      List<Integer> unmapped = new ArrayList<>();
      for (Candidate c : candidates) {
        boolean isNamed = !c.name().isBlank();
        boolean isKnown = c.meaning() != null || places.containsValue(c.place());
        if (!isKnown && (isNamed || !c.profile().isEmpty() && !heading.isNone())) {
          unmapped.add(c.place());
          notices.add(new UnmappedColumnNotice(at(c.place()), c.name()));
        }
      }
      if (heading.isTwoRows()) {
        notices.add(new TwoRowHeadingNotice(At.line(sheet, heading.line()), ""));
      }
      AmountUnit unit = AmountUnit.POUNDS;
      Integer amount = places.get(Column.AMOUNT);
      if (amount != null) {
        unit = AmountUnit.declaredIn(heading.name(amount));
        if (unit != AmountUnit.POUNDS) {
          String word = unit.name().toLowerCase(Locale.ROOT);
          notices.add(new UnitDeclaredNotice(at(amount), word));
        }
      }
      return new ColumnMap(heading, places, otherAmount, otherDate, unit, unmapped);
    }

    private At at(int place) {
      return new At(sheet, heading.line(), heading.name(place));
    }
  }
}
