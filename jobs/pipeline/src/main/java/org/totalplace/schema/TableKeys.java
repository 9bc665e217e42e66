package org.totalplace.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The key of a published table and the tables that explain its codes: an entry of {@code
 * schemas/keys.yml}. The check of a release, its verification and its data package are made from
 * it.
 *
 * @param key the columns that no two rows share; null counts as a value
 * @param references in the order of the file, code lists last
 */
public record TableKeys(String table, List<String> key, List<Reference> references) {
  private static final String FILE = "/schemas/keys.yml";

  /** The table of all code lists. */
  public static final String CODES = "code";

  public TableKeys {
    key = List.copyOf(key);
    references = List.copyOf(references);
  }

  /**
   * @param toColumn the key of {@code toTable}
   * @param codeList of the table {@link #CODES}; empty for any other table
   * @param separator what separates several values; empty if the column holds one
   * @param same columns that both tables have with the same value
   */
  public record Reference(
      String column,
      String toTable,
      String toColumn,
      Optional<String> codeList,
      Optional<String> separator,
      List<String> same) {
    public Reference {
      same = List.copyOf(same);
    }
  }

  /**
   * Of every table of a release, in the order of the dictionary.
   *
   * @throws IllegalArgumentException for a table without a key, a key of no table, or a column or
   *     table that does not exist
   */
  public static List<TableKeys> all() {
    Map<String, Content> contents = read();
    List<TableKeys> all = new ArrayList<>();
    for (TableDefinition table : TableDefinitions.of("release")) {
      Content content = contents.remove(table.table());
      if (content == null) {
        throw new IllegalArgumentException("schemas/keys.yml has no key of " + table.table());
      }
      all.add(content.keys(table));
    }
    if (!contents.isEmpty()) {
      throw new IllegalArgumentException("schemas/keys.yml has no tables " + contents.keySet());
    }
    return all;
  }

  /** Of the tables that are a file for each publisher. */
  public static List<TableKeys> byPublisher() {
    return all().stream().filter(TableKeys::isByPublisher).toList();
  }

  public boolean isByPublisher() {
    return TableDefinitions.of("release", table).isByPublisher();
  }

  private static Map<String, Content> read() {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = TableKeys.class.getResourceAsStream(FILE)) {
      return yaml.readValue(in, new TypeReference<LinkedHashMap<String, Content>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("schemas/keys.yml: " + e.getMessage(), e);
    }
  }

  /** A table as written in the file. */
  private record Content(
      List<String> key,
      Map<String, String> references,
      Map<String, List<String>> same,
      Map<String, String> codes,
      Map<String, String> lists) {
    Content {
      references = references == null ? Map.of() : references;
      same = same == null ? Map.of() : same;
      codes = codes == null ? Map.of() : codes;
      lists = lists == null ? Map.of() : lists;
    }

    TableKeys keys(TableDefinition table) {
      key.forEach(table::index);
      List<Reference> found = new ArrayList<>();
      references.forEach((column, other) -> found.add(reference(table, column, other)));
      codes.forEach((column, list) -> found.add(code(table, column, list)));
      return new TableKeys(table.table(), key, found);
    }

    private Reference reference(TableDefinition table, String column, String other) {
      TableDefinition to = TableDefinitions.of("release", other);
      List<String> names = same.getOrDefault(column, List.of());
      names.forEach(table::index);
      names.forEach(to::index);
      return new Reference(
          table.column(column).name(),
          other,
          to.columnNames().get(0),
          Optional.empty(),
          Optional.ofNullable(lists.get(column)),
          names);
    }

    private Reference code(TableDefinition table, String column, String list) {
      return new Reference(
          table.column(column).name(),
          CODES,
          "code",
          Optional.of(list),
          Optional.ofNullable(lists.get(column)),
          List.of());
    }
  }
}
