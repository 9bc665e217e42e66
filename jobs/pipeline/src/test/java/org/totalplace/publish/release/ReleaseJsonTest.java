package org.totalplace.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleaseJsonTest {
  @Test
  void fieldsWithoutAnOrder_areRefused_sinceEveryProcessHasAnother() {
    Map<String, Object> deep = Map.of("fields", List.of(Map.of("base", "date", "format", "x")));

    assertThatThrownBy(() -> ReleaseJson.text(deep))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no order");
    assertThat(ReleaseJson.text(new TreeMap<>(Map.of("b", 1, "a", 2))))
        .isEqualTo("{\n  \"a\" : 2,\n  \"b\" : 1\n}\n");
  }
}
