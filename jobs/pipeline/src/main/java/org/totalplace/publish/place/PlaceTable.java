package org.totalplace.publish.place;

import java.util.List;
import org.totalplace.publish.release.CsvText;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;

/**
 * One CSV file of every place: the rows of a published table that are of that place.
 *
 * @param file its name
 * @param condition which rows, besides the place
 */
record PlaceTable(String file, TableDefinition definition, String condition) {
  static List<PlaceTable> all() {
    return List.of(
        new PlaceTable("count.csv", TableDefinitions.of("release", "total_place_count"), "true"),
        new PlaceTable(
            "funding.csv", TableDefinitions.of("release", "total_place_funding"), "true"),
        new PlaceTable(
            "payments.csv",
            TableDefinitions.of("release", "place_spend"),
            "place_basis = 'payer_area'"),
        new PlaceTable("payees.csv", TableDefinitions.of("place", "payees"), "true"),
        new PlaceTable("coverage.csv", TableDefinitions.of("release", "coverage"), "true"));
  }

  /** Place and row as text, in the order of the table, which begins with the place. */
  String query() {
    return "SELECT place_code, %s FROM %s WHERE place_code IS NOT NULL AND %s"
        .formatted(CsvText.line(definition), definition.table(), condition);
  }
}
