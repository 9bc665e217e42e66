package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftSourceTest {
  @TempDir Path folder;

  @Test
  void draft_saysWhatTheFileShowsAndMarksTheRest() throws IOException {
    Reading reading =
        Readings.of(
            folder,
            "Payment Date,Supplier,Net Amount,Frobnication: \"x\"\n01/04/2024,Alpha Ltd,10.00,z\n");

    String yaml = new DraftSource(Readings.VOCABULARY).yaml("example-council", reading);

    assertThat(yaml)
        .contains("id: example-council\n")
        .contains("amount: {basis: net,")
        .contains("date: {basis: payment,")
        .contains("    - \"Frobnication:")
        .contains("TODO");
  }
}
