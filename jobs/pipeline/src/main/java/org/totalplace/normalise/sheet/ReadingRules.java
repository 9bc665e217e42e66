package org.totalplace.normalise.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnHints;
import org.totalplace.normalise.heading.Meaning;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.line.SheetAssumptions;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.DateOrder;
import org.totalplace.normalise.value.FileYear;
import org.totalplace.source.SourceDefinition;

/**
 * The rules for reading a file: the vocabulary, and what a source definition adds to it.
 *
 * @param unit what the source says its amounts are in; a heading that declares a unit comes first
 * @param order what the source says of its dates; empty to decide by the evidence of each file
 * @param isByFileYear the source says that each file is of one financial year, whatever its dates
 */
public record ReadingRules(
    Vocabulary vocabulary,
    ColumnHints hints,
    AmountUnit unit,
    Optional<DateOrder> order,
    boolean isByFileYear) {

  /** Rules for a file without a source definition. */
  public static ReadingRules of(Vocabulary vocabulary) {
    return new ReadingRules(
        vocabulary, ColumnHints.NONE, AmountUnit.POUNDS, Optional.empty(), false);
  }

  public static ReadingRules of(Vocabulary vocabulary, SourceDefinition source) {
    List<Vocabulary.Name> names = new ArrayList<>();
    source
        .columns()
        .names()
        .forEach((printed, code) -> names.add(name(printed, Column.of(code), vocabulary)));
    for (String printed : source.columns().ignore()) {
      names.add(new Vocabulary.Name(printed, Column.IGNORED, "", ""));
    }
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    source
        .columns()
        .positions()
        .forEach((code, position) -> positions.put(Column.of(code), position - 1));
    Vocabulary wider = vocabulary.forScopes(List.of(source.kind().code(), source.id())).with(names);
    return new ReadingRules(
        wider,
        new ColumnHints(positions),
        AmountUnit.of(source.amount().unit()),
        order(source.date().order()),
        source.date().basis().equals("file_year"));
  }

  /**
   * @param fileName as published
   * @return what is taken to hold before the rows of the sheet are read
   */
  public SheetAssumptions assume(SheetPlan plan, String fileName) {
    Optional<FileYear> year =
        isByFileYear
            ? FileYear.of(plan.sheet().name()).or(() -> FileYear.of(fileName))
            : Optional.empty();
    return new SheetAssumptions(order, plan.decimalComma(), 0, year);
  }

  /**
   * A name with the basis that the vocabulary has for its heading, where it means the same column.
   */
  private static Vocabulary.Name name(String printed, Column column, Vocabulary vocabulary) {
    String basis =
        vocabulary
            .find(printed)
            .filter(meaning -> meaning.column() == column)
            .map(Meaning::basis)
            .orElse(column == Column.AMOUNT || column == Column.DATE ? "unstated" : "");
    return new Vocabulary.Name(printed, column, basis, "");
  }

  private static Optional<DateOrder> order(String code) {
    return switch (code) {
      case "dmy" -> Optional.of(DateOrder.DAY_FIRST);
      case "mdy" -> Optional.of(DateOrder.MONTH_FIRST);
      default -> Optional.empty();
    };
  }
}
