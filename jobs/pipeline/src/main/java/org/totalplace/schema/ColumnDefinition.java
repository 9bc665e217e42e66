package org.totalplace.schema;

/**
 * One column of a table.
 *
 * @param required whether every row has a value
 * @param description the value's meaning, its unit, and when it is null
 */
public record ColumnDefinition(String name, ColumnType type, boolean required, String description) {
  public ColumnDefinition {
    if (name == null || !name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Column name " + name + " is not snake_case");
    }
    if (type == null) {
      throw new IllegalArgumentException("Column " + name + " has no type");
    }
    if (description == null || description.isBlank()) {
      throw new IllegalArgumentException("Column " + name + " has no description");
    }
    description = description.strip();
  }
}
