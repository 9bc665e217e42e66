package org.totalplace.normalise.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
import org.totalplace.source.SourceDefinition.FileColumns;
import org.totalplace.source.SourceDefinition.FilePattern;

/**
 * The rules for reading a file: the vocabulary, and what a source definition adds to it.
 *
 * @param unit what the source says its amounts are in; a heading that declares a unit comes first
 * @param order what the source says of its dates; empty to decide by the evidence of each file
 * @param isByFileYear the source says that each file is of one financial year, whatever its dates
 * @param files the vocabulary of single files, by what their names match
 */
public record ReadingRules(
    Vocabulary vocabulary,
    ColumnHints hints,
    AmountUnit unit,
    Optional<DateOrder> order,
    boolean isByFileYear,
    Map<FilePattern, Vocabulary> files) {

  /** Rules that are the same for all files. */
  public ReadingRules(
      Vocabulary vocabulary,
      ColumnHints hints,
      AmountUnit unit,
      Optional<DateOrder> order,
      boolean isByFileYear) {
    this(vocabulary, hints, unit, order, isByFileYear, Map.of());
  }

  /** Rules for a file without a source definition. */
  public static ReadingRules of(Vocabulary vocabulary) {
    return new ReadingRules(
        vocabulary, ColumnHints.NONE, AmountUnit.POUNDS, Optional.empty(), false);
  }

  public static ReadingRules of(Vocabulary vocabulary, SourceDefinition source) {
    List<Vocabulary.Name> names = names(source.columns().names(), vocabulary);
    for (String printed : source.columns().ignore()) {
      names.add(new Vocabulary.Name(printed, Column.IGNORED, "", ""));
    }
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    source
        .columns()
        .positions()
        .forEach((code, position) -> positions.put(Column.of(code), position - 1));
    Vocabulary wider = vocabulary.forScopes(List.of(source.kind().code(), source.id())).with(names);
    Map<FilePattern, Vocabulary> files = new LinkedHashMap<>();
    for (FileColumns columns : source.columns().files()) {
      files.put(columns.files(), wider.with(names(columns.names(), vocabulary)));
    }
    return new ReadingRules(
        wider,
        new ColumnHints(positions),
        AmountUnit.of(source.amount().unit()),
        order(source.date().order()),
        source.date().basis().equals("file_year"),
        files);
  }

  /**
   * @param fileName as published
   * @return the rules with what the source says of this file only
   */
  public ReadingRules forFile(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    return files.entrySet().stream()
        .filter(entry -> entry.getKey().matches(name))
        .findFirst()
        .map(entry -> new ReadingRules(entry.getValue(), hints, unit, order, isByFileYear))
        .orElse(this);
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

  private static List<Vocabulary.Name> names(Map<String, String> codes, Vocabulary vocabulary) {
    List<Vocabulary.Name> names = new ArrayList<>();
    codes.forEach((printed, code) -> names.add(name(printed, Column.of(code), vocabulary)));
    return names;
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
