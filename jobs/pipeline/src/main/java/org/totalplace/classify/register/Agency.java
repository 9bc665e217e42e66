package org.totalplace.classify.register;

/**
 * A public body of the register.
 *
 * @param areaCode GSS code of the body's own area; empty where it has none
 * @param validTo last day, ISO; empty while it exists or where not known
 * @param isCounted whether its own spending belongs to the count
 * @param parent id of the body that it belongs to; empty for none
 */
public record Agency(
    String id,
    String name,
    String type,
    String areaCode,
    String validTo,
    boolean isCounted,
    String parent) {
  public Agency {
    if (id.isEmpty() || name.isEmpty() || type.isEmpty()) {
      throw new IllegalArgumentException("Agency without id, name or type: " + id + " " + name);
    }
  }

  /** A body without a parent. */
  public Agency(
      String id, String name, String type, String areaCode, String validTo, boolean isCounted) {
    this(id, name, type, areaCode, validTo, isCounted, "");
  }
}
