package org.totalplace.publish.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableKeys;

/**
 * {@code datapackage.json}: the CSV files as a Data Package, version 2. A table of several files is
 * a resource for each, and their schema a file of its own, {@code <table>.schema.json}.
 */
public record DataPackage(ReleaseIndex index) implements Artefact {
  static final String NAME = "datapackage.json";

  @Override
  public List<String> write(Release release) throws IOException {
    List<String> written = new ArrayList<>(List.of(NAME));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    content.put("name", "total-place");
    content.put("title", "Total Place: public money by place, agency and theme");
    content.put("version", index.release().toString());
    content.put("created", index.release() + "T00:00:00Z");
    content.put("sources", index.usedSources().stream().map(DataPackage::source).toList());
    List<Object> licences = licences();
    if (!licences.isEmpty()) {
      content.put("licenses", licences);
    }
    Map<String, TableKeys> keys =
        TableKeys.all().stream().collect(Collectors.toMap(TableKeys::table, Function.identity()));
    List<Object> resources = new ArrayList<>();
    for (ReleaseIndex.IndexedTable table : index.tables()) {
      String name = table.definition().table();
      Object schema = schema(table.definition(), keys.get(name));
      if (CsvFiles.isBySource(table.definition())) {
        ReleaseJson.write(release.file(name + ".schema.json"), schema);
        written.add(name + ".schema.json");
        schema = name + ".schema.json";
      }
      for (ReleaseIndex.IndexedFile csv : table.csv()) {
        resources.add(resource(table.definition(), csv, schema));
      }
    }
    content.put("resources", resources);
    ReleaseJson.write(release.file(NAME), content);
    return written;
  }

  private static Map<String, Object> source(Map<String, String> row) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("title", row.get("title"));
    if (isAddress(row.get("homepage"))) {
      source.put("path", row.get("homepage"));
    }
    return source;
  }

  private List<Object> licences() {
    List<Object> licences = new ArrayList<>();
    Map<String, String> urls = new LinkedHashMap<>();
    index.licences().forEach(licence -> urls.putIfAbsent(licence.code(), licence.url()));
    urls.forEach(
        (code, url) -> {
          if (isAddress(url)) {
            licences.add(code.equals("various") ? Map.of("path", url) : named(code, url));
          }
        });
    return licences;
  }

  private static Map<String, Object> named(String code, String url) {
    Map<String, Object> licence = new LinkedHashMap<>();
    licence.put("name", code);
    licence.put("path", url);
    return licence;
  }

  private static boolean isAddress(String text) {
    return Objects.requireNonNullElse(text, "").matches("https?://.+");
  }

  private static Map<String, Object> resource(
      TableDefinition table, ReleaseIndex.IndexedFile csv, Object schema) {
    Map<String, Object> resource = new LinkedHashMap<>();
    String plain = csv.path().replaceFirst("\\.csv(\\.gz)?$", "");
    resource.put("name", plain.replace('/', '_'));
    resource.put("title", table.title());
    resource.put("description", table.description());
    resource.put("path", csv.path());
    resource.put("type", "table");
    resource.put("format", "csv");
    resource.put("mediatype", csv.mediaType());
    if (csv.path().endsWith(".gz")) {
      resource.put("compression", "gz");
    }
    resource.put("encoding", "utf-8");
    resource.put("bytes", csv.bytes());
    resource.put("hash", "sha256:" + csv.sha256());
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, Object> schema(TableDefinition table, TableKeys keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    schema.put("fields", table.columns().stream().map(column -> field(column, keys)).toList());
    boolean isNeverNull = keys.key().stream().allMatch(name -> table.column(name).required());
    schema.put(
        isNeverNull ? "primaryKey" : "uniqueKeys", isNeverNull ? keys.key() : List.of(keys.key()));
    List<Object> foreign = foreignKeys(keys);
    if (!foreign.isEmpty()) {
      schema.put("foreignKeys", foreign);
    }
    return schema;
  }

  /** An empty text of a required column is a text, in any other column it is missing. */
  private static Map<String, Object> field(ColumnDefinition column, TableKeys keys) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", fieldType(column));
    field.put("description", column.description());
    keys.references().stream()
        .filter(reference -> reference.column().equals(column.name()))
        .forEach(reference -> reference.codeList().ifPresent(list -> field.put("codeList", list)));
    if (column.required()) {
      field.put("constraints", Map.of("required", true));
      if (column.type() == ColumnType.TEXT) {
        field.put("missingValues", List.of());
      }
    }
    return field;
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
