package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.totalplace.normalise.word.WordLists;

/**
 * Where the columns of a table without a heading seem to be. Only a proposal for people: without a
 * definition the values decide nothing.
 *
 * @param width columns of the widest row
 * @param amount positions from 0 of columns of money
 * @param date positions of columns of dates
 * @param payee positions of columns of names
 */
record Positions(int width, List<Integer> amount, List<Integer> date, List<Integer> payee) {
  static Positions in(List<SampleRow> data, WordLists words) {
    int width = data.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      profiles.add(ColumnProfile.of(data, column, words));
    }
    return new Positions(
        width,
        places(profiles, ColumnProfile::isClearlyMoney),
        places(profiles, ColumnProfile::isClearlyDate),
        places(profiles, ColumnProfile::isOrganisation));
  }

  private static List<Integer> places(List<ColumnProfile> profiles, Predicate<ColumnProfile> test) {
    List<Integer> places = new ArrayList<>();
    for (int column = 0; column < profiles.size(); column++) {
      if (test.test(profiles.get(column))) {
        places.add(column);
      }
    }
    return places;
  }

  boolean hasMoney() {
    return !amount.isEmpty();
  }

  /** As YAML for a source definition, positions from 1; a question mark where it is unknown. */
  String yaml() {
    return "columns: {positions: {date: "
        + proposal(date)
        + ", payee_name: "
        + proposal(payee)
        + ", amount: "
        + proposal(amount)
        + "}}";
  }

  private static String proposal(List<Integer> places) {
    if (places.isEmpty()) {
      return "?";
    }
    return String.join(" or ", places.stream().map(place -> "" + (place + 1)).toList());
  }
}
