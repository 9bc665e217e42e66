package org.totalplace.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POUNDS | 5482791023.11 | £5.48bn",
        "POUNDS | 999600000 | £1bn",
        "POUNDS | 928100000.00 | £928m",
        "POUNDS | 12000000000 | £12bn",
        "POUNDS | 1000000000.00 | £1bn",
        "POUNDS | 4251000 | £4.3m",
        "POUNDS | 1999999.995 | £2m",
        "POUNDS | 436412.50 | £436,000",
        "POUNDS | 9876.54 | £9,877",
        "POUNDS | -12400000 | −£12.4m",
        "POUNDS | 0.00 | £0",
        "POUNDS | -0.20 | £0",
        "ESTIMATE | 5482791023.11 | £5.5bn",
        "ESTIMATE | 436412.50 | £440,000",
        "HEAD | 12429.13 | £12,430",
        "HEAD_ESTIMATE | 12429.13 | £12,400",
        "SHARE | 0.2034 | 20 %",
        "SHARE | 0.0031 | under 1 %",
        "SHARE | 0 | 0 %",
        "SHARE | 0.9991 | over 99 %",
        "SHARE | 1 | 100 %",
        "SHARE | -0.12 | −12 %",
        "COUNT | 589670 | 589,670",
        "NUMBER | 0.895400 | 0.895",
        "NUMBER | 63.24 | 63.2",
        "NUMBER | -1234.5 | −1,235",
        "NUMBER | 63 | 63"
      })
  void figure_ofAKind_isShownSo(Kind kind, String exact, String shown) {
    assertThat(Shown.of(kind, exact)).isEqualTo(shown);
  }
}
