package org.totalplace.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnPlacesTest {
  private final ColumnPlaces places = new ColumnPlaces(List.of("a", "b", "c"));

  @Test
  void anyOrder_findsTheColumns() {
    for (String order : List.of("abc", "abc", "cba", "bbb", "acacac", "abc")) {
      for (char name : order.toCharArray()) {
        assertThat(places.of(String.valueOf(name))).isEqualTo(name - 'a');
      }
    }
  }

  @Test
  void otherName_isNoColumn() {
    places.of("b");
    assertThat(places.of("d")).isNegative();
    assertThat(places.of("c")).isEqualTo(2);
    assertThat(new ColumnPlaces(List.of()).of("a")).isNegative();
  }
}
