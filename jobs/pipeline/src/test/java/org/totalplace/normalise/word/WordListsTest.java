package org.totalplace.normalise.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.reference.Home;

/** The lists as they are in the reference data. */
final class WordListsTest {
  private static final WordLists WORDS =
      VocabularyFiles.read(Home.find().referenceData()).wordLists();

  @ParameterizedTest
  @CsvSource({
    "Grand Total, TOTAL",
    "Total for June 2014, TOTAL",
    "SUB-TOTAL:, TOTAL",
    "Adult  Care Total, TOTAL",
    "Sum :, TOTAL",
    "sum, TOTAL",
    "TOTAL MAINTENANCE LTD, MENTIONS_TOTAL",
    "Sum Group Ltd, NONE",
    "Totally Local CIC, NONE",
    "Anatotal, NONE"
  })
  void cell_isATotal_orMentionsIt_orNeither(String cell, TotalLabel label) {
    assertThat(WORDS.totals().label(cell)).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx Grand TOTAL", "Sub-total", "SUM", "sum :", "Totally Local CIC"})
  void bytes_thatMayMentionATotal_areFound(String cell) {
    byte[] bytes = ("|" + cell + "|").getBytes(StandardCharsets.UTF_8);

    assertThat(WORDS.totals().mayBeIn(bytes, 1, bytes.length - 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "su", "Sum Group", "Tota", "Alpha Ltd"})
  void bytes_withoutAWordOfTotals_areNotFound(String cell) {
    byte[] bytes = (cell + "l total").getBytes(StandardCharsets.UTF_8);

    assertThat(WORDS.totals().mayBeIn(bytes, 0, cell.length())).isFalse();
  }

  @Test
  void currency_ofPounds_isKnownInAnyCase() {
    assertThat(List.of("", " ", "GBP", "£", "Pounds Sterling ")).allMatch(WORDS::isPounds);
    assertThat(List.of("EUR", "US pounds")).noneMatch(WORDS::isPounds);
  }

  @Test
  void cell_thatSaysThereWereNoPayments_isANilReturn() {
    assertThat(List.of(" Nil ", "This is a nil return", "No payments over £25,000 were made"))
        .allMatch(WORDS::isNilReturn);
    assertThat(List.of("Nilsson Ltd", "No payments", "No invoice number"))
        .noneMatch(WORDS::isNilReturn);
  }

  @Test
  void list_thatIsUnknownOrMissing_isAnError() {
    assertThatThrownBy(() -> new WordLists(List.of(new WordLists.Entry("pound", "whole", "gbp"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pound whole")
        .hasMessageContaining("nil_return pattern");
  }
}
