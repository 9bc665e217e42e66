package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.reference.Home;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.SourceKind;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * A small output folder as extract, normalise and classify leave it, made by hand, so that count,
 * check and publish are tested on what they read and on nothing else.
 */
public final class MadeWorkspace {
  public static final LocalDate RUN_DATE = LocalDate.of(2024, 7, 1);
  public static final String DEVON = "GB-LAE-DEV";

  private final Workspace workspace;
  private final Map<String, SourceDefinition> sources = new TreeMap<>();
  private SourceKind kind = SourceKind.COUNCIL_SPEND;
  private final List<MadeFile> files = new ArrayList<>();
  private final Map<String, List<Object>> payees = new LinkedHashMap<>();
  private final Map<String, List<Object>> purposes = new LinkedHashMap<>();
  private final Map<String, String> withheldTexts = new LinkedHashMap<>();
  private final Map<String, Theme> payeeThemes = new LinkedHashMap<>();
  private final Map<String, Theme> purposeThemes = new LinkedHashMap<>();

  public MadeWorkspace(Path output) {
    this.workspace = new Workspace(output);
  }

  /** The same in another output folder, with all files written so far. */
  public MadeWorkspace copyTo(Path output) throws IOException {
    MadeWorkspace copy = new MadeWorkspace(output);
    copy.sources.putAll(sources);
    copy.files.addAll(files);
    copy.payees.putAll(payees);
    copy.purposes.putAll(purposes);
    copy.withheldTexts.putAll(withheldTexts);
    copy.payeeThemes.putAll(payeeThemes);
    copy.purposeThemes.putAll(purposeThemes);
    try (Stream<Path> walk = Files.walk(workspace.output())) {
      for (Path from : walk.sorted().toList()) {
        Path to = output.resolve(workspace.output().relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    return copy;
  }

  public Workspace workspace() {
    return workspace;
  }

  public Catalogue catalogue() {
    return Catalogue.of(sources.values());
  }

  /** What the sources that are named from here on publish. */
  public MadeWorkspace kind(SourceKind next) {
    kind = next;
    return this;
  }

  /** A council's monthly payments, with no assertions. */
  public MadeWorkspace source(String id) {
    return source(id, DEVON, "E10000008", 0);
  }

  public MadeWorkspace source(String id, String publisher, String area, long minLines) {
    return source(id, publisher, area, minLines, new SourceDefinition.Cadence("month", 30));
  }

  public MadeWorkspace source(
      String id, String publisher, String area, long minLines, SourceDefinition.Cadence cadence) {
    sources.put(
        id,
        new SourceDefinition(
            id,
            "Title of " + id,
            publisher,
            kind,
            area,
            new SourceDefinition.Licence("OGL-UK-3.0", "https://example.org/", "Contains " + id),
            "https://example.org/" + id,
            SourceDefinition.Finding.NONE,
            cadence,
            new SourceDefinition.AmountConvention("net", "pounds", 50_000),
            new SourceDefinition.DateConvention("payment", "evidence"),
            new SourceDefinition.ColumnHints(Map.of(), Map.of(), List.of(), List.of()),
            List.of(new SourceDefinition.FilePattern("notes*", "notes for readers, no data")),
            new SourceDefinition.Assertions(minLines, 0, Map.of()),
            List.of(),
            ""));
    return this;
  }

  /** A payee that is a body of the register. */
  public MadeWorkspace body(String name, String agencyId, boolean isCounted) {
    String hint = isCounted ? "transfer_to_counted" : "transfer_to_uncounted";
    payees.put(name, Arrays.asList("public_body", agencyId, isCounted, null, hint));
    return this;
  }

  /** A payee whose name suggests a kind of flow. */
  public MadeWorkspace hintedPayee(String name, String hint) {
    payees.put(name, Arrays.asList("company", null, false, null, hint));
    return this;
  }

  public MadeWorkspace person(String name) {
    payees.put(name, Arrays.asList("individual", null, false, "PN-01", null));
    return this;
  }

  public MadeWorkspace purpose(String narrative, String cofog, String payerAgency, String hint) {
    purposes.put(narrative, Arrays.asList(cofog, payerAgency, hint));
    return this;
  }

  /** What a payee of this name is for. */
  public MadeWorkspace payeeTheme(String name, Theme theme) {
    payeeThemes.put(name, theme);
    return this;
  }

  /** Columns of the purpose that name somebody, separated by a vertical bar. */
  public MadeWorkspace withheldTexts(String narrative, String columns) {
    withheldTexts.put(narrative, columns);
    return this;
  }

  /** What lines with this narrative are for. */
  public MadeWorkspace purposeTheme(String narrative, Theme theme) {
    purposeThemes.put(narrative, theme);
    return this;
  }

  public MadeWorkspace file(String source, String path, MadeLine... lines) {
    return file(source, path, LocalDate.of(2024, 6, 1), List.of(lines));
  }

  public MadeWorkspace file(String source, String path, LocalDate retrieved, List<MadeLine> lines) {
    files.add(new MadeFile(source, path, retrieved, Sha256.of(source + path + lines), lines, null));
    return this;
  }

  /** The bytes of another file under a second name. */
  public MadeWorkspace copy(String source, String path, String of) {
    MadeFile original = file(source, of);
    files.add(
        new MadeFile(
            source, path, original.retrieved(), original.sha256(), original.lines(), null));
    return this;
  }

  public MadeWorkspace refused(String source, String path, String reason) {
    LocalDate retrieved = LocalDate.of(2024, 6, 1);
    files.add(new MadeFile(source, path, retrieved, Sha256.of(source + path), List.of(), reason));
    return this;
  }

  public MadeFile file(String source, String path) {
    return files.stream()
        .filter(file -> file.source().equals(source) && file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  public void forget(String source, String path) {
    files.remove(file(source, path));
  }

  /** Writes everything and returns itself. */
  public MadeWorkspace write() {
    try (SqlSession sql = open()) {
      writeManifest();
      for (MadeFile file : files) {
        writeFile(sql, file);
      }
      for (String source : sources.keySet()) {
        writeAnswers(sql, source);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SqlSession open() {
    return SqlSession.open(
        "jdbc:duckdb:", new SqlEngine(2, "500MB"), workspace.output().resolve("spill"));
  }

  public CountResult count() {
    return count(RUN_DATE);
  }

  public CountResult count(LocalDate runDate) {
    return new Count(
            workspace,
            catalogue(),
            runDate,
            Home.find().referenceData(),
            new SqlEngine(2, "500MB"),
            OfficialCount.none())
        .run();
  }

  /** Rows of a query over the tables of 4-counted, named by their files. */
  public List<Map<String, String>> counted(String query) {
    try (SqlSession sql = open()) {
      for (TableDefinition table : TableDefinitions.of("release")) {
        new FileViews(sql).published(table, workspace.counted());
      }
      return sql.rows(query);
    }
  }

  private void writeManifest() throws IOException {
    StringBuilder text =
        new StringBuilder("source_id,path,url,sha256,bytes,retrieved_date,media_type\r\n");
    for (MadeFile file : files) {
      text.append(
          String.join(
              ",",
              file.source(),
              file.path(),
              "",
              file.sha256(),
              "100",
              file.retrieved().toString(),
              "text/csv"));
      text.append("\r\n");
    }
    Files.createDirectories(workspace.extracted());
    Files.writeString(workspace.manifest(), text);
  }

  private void writeFile(SqlSession sql, MadeFile file) throws IOException {
    Path folder = workspace.normalised(file.source(), file.sha256());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("reading.json"), file.reading(), StandardCharsets.UTF_8);
    if (file.refusal() != null) {
      return;
    }
    String recordType = sources.get(file.source()).kind().recordType();
    List<List<?>> rows = new ArrayList<>();
    Map<Long, Integer> repeats = new TreeMap<>();
    Map<String, long[]> byPayee = new TreeMap<>();
    Map<String, long[]> byPurpose = new TreeMap<>();
    for (int i = 0; i < file.lines().size(); i++) {
      MadeLine line = file.lines().get(i);
      rows.add(line.row(file, recordType, i + 2, repeats.merge(line.key(), 1, Integer::sum)));
      add(byPayee, line.payee(), line.pence());
      add(byPurpose, line.purpose(), line.pence());
    }
    copy(sql, "normalised", "spend_line", rows, folder);
    List<List<?>> payeeRows = new ArrayList<>();
    byPayee.forEach((name, sums) -> payeeRows.add(MadeLine.payeeRow(name, sums)));
    copy(sql, "normalised", "payee", payeeRows, folder);
    List<List<?>> purposeRows = new ArrayList<>();
    byPurpose.forEach(
        (name, sums) ->
            purposeRows.add(
                Arrays.asList(
                    MadeLine.hash(name),
                    null,
                    null,
                    "Dept",
                    null,
                    null,
                    null,
                    name.startsWith("SCH-") ? name : null,
                    null,
                    null,
                    name,
                    null,
                    sums[0],
                    pounds(sums[1]))));
    copy(sql, "normalised", "purpose", purposeRows, folder);
    copy(sql, "normalised", "notice", List.of(), folder);
    copy(sql, "normalised", "reject", List.of(), folder);
  }

  private void writeAnswers(SqlSession sql, String source) throws IOException {
    Path folder = Files.createDirectories(workspace.classified(source));
    Map<String, long[]> byPayee = new TreeMap<>();
    Map<String, long[]> byPurpose = new TreeMap<>();
    for (MadeFile file : files) {
      if (file.source().equals(source)) {
        for (MadeLine line : file.lines()) {
          add(byPayee, line.payee(), line.pence());
          add(byPurpose, line.purpose(), line.pence());
        }
      }
    }
    List<List<?>> payeeRows = new ArrayList<>();
    byPayee.forEach((name, sums) -> payeeRows.add(payeeAnswer(source, name, sums)));
    copy(sql, "classified", "payee_answer", payeeRows, folder);
    List<List<?>> purposeRows = new ArrayList<>();
    byPurpose.forEach((name, sums) -> purposeRows.add(purposeAnswer(source, name, sums)));
    copy(sql, "classified", "purpose_answer", purposeRows, folder);
  }

  private List<?> payeeAnswer(String source, String name, long[] sums) {
    List<Object> known =
        payees.getOrDefault(name, Arrays.asList("company", null, false, null, null));
    boolean withheld = known.get(3) != null;
    Theme theme = payeeThemes.get(name);
    return Arrays.asList(
        source,
        MadeLine.hash(name),
        withheld ? null : name,
        "id-" + MadeLine.hash(name),
        known.get(0),
        "PC-01",
        known.get(1),
        known.get(1) == null ? null : "PA-01",
        known.get(1) == null ? null : "1.00",
        known.get(2),
        null,
        null,
        known.get(3),
        known.get(4),
        known.get(4) == null ? null : "FH-01",
        theme == null ? null : theme.code(),
        theme == null ? null : theme.rule(),
        theme == null ? null : theme.tier(),
        theme == null ? null : pounds(theme.confidencePercent()),
        sums[0],
        pounds(sums[1]));
  }

  private List<?> purposeAnswer(String source, String name, long[] sums) {
    List<Object> known =
        purposes.getOrDefault(name, Arrays.asList("99", sources.get(source).publisher(), null));
    Theme theme =
        purposeThemes.getOrDefault(
            name, new Theme((String) known.get(0), "none", "none", 0, null, null));
    return Arrays.asList(
        source,
        MadeLine.hash(name),
        known.get(1),
        "PY-01",
        theme.code(),
        theme.rule(),
        theme.tier(),
        pounds(theme.confidencePercent()),
        theme.evidence(),
        theme.alternative(),
        "unknown",
        "none",
        "",
        "unknown",
        "unknown",
        "none",
        "unknown",
        "none",
        known.get(2),
        known.get(2) == null ? null : "FH-02",
        withheldTexts.get(name),
        withheldTexts.containsKey(name) ? "text:name" : null,
        sums[0],
        pounds(sums[1]));
  }

  private static void copy(
      SqlSession sql, String stage, String table, List<List<?>> rows, Path folder) {
    sql.run("DROP TABLE IF EXISTS " + table);
    sql.run(TableDefinitions.of(stage, table).createTableSql());
    sql.insert(table, rows);
    sql.run(
        "COPY "
            + table
            + " TO "
            + SqlSession.literal(folder.resolve(table + ".parquet"))
            + " (FORMAT parquet)");
  }

  private static void add(Map<String, long[]> sums, String name, long pence) {
    long[] sum = sums.computeIfAbsent(name, key -> new long[2]);
    sum[0]++;
    sum[1] += pence;
  }

  static String pounds(long pence) {
    return java.math.BigDecimal.valueOf(pence, 2).toPlainString();
  }
}
