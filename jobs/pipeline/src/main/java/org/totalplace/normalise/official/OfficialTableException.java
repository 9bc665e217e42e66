package org.totalplace.normalise.official;

/**
 * A published table does not lie as its layout says. The message names file, sheet, row and remedy.
 */
public final class OfficialTableException extends Exception {
  public OfficialTableException(String message) {
    super(message);
  }
}
