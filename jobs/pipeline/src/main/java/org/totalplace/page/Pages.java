package org.totalplace.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/**
 * Fills templates: {@code src/main/jte/markdown} and {@code src/main/jte/html}. Values are plain
 * texts; each is escaped for the place in which it stands. Thread safe.
 */
public final class Pages {
  private static final TemplateEngine MARKDOWN = compiled(ContentType.Plain, "markdown");
  private static final TemplateEngine HTML = compiled(ContentType.Html, "html");

  private Pages() {}

  /**
   * @param template name of its file, without {@code .jte}
   * @param page of the type that the template asks for
   * @throws TemplateException where there is no such template, or the page has no such value
   */
  public static String markdown(String template, Object page) {
    return filled(MARKDOWN, template, page, new MarkdownOutput());
  }

  /** As {@link #markdown}. */
  public static String html(String template, Object page) {
    return filled(HTML, template, page, new StringOutput());
  }

  private static String filled(
      TemplateEngine templates, String template, Object page, TemplateOutput text) {
    templates.render(template + ".jte", page, text);
    return text.toString();
  }

  /** No folder of classes: the class path has them, in the packages that the pom names. */
  private static TemplateEngine compiled(ContentType type, String folder) {
    String templates = Pages.class.getPackageName() + "." + folder;
    return TemplateEngine.createPrecompiled(null, type, null, templates);
  }
}
