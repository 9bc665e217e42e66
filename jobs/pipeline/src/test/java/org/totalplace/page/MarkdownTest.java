package org.totalplace.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownTest {
  @Test
  void signsOfMarkdown_areEscaped() {
    assertThat(Markdown.escaped("a|b `c` [d](e) <f> g\\h"))
        .isEqualTo("a\\|b \\`c\\` \\[d\\](e) \\<f> g\\\\h");
  }

  @Test
  void lineBreaks_becomeOneBlank() {
    assertThat(Markdown.escaped("a\r\n b \n\n# c")).isEqualTo("a b # c");
  }

  @Test
  void plainText_staysAsItIs() {
    assertThat(Markdown.escaped("Contains £1.50, 'data' of A & B (OGL) {2024}_x"))
        .isEqualTo("Contains £1.50, 'data' of A & B (OGL) {2024}_x");
    assertThat(Markdown.escaped(null)).isEmpty();
  }
}
