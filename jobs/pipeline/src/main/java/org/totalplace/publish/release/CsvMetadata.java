package org.totalplace.publish.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableKeys;

/**
 * What the columns of the CSV files are, by the standard CSV on the Web: {@code
 * <table>.csv-metadata.json} for each table, and {@code csv-metadata.json} for all of them with
 * their foreign keys, which the standard knows only inside a group of tables.
 */
public record CsvMetadata(ReleaseIndex index) implements Artefact {
  private static final String ENDING = "csv-metadata.json";
  private static final List<Object> CONTEXT =
      List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en"));

  @Override
  public List<String> write(Release release) throws IOException {
    List<String> written = new ArrayList<>();
    List<Object> group = new ArrayList<>();
    Map<String, TableKeys> keys =
        TableKeys.all().stream().collect(Collectors.toMap(TableKeys::table, Function.identity()));
    for (ReleaseIndex.IndexedTable table : index.tables()) {
      if (!table.csv().isEmpty()) {
        String name = table.definition().table();
        Map<String, Object> alone = context();
        alone.putAll(described(table, schema(table.definition(), keys.get(name))));
        ReleaseJson.write(release.file(name + "." + ENDING), alone);
        written.add(name + "." + ENDING);
        group.addAll(members(table, keys.get(name)));
      }
    }
    Map<String, Object> all = context();
    all.put("dc:title", "Total Place, release " + index.release());
    all.put("tables", group);
    ReleaseJson.write(release.file(ENDING), all);
    written.add(ENDING);
    return written;
  }

  private static Map<String, Object> context() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("@context", CONTEXT);
    return content;
  }

  /**
   * Writes what the columns of one file of CSV are.
   *
   * @param url of the CSV file, beside the metadata
   */
  public static String of(TableDefinition table, String url) {
    Map<String, Object> content = context();
    content.put("url", url);
    content.put("dc:title", table.title());
    content.put("dc:description", table.description());
    content.put("tableSchema", columns(table));
    return ReleaseJson.text(content);
  }

  /** One file, or a group of files with one schema. */
  private static Map<String, Object> described(
      ReleaseIndex.IndexedTable table, Map<String, Object> schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    if (CsvFiles.isBySource(table.definition())) {
      content.put(
          "tables", table.csv().stream().map(file -> Map.of("url", (Object) file.path())).toList());
    } else {
      content.put("url", table.csv().get(0).path());
    }
    content.put("dc:title", table.definition().title());
    content.put("dc:description", table.definition().description());
    content.put("tableSchema", schema);
    return content;
  }

  /** The table inside the group of all. Only tables of one file are referred to. */
  private List<Object> members(ReleaseIndex.IndexedTable table, TableKeys keys) {
    Map<String, Object> schema = schema(table.definition(), keys);
    List<Object> foreign = new ArrayList<>();
    for (TableKeys.Reference reference : keys.references()) {
      if (reference.separator().isEmpty() && reference.codeList().isEmpty()) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("resource", index.table(reference.toTable()).csv().get(0).path());
        to.put("columnReference", reference.toColumn());
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("columnReference", reference.column());
        key.put("reference", to);
        foreign.add(key);
      }
    }
    if (!foreign.isEmpty()) {
      schema.put("foreignKeys", foreign);
    }
    return table.csv().stream()
        .map(
            file -> {
              Map<String, Object> member = new LinkedHashMap<>();
              member.put("url", file.path());
              member.put("dc:title", table.definition().title());
              member.put("tableSchema", schema);
              return (Object) member;
            })
        .toList();
  }

  private static Map<String, Object> schema(TableDefinition table, TableKeys keys) {
    Map<String, Object> schema = columns(table);
    if (keys.key().stream().allMatch(name -> table.column(name).required())) {
      schema.put("primaryKey", keys.key());
    }
    return schema;
  }

  private static Map<String, Object> columns(TableDefinition table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("columns", table.columns().stream().map(CsvMetadata::column).toList());
    return schema;
  }

  /** An empty text of a required column is a text, in any other column it is null. */
  private static Map<String, Object> column(ColumnDefinition column) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("name", column.name());
    content.put("titles", column.name());
    content.put("dc:description", column.description());
    content.put("datatype", datatype(column.type()));
    content.put("required", column.required());
    boolean mayBeEmpty = column.required() && column.type() == ColumnType.TEXT;
    content.put("null", mayBeEmpty ? List.of() : List.of(""));
    return content;
  }

  private static Object datatype(ColumnType type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "int";
      case BIGINT -> "long";
      case MONEY, FIGURE, WEIGHT, CONFIDENCE -> "decimal";
      case DATE -> formatted("date", "yyyy-MM-dd");
      case BOOLEAN -> formatted("boolean", "true|false");
    };
  }

  private static Map<String, Object> formatted(String base, String format) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("base", base);
    content.put("format", format);
    return content;
  }
}
