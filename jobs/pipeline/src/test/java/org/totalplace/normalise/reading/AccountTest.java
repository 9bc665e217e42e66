package org.totalplace.normalise.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccountTest {
  private static final RowsAndPence IN = new RowsAndPence(6, 1_500);
  private static final RowsAndPence ACCEPTED = new RowsAndPence(3, 900);
  private static final RowsAndPence REJECTED = new RowsAndPence(1, 100);

  @Test
  void skipped_ofSeveralKinds_isTheirSum() {
    Account account = new Account(IN, ACCEPTED, REJECTED, Map.of("blank", 1L, "total", 1L), 500);

    assertThat(account.skipped()).isEqualTo(new RowsAndPence(2, 500));
  }

  @Test
  void account_missingARowOrAPenny_isRefused() {
    assertThatThrownBy(() -> new Account(IN, ACCEPTED, REJECTED, Map.of("blank", 1L), 500))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rows=6")
        .hasMessageContaining("rows=5");
    assertThatThrownBy(() -> new Account(IN, ACCEPTED, REJECTED, Map.of("blank", 2L), 499))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pence=1499");
  }
}
