package org.totalplace.dictionary;

import java.util.List;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.TableDefinition;

/**
 * {@code schemas/DATA-DICTIONARY.md}: every table and column, for people, made from the schemas.
 */
public final class DataDictionary {
  private DataDictionary() {}

  /** The whole document. */
  public static String markdown(List<TableDefinition> definitions) {
    StringBuilder out = new StringBuilder();
    out.append("# Data dictionary\n\n");
    out.append("Made from the definitions in this folder; do not edit it. ");
    out.append("Texts are UTF-8, money is in pounds with two decimals, an empty value is missing.");
    String stage = "";
    for (TableDefinition definition : definitions) {
      if (!definition.stage().equals(stage)) {
        stage = definition.stage();
        out.append("\n\n## ").append(stage);
      }
      append(definition, out);
    }
    return out.append('\n').toString();
  }

  private static void append(TableDefinition definition, StringBuilder out) {
    out.append("\n\n### ").append(definition.table()).append("\n\n");
    out.append(definition.title()).append(". ").append(definition.description());
    if (!definition.sortedBy().isEmpty()) {
      out.append(" Sorted by ").append(String.join(", ", definition.sortedBy())).append('.');
    }
    out.append("\n\n| column | type | null | description |\n|---|---|---|---|");
    for (ColumnDefinition column : definition.columns()) {
      out.append("\n| ").append(column.name());
      out.append(" | ").append(column.type().code());
      out.append(" | ").append(column.required() ? "never" : "possible");
      out.append(" | ").append(column.description().replace("|", "\\|")).append(" |");
    }
  }
}
