package org.totalplace.tools.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void split_thirds_restGoesToTheFirst() {
    assertThat(LargestRemainder.split(100, List.of(1L, 1L, 1L))).containsExactly(34, 33, 33);
  }

  @Test
  void split_unequalWeights_restGoesToTheLargestRemainder() {
    assertThat(LargestRemainder.split(10, List.of(1L, 5L, 3L))).containsExactly(1, 6, 3);
  }

  @Test
  void split_amountsOfMoney_addUpWithoutOverflow() {
    long amount = 50_000_000_000_000L;
    List<Long> weights = List.of(183_491L, 147_645L, 47_752L);

    assertThat(Arrays.stream(LargestRemainder.split(amount, weights)).sum()).isEqualTo(amount);
  }
}
