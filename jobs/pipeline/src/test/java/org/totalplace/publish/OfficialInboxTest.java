package org.totalplace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.check.Check;
import org.totalplace.count.Count;
import org.totalplace.count.ShippedCount;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.extract.Extract;
import org.totalplace.extract.Inbox;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.Normalise;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;
import org.totalplace.source.Catalogue;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * Official workbooks in an inbox, through all the stages: a later year is a new file and an entry
 * in the layout; the same year in a file is the same count as the figures that ship.
 */
class OfficialInboxTest {
  private static final LocalDate RUN_DATE = LocalDate.of(2024, 7, 1);
  private static final Home HOME = Home.find();
  private static final Path OFFICIAL = HOME.referenceData().resolve("official");
  private static final SqlEngine ENGINE = new SqlEngine(2, "700MB");

  @TempDir Path folder;
  private Home home = HOME;

  @Test
  void laterYear_asTwoFilesAndTwoEntriesOfYaml_isCountedAndCloses() throws IOException {
    outturn("RS_2025-26.csv", "2025-26");
    analysis("CRA_2026.csv");

    count(madeSources());
    new Check(new Workspace(output()), Catalogue.load(List.of(madeSources()))).run();

    assertThat(
            counted(
                "SELECT financial_year, count(DISTINCT place_code) FILTER (residual = 'none') AS places,"
                    + " sum(amount) FILTER (place_code LIKE 'E%') AS england"
                    + " FROM total_place_count WHERE financial_year IN ('2024-25', '2025-26') GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            "{financial_year=2024-25, places=361, england=769897644000.00}",
            "{financial_year=2025-26, places=361, england=769897644000.00}");
    assertThat(
            counted(
                "SELECT DISTINCT financial_year, file_name FROM outturn_line WHERE source_id LIKE 'hmt%'"
                    + " ORDER BY 1"))
        .as("years of the later edition come from it, the others from what ships")
        .contains(
            "{financial_year=2013-14, file_name=CRA_2018_Database_for_Publication_rvsd.xlsx}",
            "{financial_year=2016-17, file_name=cra_2021_database.xlsx}",
            "{financial_year=2024-25, file_name=CRA_2026.csv}",
            "{financial_year=2025-26, file_name=CRA_2026.csv}")
        .hasSize(13);
    assertThat(counted("SELECT path, status, status_rule FROM source_file ORDER BY 1"))
        .containsExactly(
            "{path=CRA_2026.csv, status=counted, status_rule=FS-11}",
            "{path=RS_2025-26.csv, status=counted, status_rule=FS-11}");
  }

  @Test
  void yearThatIsRevised_isCountedFromTheLaterFile_andAYearWithoutAnalysisNotAtAll()
      throws IOException {
    home = OfficialYears.only(folder.resolve("home"), "2016-17", "2017-18");
    outturn("RS_2017-18 first.csv", "2017-18");
    Path second = outturn("RS_2017-18 second.csv", "2017-18");
    Files.writeString(second, Files.readString(second).replace("Revenue", "Revised revenue"));
    outturn("RS_2025-26.csv", "2025-26");

    count(madeSources());

    assertThat(
            counted(
                "SELECT path, status, status_rule, rows_accepted > 0 AS is_read FROM source_file ORDER BY 1"))
        .containsExactly(
            "{path=RS_2017-18 first.csv, status=superseded, status_rule=FS-12, is_read=true}",
            "{path=RS_2017-18 second.csv, status=counted, status_rule=FS-11, is_read=true}",
            "{path=RS_2025-26.csv, status=ignored, status_rule=FS-13, is_read=true}");
    assertThat(madeCount()).isEqualTo(shippedCount());
  }

  @Test
  void lineThatNoCrosswalkKnows_stopsThePublish() throws IOException {
    home = OfficialYears.only(folder.resolve("home"), "2024-25");
    outturn("RS_2025-26.csv", "2025-26");
    Path file = analysis("CRA_2026.csv");
    Files.writeString(
        file, Files.readString(file).replace("Arts Council of England Lottery", "Arts Agency"));

    count(madeSources());

    assertThat(
            counted(
                "SELECT count(*) > 0 AS is_seen FROM reconciliation WHERE check_code = 'crosswalk'"
                    + " AND status = 'beyond' AND is_gate AND subject LIKE '%Arts Agency%'"))
        .containsExactly("{is_seen=true}");
  }

  @Test
  void publishedWorkbooks_giveExactlyWhatShips() throws IOException {
    Path real = HOME.folder().resolveSibling("shared/real");
    assumeTrue(Files.isDirectory(real.resolve("official")), "no published workbooks at " + real);
    place("mhclg-revenue-outturn", real.resolve("official"), ".*RS.*201[3-8]-1.*");
    place("hmt-country-and-regional-analysis", real.resolve("official"), "CRA.*");
    place("hmt-country-and-regional-analysis", real.resolve("official/cra"), ".*xlsx");
    place("nhs-england-ccg-allocations", real.resolve("official"), "ccg.*csv");
    place("ons-mid-year-population", real.resolve("official/population"), "mye.*xlsx");

    count(HOME.referenceData().sources());

    assertThat(
            counted("SELECT path, status FROM source_file WHERE status <> 'counted' ORDER BY path"))
        .as("editions of the analysis whose years a later one has, and one before the first return")
        .containsExactly(
            "{path=cra_2013_database.xlsx, status=ignored}",
            "{path=cra_2014_database.xlsx, status=superseded}",
            "{path=cra_2015_database.xlsx, status=superseded}",
            "{path=cra_2016_database.xlsx, status=superseded}",
            "{path=cra_2017_database.xlsx, status=superseded}");
    assertThat(madeCount()).isEqualTo(shippedCount());
  }

  /** The figures of 2017-18, or of 2024-25 in their shorter form, as a workbook of a year. */
  private Path outturn(String name, String year) throws IOException {
    String shipped = year.equals("2025-26") ? "2024-25" : "2017-18";
    Map<String, Map<String, String>> bodies = new TreeMap<>();
    Map<String, String> lines = new TreeMap<>();
    for (CsvRow row : CsvTable.read(OFFICIAL.resolve("outturn/" + shipped + ".csv"))) {
      lines.put(row.get("line_code"), "");
      bodies
          .computeIfAbsent(row.get("body_code"), body -> new TreeMap<>())
          .put(row.get("line_code"), row.get("amount"));
    }
    StringBuilder text = new StringBuilder("Revenue outturn " + year + "\n,,");
    text.append(String.join(",", lines.keySet())).append("\nE-code,Local authority");
    lines.keySet().forEach(line -> text.append(",Line ").append(line));
    for (CsvRow row : CsvTable.read(OFFICIAL.resolve("outturn_return.csv"))) {
      if (row.get("financial_year").equals(shipped)
          && row.get("body_code").matches("E.*|ENGLAND")) {
        String body = row.get("body_code");
        text.append('\n').append(body).append(",\"").append(row.get("body_name")).append('"');
        boolean hasReturned = row.get("has_returned").equals("true");
        String nothing = hasReturned ? "0" : "…";
        lines
            .keySet()
            .forEach(
                line ->
                    text.append(',')
                        .append(bodies.getOrDefault(body, Map.of()).getOrDefault(line, nothing)));
      }
    }
    Path to = Files.createDirectories(inbox().resolve("mhclg-revenue-outturn"));
    return Files.writeString(to.resolve(name), text.append('\n'));
  }

  /** A later edition of 2024-25 as it ships, and of the year after it with the same figures. */
  private Path analysis(String name) throws IOException {
    Map<String, CsvRow> about = new TreeMap<>();
    CsvTable.read(OFFICIAL.resolve("cra_line.csv")).forEach(r -> about.put(r.get("line_code"), r));
    StringBuilder text =
        new StringBuilder("Department,Organisation,Subfunction,COFOG,Sector,ID,CAP,Region");
    text.append(",2024-25,2025-26\n");
    for (CsvRow row : CsvTable.read(OFFICIAL.resolve("cra/2025.csv"))) {
      if (!row.get("financial_year").equals("2024-25")) {
        continue;
      }
      CsvRow line = about.get(row.get("line_code"));
      for (String column :
          List.of("department", "organisation", "subfunction", "cofog_level_1", "sector")) {
        text.append('"').append(line.get(column)).append("\",");
      }
      text.append(line.get("is_identifiable")).append(',').append(line.get("capital_current"));
      text.append(',').append(row.get("region_code"));
      text.append((',' + row.get("amount")).repeat(2)).append('\n');
    }
    Path to = Files.createDirectories(inbox().resolve("hmt-country-and-regional-analysis"));
    return Files.writeString(to.resolve(name), text);
  }

  /** The two definitions with layouts for the files made above. */
  private Path madeSources() throws IOException {
    String shared =
        """
        publisher: GB-GOR-D15
        kind: outturn
        area: England
        licence: {name: OGL-UK-3.0, attribution: "Made for the test."}
        homepage: unknown
        find: {}
        cadence: {every: year, lag_days: 300}
        amount: {basis: net, unit: pounds, threshold: 0}
        date: {basis: period}
        assertions: {min_lines: 1}
        """;
    Path sources = Files.createDirectories(folder.resolve("sources"));
    StringBuilder outturn = new StringBuilder("id: mhclg-revenue-outturn\ntitle: Made\n" + shared);
    outturn.append("layout:\n  missing: [\"…\"]\n  files:\n");
    for (String year : List.of("2017-18", "2025-26")) {
      outturn.append(
          """
              - glob: "RS*%s*"
                table: outturn
                financial_year: %s
                heading_row: 3
                line_code_row: 2
                columns: {body_code: E-code, body_name: Local authority}
                rows: {column: body_code, matches: "E[0-9]{4}", total: ENGLAND}
                first_line: "190"
                last_line: "%s"
          """
              .formatted(year, year, year.equals("2025-26") ? "749" : "890"));
    }
    Files.writeString(sources.resolve("outturn.yml"), outturn);
    Files.writeString(
        sources.resolve("analysis.yml"),
        "id: hmt-country-and-regional-analysis\ntitle: Made\n"
            + shared
            + """
              layout:
                files:
                  - glob: "CRA_2026*"
                    table: analysis
                    edition: "2026"
                    heading_row: 1
                    columns: {department: Department, organisation: Organisation, subfunction: Subfunction, cofog_level_1: COFOG,
                      sector: Sector, is_identifiable: ID, capital_current: CAP, region_code: Region}
                    measures: "(20[0-9]{2}-[0-9]{2})"
              """);
    return sources;
  }

  private void place(String source, Path from, String name) throws IOException {
    Path to = Files.createDirectories(inbox().resolve(source));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches(name)).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private void count(Path sources) throws IOException {
    Catalogue catalogue = Catalogue.load(List.of(sources));
    assertThat(catalogue.broken()).isEmpty();
    Workspace workspace = new Workspace(output());
    List<ManifestRow> files =
        new Extract(workspace, catalogue, List.of(new Inbox(inbox(), catalogue)), RUN_DATE)
            .run()
            .files();
    Vocabulary vocabulary = VocabularyFiles.read(home.referenceData());
    for (ManifestRow file : files) {
      new Normalise(workspace, catalogue.find(file.sourceId()).orElseThrow(), vocabulary)
          .file(file);
    }
    OfficialCount official = OfficialCount.of(home.referenceData());
    new Count(workspace, catalogue, RUN_DATE, home.referenceData(), ENGINE, official).run();
  }

  private List<String> counted(String query) {
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", ENGINE, folder.resolve("spill"))) {
      for (String table :
          List.of("total_place_count", "outturn_line", "reconciliation", "source_file")) {
        Path file = output().resolve("4-counted").resolve(table + ".parquet");
        sql.run("CREATE VIEW " + table + " AS FROM " + SqlSession.literal(file));
      }
      return sql.rows(query).stream().map(Object::toString).toList();
    }
  }

  private static final String SUM =
      "SELECT count(*) AS n, bit_xor(hash(COLUMNS(*)::VARCHAR)) FROM total_place_count";

  private List<String> madeCount() {
    return counted(SUM);
  }

  private List<String> shippedCount() throws IOException {
    try (SqlSession sql = ShippedCount.of(home, Files.createDirectory(folder.resolve("shipped")))) {
      return sql.rows(SUM).stream().map(Object::toString).toList();
    }
  }

  private Path inbox() {
    return folder.resolve("inbox");
  }

  private Path output() {
    return folder.resolve("output");
  }
}
