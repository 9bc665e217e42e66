package org.totalplace.publish.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableKeys;

/** {@code datapackage.json}: the CSV files as a Frictionless Data Package, version 2. */
public record DataPackage(ReleaseIndex index) implements Artefact {
  private static final String NAME = "datapackage.json";

  @Override
  public List<String> write(Release release) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    content.put("name", "total-place");
    content.put("title", "Total Place: public money by place, agency and theme");
    content.put("version", index.release().toString());
    content.put("sources", index.sources().stream().map(DataPackage::source).toList());
    Map<String, TableKeys> keys =
        TableKeys.all().stream().collect(Collectors.toMap(TableKeys::table, Function.identity()));
    content.put(
        "resources",
        index.tables().stream()
            .map(table -> resource(table, keys.get(table.definition().table())))
            .toList());
    ReleaseJson.write(release.file(NAME), content);
    return List.of(NAME);
  }

  private static Map<String, Object> source(Map<String, String> row) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("title", row.get("title"));
    source.put("path", row.get("homepage"));
    return source;
  }

  private static Map<String, Object> resource(ReleaseIndex.IndexedTable indexed, TableKeys keys) {
    TableDefinition table = indexed.definition();
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", table.table());
    resource.put("title", table.title());
    resource.put("description", table.description());
    resource.put("path", indexed.csv().path());
    resource.put("type", "table");
    resource.put("format", "csv");
    resource.put("mediatype", indexed.csv().mediaType());
    resource.put("encoding", "utf-8");
    resource.put("bytes", indexed.csv().bytes());
    resource.put("hash", "sha256:" + indexed.csv().sha256());
    List<Object> fields = new ArrayList<>();
    for (ColumnDefinition column : table.columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      field.put("type", fieldType(column));
      field.put("description", column.description());
      keys.references().stream()
          .filter(reference -> reference.column().equals(column.name()))
          .forEach(
              reference -> reference.codeList().ifPresent(list -> field.put("codeList", list)));
      if (column.required()) {
        field.put("constraints", Map.of("required", true));
      }
      fields.add(field);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    boolean isNeverNull = keys.key().stream().allMatch(name -> table.column(name).required());
    schema.put(
        isNeverNull ? "primaryKey" : "uniqueKeys", isNeverNull ? keys.key() : List.of(keys.key()));
    schema.put("foreignKeys", foreignKeys(keys));
    resource.put("schema", schema);
    return resource;
  }

  /** This standard has no foreign key for a list of values or a code of one of many lists. */
  private static List<Object> foreignKeys(TableKeys keys) {
    List<Object> foreign = new ArrayList<>();
    for (TableKeys.Reference reference : keys.references()) {
      if (reference.separator().isEmpty() && reference.codeList().isEmpty()) {
        boolean isSelf = reference.toTable().equals(keys.table());
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("resource", isSelf ? "" : reference.toTable());
        to.put("fields", List.of(reference.toColumn()));
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("fields", List.of(reference.column()));
        key.put("reference", to);
        foreign.add(key);
      }
    }
    return foreign;
  }

  private static String fieldType(ColumnDefinition column) {
    return switch (column.type()) {
      case TEXT -> "string";
      case INTEGER, BIGINT -> "integer";
      case MONEY, FIGURE, WEIGHT, CONFIDENCE -> "number";
      case DATE -> "date";
      case BOOLEAN -> "boolean";
    };
  }
}
