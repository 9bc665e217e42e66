package org.totalplace.tools.evaluate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.rule.RuleTable;

/**
 * What a reader of one published line said about it.
 *
 * @param absolutePence size of the line, without its sign
 */
record Label(
    String id,
    String stratum,
    String kind,
    LineKey line,
    long absolutePence,
    String division,
    boolean isPublicBody,
    String flowKind,
    boolean isPerson) {

  static List<Label> read(Path file) {
    return RuleTable.read(file).stream().map(Label::of).toList();
  }

  private static Label of(Map<String, String> row) {
    return new Label(
        row.get("label_id"),
        row.get("stratum"),
        row.get("kind"),
        LineKey.of(row),
        new BigDecimal(row.get("amount")).abs().movePointRight(2).longValueExact(),
        row.get("cofog_division"),
        Boolean.parseBoolean(row.get("is_public_body")),
        row.get("flow_kind"),
        Boolean.parseBoolean(row.get("is_person")));
  }
}
