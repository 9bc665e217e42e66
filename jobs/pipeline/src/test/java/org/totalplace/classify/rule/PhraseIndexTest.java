package org.totalplace.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.totalplace.classify.rule.PhraseIndex.Hit;
import org.totalplace.classify.rule.PhraseIndex.Match;

class PhraseIndexTest {
  private final PhraseIndex<String> index = new PhraseIndex<>();

  @Test
  void phrase_isFoundAsWholeWordsInAnyNumber() {
    index.add("children's home", Match.HAS, "home");
    assertThat(index.find("Private CHILDRENS HOMES (3rd)")).containsExactly(new Hit<>("home", 2));
    assertThat(index.find("Children homeless")).isEmpty();
  }

  @Test
  void places_areKeptApart() {
    index.add("capital", Match.STARTS, "starts");
    index.add("capital", Match.ENDS, "ends");
    index.add("capital", Match.IS, "is");
    assertThat(index.find("capital works").stream().map(Hit::rule)).containsExactly("starts");
    assertThat(index.find("of capital").stream().map(Hit::rule)).containsExactly("ends");
    assertThat(index.find("Capital").stream().map(Hit::rule))
        .containsExactly("starts", "ends", "is");
    assertThat(index.find("the capital city")).isEmpty();
  }

  @Test
  void ampersand_isAnd() {
    index.add("parks & countryside", Match.HAS, "parks");
    assertThat(index.find("Parks and Countryside")).hasSize(1);
  }

  @Test
  void phraseWithoutWords_isRefused() {
    assertThatThrownBy(() -> index.add("--", Match.HAS, "nothing")).hasMessageContaining("nothing");
  }
}
