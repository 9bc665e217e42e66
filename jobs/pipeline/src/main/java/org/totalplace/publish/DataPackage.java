package org.totalplace.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.table.ColumnDefinition;
import org.totalplace.table.TableDefinition;

/** {@code datapackage.json}: the CSV files as a Frictionless Data Package, version 2. */
record DataPackage(ReleaseIndex index) {

  void write(Path file) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    content.put("name", "total-place");
    content.put("title", "Total Place: public money by place, agency and theme");
    content.put("version", index.release().toString());
    content.put("sources", index.sources().stream().map(DataPackage::source).toList());
    content.put("resources", index.tables().stream().map(DataPackage::resource).toList());
    ReleaseJson.write(file, content);
  }

  private static Map<String, Object> source(Map<String, String> row) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("title", row.get("title"));
    source.put("path", row.get("homepage"));
    return source;
  }

  private static Map<String, Object> resource(ReleaseIndex.IndexedTable indexed) {
    TableDefinition table = indexed.table().definition();
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
      if (column.required()) {
        field.put("constraints", Map.of("required", true));
      }
      fields.add(field);
    }
    resource.put("schema", Map.of("fields", fields));
    return resource;
  }

  private static String fieldType(ColumnDefinition column) {
    return switch (column.type()) {
      case TEXT -> "string";
      case INTEGER, BIGINT -> "integer";
      case MONEY, WEIGHT, CONFIDENCE -> "number";
      case DATE -> "date";
      case BOOLEAN -> "boolean";
    };
  }
}
