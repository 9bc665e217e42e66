package org.totalplace.normalise.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WordOrderTest {
  private static final List<String> PATTERNS =
      List.of(
          "\\b(vat|tax)\\b.*\\b(reg|no)\\b",
          "\\bnet\\b",
          "\\b(amount|value)\\b(?!.*\\b(type|code)\\b)",
          "\\b(vat|tax)\\b.*\\b(amount|value)\\b(?!.*\\b(net|type)\\b)",
          "^total\\b.*\\bnet\\b.*\\bvat\\b");
  private static final List<String> WORDS =
      List.of("vat", "tax", "reg", "no", "net", "amount", "value", "type", "code", "total", "of");

  @Test
  void isIn_anyWords_isWhatTheWholePatternFinds() {
    Random random = new Random(16);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder words = new StringBuilder();
      random
          .ints(1 + random.nextInt(6), 0, WORDS.size())
          .forEach(word -> words.append(words.isEmpty() ? "" : " ").append(WORDS.get(word)));
      for (String pattern : PATTERNS) {
        assertThat(WordOrder.of(pattern).isIn(words.toString()))
            .as(pattern + " in " + words)
            .isEqualTo(Pattern.compile(pattern).matcher(words).find());
      }
    }
  }
}
