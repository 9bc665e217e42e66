package org.totalplace.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.totalplace.classify.payee.Payee;
import org.totalplace.classify.purpose.Purpose;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;

/**
 * Distinct payees and purposes over all files of a source, merged by key, in order of key. Lines
 * and pence are summed exactly. Held in memory: about 400 bytes a key, so a gigabyte is enough for
 * two million distinct keys, and a source with more is not classified; the largest at hand has a
 * tenth of that.
 */
final class DistinctKeys {
  /** In characters; what is behind it is neither looked at nor published. */
  private static final int LONGEST_NAME = 4_000;

  /** Of one source, all its files together. */
  private static final int MOST = 2_000_000;

  private final Map<String, String> texts = new HashMap<>();

  List<Payee> payees(List<Path> folders) throws IOException {
    return merged(folders, "payee", this::payee, Payee::plus, Payee::key);
  }

  List<Purpose> purposes(List<Path> folders) throws IOException {
    return merged(
        folders,
        "purpose",
        (row, day) -> purpose(row),
        (known, lines, pence, day) -> known.plus(lines, pence),
        Purpose::key);
  }

  /** For a known key only the numbers are read, not the texts. */
  private static <T> List<T> merged(
      List<Path> folders,
      String table,
      BiFunction<TableReader, String, T> read,
      Plus<T> plus,
      ToLongFunction<T> keyOf)
      throws IOException {
    Map<Long, T> merged = new HashMap<>();
    String keyColumn = table + "_key";
    TableDefinition definition = TableDefinitions.of("normalised", table);
    for (Path folder : folders) {
      Path file = folder.resolve(table + ".parquet");
      String lastDay = AnswersFile.textOf(folder.resolve("reading.json"), "date_to").orElse("");
      try (TableReader row = TableReader.open(file, definition)) {
        while (row.next()) {
          Long key = row.number(keyColumn);
          T known = merged.get(key);
          merged.put(
              key,
              known == null
                  ? read.apply(row, lastDay)
                  : plus.of(known, row.number("lines"), row.number("amount"), lastDay));
        }
      }
      hold(merged.size(), table, MOST);
    }
    List<T> distinct = new ArrayList<>(merged.values());
    distinct.sort(Comparator.comparingLong(keyOf));
    return distinct;
  }

  /**
   * @throws IllegalStateException where they are too many: the source fails, and no other
   */
  static void hold(int distinct, String table, int most) {
    if (distinct > most) {
      throw new IllegalStateException(
          "its files have more than "
              + most
              + " different "
              + table
              + "s; no publisher has so many: look at its newest files, and ignore those that are no"
              + " data in its definition");
    }
  }

  private interface Plus<T> {
    T of(T known, long lines, long pence, String lastDay);
  }

  private Payee payee(TableReader row, String lastDay) {
    return new Payee(
        row.number("payee_key"),
        name(text(row, "payee_name")),
        text(row, "payee_id"),
        text(row, "payee_type"),
        text(row, "payee_postcode"),
        text(row, "payee_company_number"),
        text(row, "payee_charity_number"),
        text(row, "beneficiary_place"),
        row.number("lines"),
        row.number("amount"),
        lastDay);
  }

  private Purpose purpose(TableReader row) {
    return new Purpose(
        row.number("purpose_key"),
        text(row, "payer_family"),
        text(row, "payer_name"),
        text(row, "department"),
        text(row, "service"),
        text(row, "expense_area"),
        text(row, "expense_type"),
        text(row, "expense_code"),
        text(row, "category"),
        text(row, "category_code"),
        text(row, "narrative"),
        text(row, "capital_revenue"),
        row.number("lines"),
        row.number("amount"));
  }

  /** No name is longer; words of a hostile one would be looked up in every length. */
  static String name(String printed) {
    if (printed.length() <= LONGEST_NAME) {
      return printed;
    }
    boolean isCut = Character.isHighSurrogate(printed.charAt(LONGEST_NAME - 1));
    return printed.substring(0, isCut ? LONGEST_NAME - 1 : LONGEST_NAME);
  }

  private String text(TableReader row, String column) {
    String text = row.text(column);
    return text == null ? "" : texts.computeIfAbsent(text, t -> t);
  }
}
