package org.totalplace.tools.evaluate;

import java.util.Map;

/**
 * Where a labelled line stands: the published file and the line in it. Not the keys of its payee
 * and purpose: those change with the way they are hashed, the published file does not.
 *
 * @param sheet without blanks around it; empty where the file is one table
 */
record LineKey(String sourceId, String fileSha256, String sheet, long lineNumber) {
  static LineKey of(Map<String, String> row) {
    return new LineKey(
        row.get("source_id"),
        row.get("file_sha256"),
        row.get("sheet").strip(),
        Long.parseLong(row.get("line_number")));
  }
}
