package org.totalplace.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.reference.Home;

class PostcodeRangesTest {
  private final PostcodeRanges ranges =
      new PostcodeRanges(Home.find().referenceData().resolve("places"));

  @ParameterizedTest
  @CsvSource({
    "EX1 1JJ,E07000041",
    "ls1 1ur,E08000035",
    "M2 5DB,E08000003",
    "SW1A 2AS,E09000033",
    "CF10 4UW,W06000015",
    "EH1 1YJ,S12000036",
  })
  void postcode_findsItsAuthority(String postcode, String code) {
    assertThat(ranges.find(postcode)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BT1 5GS", "JE2 3XA", "", "EX1", "N/A", "12345", "EX1 1JJ1"})
  void otherText_findsNothing(String text) {
    assertThat(ranges.find(text)).isEmpty();
  }
}
