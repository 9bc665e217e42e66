package org.totalplace.publish.site;

/**
 * One value of a block.
 *
 * @param id of the figure, unique on its page: block, row from 1 (or the code of a wording, whose
 *     figures are of the first row) and column of its SQL; null where the value is no figure
 * @param exact as the SQL gives it; null where it gives nothing
 * @param shown for people
 * @param address of a link within the site; null where there is none
 */
public record Cell(Kind kind, String id, String exact, String shown, String address) {
  /** What stands where a file or table says nothing: never a blank, never a nought. */
  static final String ABSENT = "not known";

  /**
   * @param exact text of the SQL's value; of a link: address, blank, words
   */
  static Cell of(Kind kind, String id, String exact) {
    if (exact == null || exact.isEmpty()) {
      return new Cell(kind, null, null, ABSENT, null);
    }
    if (kind == Kind.LINK) {
      int blank = exact.indexOf(' ');
      return new Cell(
          kind, null, exact, exact.substring(blank + 1), exact.substring(0, Math.max(blank, 0)));
    }
    return new Cell(kind, kind.isNumber() ? id : null, exact, Shown.of(kind, exact), null);
  }

  static Cell words(String words) {
    String shown = words == null ? ABSENT : words;
    return new Cell(Kind.TEXT, null, shown, shown, null);
  }

  public boolean isFigure() {
    return id != null;
  }

  public boolean isAbsent() {
    return exact == null;
  }

  public boolean isLink() {
    return address != null && !address.isEmpty();
  }
}
