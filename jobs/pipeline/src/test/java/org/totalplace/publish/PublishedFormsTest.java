package org.totalplace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.totalplace.count.MadeLine.line;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.normalise.container.Opened;
import org.totalplace.publish.release.BrokenReleaseException;
import org.totalplace.publish.release.Checksums;
import org.totalplace.publish.release.ReleaseJson;
import org.totalplace.publish.release.Verify;
import org.totalplace.schema.JsonSchema;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlSession;
import tools.jackson.databind.JsonNode;

/**
 * What a release says of itself in the forms that other programs read: Parquet, CSV on the Web,
 * Data Package, DCAT and its own index.
 */
final class PublishedFormsTest {
  private static final Pattern CELL = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^\",\\r]*)(,|\\r\\n)");
  private static final Map<String, Pattern> LEXICAL =
      Map.of(
          "int", Pattern.compile("-?\\d{1,9}"),
          "long", Pattern.compile("-?\\d{1,19}"),
          "decimal", Pattern.compile("-?\\d+(\\.\\d+)?"),
          "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
          "boolean", Pattern.compile("true|false"));

  private static final String DEVON = "site/place/E10000008/place-E10000008-devon";

  @TempDir static Path folder;
  private static MadeWorkspace made;
  private static Path release;

  @BeforeAll
  static void aRelease() throws IOException {
    made =
        new MadeWorkspace(folder)
            .source("devon-county-council")
            .source("kent-county-council")
            .body("NHS Devon", "GB-NHS-QJK", true)
            .file(
                "devon-county-council",
                "may.csv",
                line("2024-05-01", 10_00, "NHS Devon"),
                line("2024-05-03", -5_00, "say \"no\", twice\nhere"))
            .file("kent-county-council", "may.csv", line("2024-05-01", 7_00, "Builders Ltd"))
            .write();
    made.count();
    release = new Publish(made.workspace(), MadeWorkspace.RUN_DATE, "abc").run();
  }

  @Test
  void parquet_saysWhatItIs_andNotOfWhichRelease() {
    try (SqlSession sql = made.open()) {
      for (TableDefinition table : TableDefinitions.of("release")) {
        String file = SqlSession.literal(release + "/" + table.parquet());
        Map<String, String> said = new TreeMap<>();
        sql.rows(
                "SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata("
                    + file
                    + ")")
            .forEach(row -> said.put(row.get("key"), row.get("value")));
        assertThat(said)
            .containsEntry("table_name", table.table())
            .containsEntry("title", "Total Place: " + table.title())
            .containsEntry("schema_version", table.version())
            .hasEntrySatisfying("licence", text -> assertThat(text).contains("table source"));
        assertThat(said.toString()).doesNotContain(MadeWorkspace.RUN_DATE.toString());
        assertThat(
                sql.rows("SELECT DISTINCT compression FROM parquet_metadata(" + file + ")").stream()
                    .map(row -> row.get("compression")))
            .isSubsetOf("ZSTD");
      }
    }
  }

  @Test
  void csv_ofEverySource_isAFileOfItsOwn_withAllLinesTogether() throws IOException {
    assertThat(names(release.resolve("spend_line")))
        .containsExactly(
            "GB-LAE-DEV.parquet", "devon-county-council.csv", "kent-county-council.csv");
    try (SqlSession sql = made.open()) {
      String all = SqlSession.literal(release.resolve("spend_line/*.csv"));
      assertThat(sql.number("SELECT 100 * sum(amount) FROM read_csv(" + all + ")"))
          .isEqualTo(12_00);
    }
  }

  /** The rules of the standard that can fail here: names, lexical forms, required, keys. */
  @Test
  void csvMetadata_isTrueOfEveryCell() throws IOException {
    JsonNode group = ReleaseJson.read(release.resolve("csv-metadata.json"));
    assertThat(group.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
    Map<String, Map<String, Set<String>>> values = new TreeMap<>();
    for (JsonNode table : group.get("tables")) {
      values.put(table.get("url").asString(), valuesOf(table));
    }
    assertThat(values).hasSize(TableDefinitions.of("release").size() + 1);
    for (JsonNode table : group.get("tables")) {
      for (JsonNode key : table.get("tableSchema").path("foreignKeys")) {
        String column = key.get("columnReference").asString();
        JsonNode to = key.get("reference");
        Set<String> missing = new HashSet<>(values.get(table.get("url").asString()).get(column));
        missing.removeAll(
            values.get(to.get("resource").asString()).get(to.get("columnReference").asString()));
        assertThat(missing).as(table.get("url") + " " + column).isSubsetOf("");
      }
    }
  }

  @Test
  void csvMetadata_ofOneTable_saysTheSameAsTheGroup() throws IOException {
    for (TableDefinition table : TableDefinitions.of("release")) {
      JsonNode alone = ReleaseJson.read(release.resolve(table.table() + ".csv-metadata.json"));
      assertThat(alone.get("tableSchema").get("columns")).hasSize(table.columns().size());
      assertThat(alone.has("url")).isEqualTo(!table.table().equals("spend_line"));
      assertThat(alone.get("tableSchema").has("foreignKeys")).isFalse();
    }
  }

  @Test
  void dataPackage_namesEveryFile_itsSizeAndHash() throws IOException {
    JsonNode content = ReleaseJson.read(release.resolve("datapackage.json"));
    assertThat(JsonSchema.of("datapackage.schema.json").problems(content)).isEmpty();
    Set<String> names = new HashSet<>();
    for (JsonNode resource : content.get("resources")) {
      Path file = release.resolve(resource.get("path").asString());
      assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(file));
      assertThat(names.add(resource.get("name").asString())).isTrue();
    }
    for (JsonNode resource : content.get("resources")) {
      for (JsonNode key : resource.get("schema").path("foreignKeys")) {
        String to = key.get("reference").get("resource").asString();
        assertThat(to.isEmpty() || names.contains(to)).as(to).isTrue();
      }
    }
    assertThat(names).contains("spend_line_kent-county-council");
    assertThat(content.get("licenses").toString()).contains("OGL-UK-3.0");
  }

  @Test
  void catalogue_hasWhatPortalsNeed() throws IOException {
    JsonNode content = ReleaseJson.read(release.resolve("catalog.jsonld"));
    JsonNode dataset = content.get("dcat:dataset").get(0);
    assertThat(dataset.propertyNames())
        .contains("dct:title", "dct:description", "dct:publisher", "dct:license", "dct:spatial");
    assertThat(dataset.get("dct:temporal").get("dcat:endDate").get("@value").asString())
        .matches("\\d{4}-\\d{2}-\\d{2}");
    List<String> files = new ArrayList<>();
    for (JsonNode file : dataset.get("dcat:distribution")) {
      files.add(file.get("dcat:downloadURL").get("@id").asString());
      assertThat(release.resolve(files.get(files.size() - 1))).isRegularFile();
    }
    assertThat(files).contains("place.csv", "place.parquet", "total-place.duckdb");
  }

  @Test
  void feed_namesThisReleaseAndTheOneBefore_andOnlyWhatChangedTakesSpace() throws Exception {
    LocalDate nextDay = MadeWorkspace.RUN_DATE.plusDays(1);

    Path next = new Publish(made.workspace(), nextDay, "abc").run();

    List<String> before = entries(release);
    assertThat(before).hasSize(1);
    assertThat(entries(next)).hasSize(2).endsWith(before.get(0));
    for (String file : List.of("place.csv", "place.parquet", DEVON + ".zip", DEVON + ".xlsx")) {
      assertThat(Files.getAttribute(next.resolve(file), "unix:ino"))
          .as(file)
          .isEqualTo(Files.getAttribute(release.resolve(file), "unix:ino"));
    }
    assertThat(new Verify(next).run()).isEqualTo(new Verify(release).run());
  }

  /** Every entry's id, title and text. */
  private static List<String> entries(Path release) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var list =
        factory
            .newDocumentBuilder()
            .parse(release.resolve("feed.xml").toFile())
            .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
    return IntStream.range(0, list.getLength())
        .mapToObj(i -> list.item(i).getTextContent())
        .toList();
  }

  @Test
  void filesOfAPlace_haveTheSumsOfItsTables_andNoDate(@TempDir Path unpacked) throws IOException {
    Path zip = release.resolve(DEVON + ".zip");
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        Files.write(unpacked.resolve(entry.getName()), in.readAllBytes());
      }
    }
    assertThat(names).contains("README.txt", "count.csv", "payees.csv-metadata.json").hasSize(11);
    assertThat(Files.readString(unpacked.resolve("README.txt")))
        .contains("Devon (E10000008)", "- Contains devon-county-council (OGL-UK-3.0)")
        .doesNotContain("2024-07-01", "2024-07-02");
    try (SqlSession sql = made.open()) {
      String payments = SqlSession.literal(unpacked.resolve("payments.csv"));
      String payees = SqlSession.literal(unpacked.resolve("payees.csv"));
      String table = SqlSession.literal(release.resolve("place_spend.parquet"));
      String of =
          " FROM " + table + " WHERE place_basis = 'payer_area' AND place_code = 'E10000008'";
      for (String sum : List.of("100 * sum(gross)", "100 * sum(net)", "sum(lines)")) {
        long published = sql.number("SELECT " + sum + of);
        assertThat(sql.number("SELECT " + sum + " FROM read_csv(" + payments + ")"))
            .isEqualTo(published);
        assertThat(sql.number("SELECT " + sum + " FROM read_csv(" + payees + ")"))
            .isEqualTo(published);
      }
    }
  }

  @Test
  void workbookOfAPlace_hasTheSumsOfItsTables_andEachLedgerItsOwnSheets() throws IOException {
    Opened book = Opened.of(release.resolve(DEVON + ".xlsx"));
    assertThat(book.sheets().keySet())
        .contains(
            "Cover", "Contents", "Notes", "1 Count", "7 Payments", "11 Sources", "12 Indicators")
        .hasSize(15);
    assertThat(book.sheets().get("1 Count")).hasSize(2);
    try (SqlSession sql = made.open()) {
      String table = SqlSession.literal(release.resolve("place_spend.parquet"));
      String of =
          " FROM " + table + " WHERE place_basis = 'payer_area' AND place_code = 'E10000008'";
      for (String column : List.of("gross", "net")) {
        long published = sql.number("SELECT 100 * sum(" + column + ")" + of);
        String heading = column.equals("gross") ? "Pounds" : "Net";
        assertThat(pence(book.sheets().get("7 Payments"), heading)).isEqualTo(published);
        assertThat(pence(book.sheets().get("8 Payees"), heading)).isEqualTo(published);
      }
    }
  }

  /** The sum of a column of a sheet's table, whose headings are in row 5. */
  private static long pence(List<List<String>> rows, String heading) {
    int column = rows.get(4).indexOf(heading);
    return rows.stream()
        .skip(5)
        .map(row -> new BigDecimal(row.get(column)).movePointRight(2))
        .mapToLong(BigDecimal::longValueExact)
        .sum();
  }

  @Test
  void index_thatIsNotAsItsSchemaWantsIt_isNotVerified(@TempDir Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(file -> !file.equals(release)).toList()) {
        Files.copy(file, copy.resolve(release.relativize(file)));
      }
    }
    Path index = copy.resolve("index.json");
    Files.writeString(
        index, Files.readString(index).replaceFirst("\"bytes\" : \\d+", "\"bytes\" : \"many\""));
    Checksums.write(copy);

    assertThatThrownBy(() -> new Verify(copy).run())
        .isInstanceOf(BrokenReleaseException.class)
        .hasMessageContaining("index.json /tables/0/files/0/bytes");
  }

  /** The values of every column, after each was held against the column's description. */
  private static Map<String, Set<String>> valuesOf(JsonNode table) throws IOException {
    String url = table.get("url").asString();
    JsonNode columns = table.get("tableSchema").get("columns");
    Map<String, Set<String>> values = new TreeMap<>();
    Set<String> keys = new HashSet<>();
    int rows = -1;
    List<String> row = new ArrayList<>();
    var cells = CELL.matcher(Files.readString(release.resolve(url)));
    while (cells.find() && !(cells.group().isEmpty())) {
      row.add(cells.group(1));
      if (cells.group(2).equals("\r\n")) {
        assertThat(row).as(url + " row " + rows).hasSize(columns.size());
        rows++;
        for (int i = 0; i < row.size(); i++) {
          String name = columns.get(i).get("name").asString();
          if (rows == 0) {
            assertThat(row.get(i).replace("\"", "")).isEqualTo(name);
          } else {
            values.computeIfAbsent(name, n -> new HashSet<>()).add(value(columns.get(i), row, i));
          }
        }
        if (rows > 0 && table.get("tableSchema").has("primaryKey")) {
          StringBuilder key = new StringBuilder();
          for (JsonNode part : table.get("tableSchema").get("primaryKey")) {
            key.append(row.get(index(columns, part.asString()))).append(',');
          }
          assertThat(keys.add(key.toString())).as(url + " " + key).isTrue();
        }
        row.clear();
      }
    }
    columns.forEach(c -> values.computeIfAbsent(c.get("name").asString(), n -> new HashSet<>()));
    return values;
  }

  private static String value(JsonNode column, List<String> row, int i) {
    String cell = row.get(i);
    JsonNode type = column.get("datatype");
    String base = type.isString() ? type.asString() : type.get("base").asString();
    if (cell.isEmpty()) {
      assertThat(column.get("required").asBoolean()).as(column + " " + row).isFalse();
    } else if (base.equals("string")) {
      assertThat(cell).startsWith("\"").endsWith("\"");
    } else {
      assertThat(cell).as(column.toString()).matches(LEXICAL.get(base));
      assertThat(base.equals("long") ? Long.parseLong(cell) : 0).isGreaterThan(Long.MIN_VALUE);
    }
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  private static int index(JsonNode columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).get("name").asString().equals(name)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
