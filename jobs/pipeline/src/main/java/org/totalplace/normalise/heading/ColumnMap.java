package org.totalplace.normalise.heading;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.normalise.value.AmountUnit;

/**
 * Which column of a sheet is which.
 *
 * @param places position from 0 of each column that was found
 * @param otherAmount position of a second amount (gross beside net), or −1
 * @param otherDate position of a second date (invoice beside payment), or −1
 * @param unit what the heading of the amount declares one to be
 * @param unmapped positions of headings that nothing is known about
 */
public record ColumnMap(
    Heading heading,
    Map<Column, Integer> places,
    int otherAmount,
    int otherDate,
    AmountUnit unit,
    List<Integer> unmapped) {
  public static final int ABSENT = -1;

  public ColumnMap {
    Map<Column, Integer> copy = new EnumMap<>(Column.class);
    copy.putAll(places);
    places = java.util.Collections.unmodifiableMap(copy);
    unmapped = List.copyOf(unmapped);
  }

  public int place(Column column) {
    return places.getOrDefault(column, ABSENT);
  }

  public boolean has(Column column) {
    return places.containsKey(column);
  }

  /** Whether it has enough to count money: an amount, and what or whom it was for. */
  public boolean isPayments() {
    return has(Column.AMOUNT) && places.size() >= 2;
  }

  /** Heading of a column as printed; empty where the sheet has no such column. */
  public String printed(Column column) {
    return has(column) ? heading.name(place(column)) : "";
  }

  /** Canonical column to heading as printed, in the order of {@link Column}. */
  public Map<String, String> printed() {
    Map<String, String> printed = new LinkedHashMap<>();
    places.forEach((column, place) -> printed.put(column.code(), heading.name(place)));
    return printed;
  }

  public List<String> unmappedNames() {
    return unmapped.stream().map(heading::name).toList();
  }
}
