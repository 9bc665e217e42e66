package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.publish.release.Verify;

/** The real count of the United Kingdom beside the samples, through all stages. */
final class OfficialReleaseTest {
  @Test
  void release_withTheOfficialFigures_saysThatEveryRegionAndBodyCloses() {
    List<String> checked = new Verify(SampleRelease.folder()).run();

    assertThat(checked).filteredOn(what -> what.contains("; exactly, in each of ")).hasSize(144);
    assertThat(checked).filteredOn(what -> what.endsWith(": each exactly")).hasSize(12);
    assertThat(checked)
        .anyMatch(
            what ->
                what.startsWith("2013-14 North West: authorities £")
                    && what.endsWith(
                        " = £64,819,674,000.00; published £64,819,674,000.00; exactly, in each of 10 divisions"));
  }
}
