package org.totalplace.normalise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnHints;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.DateOrder;
import org.totalplace.source.SourceDefinition;

/**
 * By what a file is read: the vocabulary, and what a source definition adds to it.
 *
 * @param unit what the source says its amounts are in; a heading that declares a unit comes first
 * @param order what the source says of its dates; empty to decide by the evidence of each file
 */
public record ReadingRules(
    Vocabulary vocabulary, ColumnHints hints, AmountUnit unit, Optional<DateOrder> order) {

  /** For a file of which nothing is known. */
  public static ReadingRules of(Vocabulary vocabulary) {
    return new ReadingRules(vocabulary, ColumnHints.NONE, AmountUnit.POUNDS, Optional.empty());
  }

  public static ReadingRules of(Vocabulary vocabulary, SourceDefinition source) {
    List<Vocabulary.Name> names = new ArrayList<>();
    source.columns().names().forEach((printed, code) -> names.add(name(printed, code)));
    source.columns().ignore().forEach(printed -> names.add(name(printed, "ignored")));
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
        order(source.date().order()));
  }

  /** {@code amount:net} names the basis too; without one the amount or date has none stated. */
  private static Vocabulary.Name name(String printed, String code) {
    String[] parts = code.split(":", 2);
    Column column = Column.of(parts[0]);
    boolean hasBasis = column == Column.AMOUNT || column == Column.DATE;
    String basis = parts.length == 2 ? parts[1] : hasBasis ? first(column) : "";
    return new Vocabulary.Name(printed, column, basis, "");
  }

  /** What a source definition names is what it wants: the most preferred basis. */
  private static String first(Column column) {
    return column == Column.AMOUNT ? "net" : "payment";
  }

  private static Optional<DateOrder> order(String code) {
    return switch (code) {
      case "dmy" -> Optional.of(DateOrder.DAY_FIRST);
      case "mdy" -> Optional.of(DateOrder.MONTH_FIRST);
      default -> Optional.empty();
    };
  }
}
