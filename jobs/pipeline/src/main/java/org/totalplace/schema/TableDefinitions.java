package org.totalplace.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The table definitions, each read once, when first asked for, from {@code /schemas} on the
 * classpath.
 */
public final class TableDefinitions {
  private static final String FOLDER = "/schemas/";

  /** Lists the tables of each stage, in the order of the dictionary. */
  private static final String LIST = "tables.yml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final Map<String, TableDefinition> READ = new ConcurrentHashMap<>();

  private TableDefinitions() {}

  /** In the order of the dictionary. */
  public static List<TableDefinition> all() {
    return list().keySet().stream().flatMap(stage -> of(stage).stream()).toList();
  }

  /** The tables of one stage: {@code normalised}, {@code classified} or {@code release}. */
  public static List<TableDefinition> of(String stage) {
    return list().getOrDefault(stage, List.of()).stream().map(table -> of(stage, table)).toList();
  }

  /**
   * @throws IllegalArgumentException when there is no such table
   */
  public static TableDefinition of(String stage, String table) {
    return READ.computeIfAbsent(stage + "/" + table, name -> readOne(stage, table));
  }

  private static Map<String, List<String>> list() {
    return read(LIST, new TypeReference<LinkedHashMap<String, List<String>>>() {});
  }

  private static TableDefinition readOne(String stage, String table) {
    String file = stage + "/" + table + ".yml";
    Content content = read(file, new TypeReference<>() {});
    if (!table.equals(content.table)) {
      throw new IllegalArgumentException("schemas/" + file + " defines table " + content.table);
    }
    return new TableDefinition(
        stage, table, content.title, content.description, content.sortedBy, content.columns);
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream in = TableDefinitions.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("schemas/" + file + " is not on the classpath");
      }
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read schemas/" + file, e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("schemas/" + file + ": " + e.getMessage(), e);
    }
  }

  /** The YAML file as it is written. */
  private record Content(
      String table,
      String title,
      String description,
      @JsonProperty("sorted_by") List<String> sortedBy,
      List<ColumnDefinition> columns) {}
}
