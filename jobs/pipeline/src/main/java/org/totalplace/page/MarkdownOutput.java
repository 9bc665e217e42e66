package org.totalplace.page;

import gg.jte.TemplateOutput;

/** What a template says stays as it is; every value in it is escaped. */
final class MarkdownOutput implements TemplateOutput {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void writeContent(String words) {
    text.append(words);
  }

  @Override
  public void writeContent(String words, int begin, int end) {
    text.append(words, begin, end);
  }

  @Override
  public void writeUserContent(String value) {
    text.append(Markdown.escaped(value));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
