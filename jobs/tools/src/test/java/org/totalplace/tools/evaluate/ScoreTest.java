package org.totalplace.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {
  private final Score score = new Score();

  @Test
  void nothing_isNotAShare() {
    assertThat(score).hasToString("none");
  }

  @Test
  void billions_areSharedOutWithoutRoundingTheirPence() {
    score.add(true, 900_719_925_474_099_300L);
    score.add(false, 100_000_000_000_000L);
    assertThat(score).hasToString("1 of 2 lines (50.0 %), 99.9 % of pounds");
  }

  @Test
  void linesWithoutMoney_haveNoShareOfPounds() {
    score.add(true, 0);
    assertThat(score).hasToString("1 of 1 lines (100.0 %), none of pounds");
  }
}
