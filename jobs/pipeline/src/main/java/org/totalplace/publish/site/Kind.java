package org.totalplace.publish.site;

/** How a value is shown. */
public enum Kind {
  /** As it is. */
  TEXT,
  /** An address within the site, a blank, and the words of the link. */
  LINK,
  /** A whole number. */
  COUNT,
  /** Pounds: £5.48bn, £928m, £436,000. */
  POUNDS,
  /** Pounds of which more than half is spread: two significant figures. */
  ESTIMATE,
  /** Pounds for each resident, to ten pounds. */
  HEAD,
  /** The same of an estimate, to a hundred pounds. */
  HEAD_ESTIMATE,
  /** A share of one: whole per cent. */
  SHARE,
  /** A number: the smaller, the more decimals. */
  NUMBER;

  public boolean isNumber() {
    return this != TEXT && this != LINK;
  }

  static Kind of(String file, String word) {
    for (Kind kind : values()) {
      if (kind.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(file + ": \"" + word + "\" is none of the kinds of column");
  }
}
