package org.totalplace.publish.workbook;

/** Names that the parts of a workbook share. */
final class Part {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private Part() {}

  /** The opening of an element that names other parts. */
  static String open(String element) {
    return HEAD + "<" + element + " xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">";
  }

  /**
   * @param relations as {@link #relation} makes them
   */
  static String relations(String relations) {
    return HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>";
  }

  /**
   * @param kind last word of the kind of relation: worksheet, styles, table
   */
  static String relation(int number, String kind, String target) {
    return relation(number, OFFICE, kind, target);
  }

  /** The description of the file: its title and language. */
  static String description(int number, String target) {
    String kinds = PACKAGE + "/metadata";
    return relation(number, kinds, "core-properties", target);
  }

  private static String relation(int number, String kinds, String kind, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, kinds, kind, target);
  }
}
