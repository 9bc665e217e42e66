package org.totalplace.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.payee.Payee;
import org.totalplace.classify.purpose.Purpose;
import org.totalplace.table.TableDefinition;
import org.totalplace.table.TableDefinitions;
import org.totalplace.table.TableReader;

/**
 * Distinct payees and purposes over all files of a source, merged by key, in order of key. Lines
 * and pence are summed exactly. Held in memory: about 400 bytes a key, so a gigabyte is enough for
 * two million distinct keys; the largest source at hand has a tenth of that.
 */
final class DistinctKeys {
  private final Map<String, String> texts = new HashMap<>();

  List<Payee> payees(List<Path> folders) throws IOException {
    Map<Long, Payee> merged = new HashMap<>();
    TableDefinition definition = TableDefinitions.of("normalised", "payee");
    for (Path folder : folders) {
      try (TableReader row = TableReader.open(folder.resolve("payee.parquet"), definition)) {
        while (row.next()) {
          merged.merge(row.number("payee_key"), payee(row), DistinctKeys::plus);
        }
      }
    }
    List<Payee> payees = new ArrayList<>(merged.values());
    payees.sort(Comparator.comparingLong(Payee::key));
    return payees;
  }

  List<Purpose> purposes(List<Path> folders) throws IOException {
    Map<Long, Purpose> merged = new HashMap<>();
    TableDefinition definition = TableDefinitions.of("normalised", "purpose");
    for (Path folder : folders) {
      try (TableReader row = TableReader.open(folder.resolve("purpose.parquet"), definition)) {
        while (row.next()) {
          merged.merge(row.number("purpose_key"), purpose(row), DistinctKeys::plus);
        }
      }
    }
    List<Purpose> purposes = new ArrayList<>(merged.values());
    purposes.sort(Comparator.comparingLong(Purpose::key));
    return purposes;
  }

  private Payee payee(TableReader row) {
    return new Payee(
        row.number("payee_key"),
        text(row, "payee_name"),
        text(row, "payee_id"),
        text(row, "payee_type"),
        text(row, "payee_postcode"),
        text(row, "payee_company_number"),
        text(row, "payee_charity_number"),
        text(row, "beneficiary_place"),
        row.number("lines"),
        row.number("amount"));
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

  private String text(TableReader row, String column) {
    String text = row.text(column);
    return text == null ? "" : texts.computeIfAbsent(text, t -> t);
  }

  private static Payee plus(Payee one, Payee other) {
    return one.plus(other.lines(), other.pence());
  }

  private static Purpose plus(Purpose one, Purpose other) {
    return one.plus(other.lines(), other.pence());
  }
}
