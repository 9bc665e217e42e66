package org.totalplace.normalise.heading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.normalise.heading.Vocabulary.Name;
import org.totalplace.normalise.heading.Vocabulary.WordRule;
import org.totalplace.normalise.word.WordLists;
import org.totalplace.normalise.word.WordOrder;
import org.totalplace.reference.Home;

/** Which of several names of a heading holds for a source. */
final class VocabularyTest {
  private static final WordLists WORDS =
      VocabularyFiles.read(Home.find().referenceData()).wordLists();
  private static final Vocabulary EVERYWHERE =
      vocabulary(
          new Name("Total", Column.AMOUNT, "gross", "barnet"),
          new Name("Total", Column.AMOUNT, "net", ""));

  @Test
  void nameOfASource_comesBeforeOneThatHoldsEverywhere_whateverTheirOrder() {
    assertThat(basis(EVERYWHERE.forScopes(List.of("council_spend", "barnet")))).isEqualTo("gross");
    assertThat(basis(EVERYWHERE.forScopes(List.of("council_spend", "brent")))).isEqualTo("net");
  }

  @Test
  void nameOfADefinition_comesBeforeAnyOther() {
    Vocabulary barnet = EVERYWHERE.forScopes(List.of("barnet"));

    assertThat(basis(barnet.with(List.of(new Name("total:", Column.AMOUNT, "vat", "")))))
        .isEqualTo("vat");
    assertThat(basis(barnet)).isEqualTo("gross");
  }

  @Test
  void hash_isAnotherWhereAFileWouldBeReadOtherwise_andOnlyThere() {
    Vocabulary brent = EVERYWHERE.forScopes(List.of("brent"));

    assertThat(EVERYWHERE.forScopes(List.of("barnet")).hash()).isNotEqualTo(brent.hash());
    assertThat(brent.with(List.of(new Name("Sum", Column.AMOUNT, "net", ""))).hash())
        .isNotEqualTo(brent.hash());
    assertThat(vocabulary(new Name("Total", Column.AMOUNT, "gross", "")).hash())
        .isNotEqualTo(vocabulary(new Name("Total", Column.AMOUNT, "net", "")).hash());
    assertThat(vocabulary(new Name("total", Column.AMOUNT, "net", "")).hash())
        .as("a pattern is found in longer headings, a name is not")
        .isNotEqualTo(pattern("total", Column.AMOUNT, "net").hash());
    assertThat(EVERYWHERE.forScopes(List.of("ealing")).hash()).isEqualTo(brent.hash());
  }

  private static String basis(Vocabulary vocabulary) {
    return vocabulary.find("Total").orElseThrow().basis();
  }

  private static Vocabulary pattern(String words, Column column, String basis) {
    WordRule rule = new WordRule(WordOrder.of(words), column, basis);
    return new Vocabulary(List.of(), List.of(rule), Registers.NONE, WORDS);
  }

  private static Vocabulary vocabulary(Name... names) {
    return new Vocabulary(List.of(names), List.of(), Registers.NONE, WORDS);
  }
}
