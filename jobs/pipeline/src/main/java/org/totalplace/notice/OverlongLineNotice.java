package org.totalplace.notice;

/** A line of more than 4 MiB: no record of payments is that long. */
public record OverlongLineNotice(At at, String raw) implements Notice {
  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return "The line is too long to be a record (more than 4 MiB); only its beginning was kept.";
  }
}
