package org.totalplace.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  @Test
  void pounds_anyAmount_isExact() {
    assertThat(Figures.pounds(123_456_789_012_345L)).isEqualTo("£1,234,567,890,123.45");
    assertThat(Figures.pounds(-5)).isEqualTo("-£0.05");
    assertThat(Figures.pounds(0)).isEqualTo("£0.00");
    assertThat(Figures.pounds(Long.MIN_VALUE)).isEqualTo("-£92,233,720,368,547,758.08");
  }

  @Test
  void bytesAndDurations_anySize_areReadable() {
    assertThat(Figures.bytes(999)).isEqualTo("999 bytes");
    assertThat(Figures.bytes(782_000_000)).isEqualTo("782.0 MB");
    assertThat(Figures.bytes(5_000_000_000_000L)).isEqualTo("5,000.0 GB");
    assertThat(Figures.duration(Duration.ofMillis(4_210))).isEqualTo("4.2 s");
    assertThat(Figures.duration(Duration.ofSeconds(185))).isEqualTo("3 min 5 s");
  }
}
