package org.totalplace.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DistinctKeysTest {
  @Test
  void name_longerThanAnyName_isCutBetweenCharacters() {
    assertThat(DistinctKeys.name("Example Ltd")).isEqualTo("Example Ltd");
    assertThat(DistinctKeys.name("a".repeat(4_000))).hasSize(4_000);
    assertThat(DistinctKeys.name("1 ".repeat(450_000))).hasSize(4_000);
    String astral = "a".repeat(3_999) + "\uD83D\uDE00";
    assertThat(DistinctKeys.name(astral)).isEqualTo("a".repeat(3_999));
  }

  @Test
  void sourceOfTooManyDifferentPayees_isNotClassified() {
    DistinctKeys.hold(3, "payee", 3);
    assertThatThrownBy(() -> DistinctKeys.hold(4, "payee", 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("its files have more than 3 different payees");
  }
}
