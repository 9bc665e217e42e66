package org.totalplace.notice;

/** Refused: HTML that holds no table of data. */
public record WebPageNotice(At at, String title) implements Notice {
  @Override
  public String raw() {
    return title;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "This is a web page"
        + (title.isEmpty() ? "" : " (\"" + title + "\")")
        + " without a table of data, most likely an error page. Download the file again and check its address.";
  }
}
