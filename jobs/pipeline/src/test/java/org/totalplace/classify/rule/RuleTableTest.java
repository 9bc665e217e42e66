package org.totalplace.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTableTest {
  @Test
  void quotedCells_keepCommasAndQuotes() {
    assertThat(RuleTable.parse("a,b\n\"x, \"\"y\"\"\",z\n", "t"))
        .containsExactly(Map.of("a", "x, \"y\"", "b", "z"));
  }

  @Test
  void shiftedRow_isRefusedWithItsLine() {
    assertThatThrownBy(() -> RuleTable.parse("a,b\n1,2\n1,2,3\n", "rules.csv"))
        .hasMessageContaining("rules.csv line 3 has 3 cells");
  }
}
