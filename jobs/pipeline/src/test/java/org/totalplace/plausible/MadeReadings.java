package org.totalplace.plausible;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.totalplace.model.Sha256;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** Readings as normalise writes them, good and bad, as the tables that the rules look at. */
final class MadeReadings implements AutoCloseable {
  private final SqlSession sql;
  private final List<List<?>> lines = new ArrayList<>();
  private final List<List<?>> payees = new ArrayList<>();
  private final List<List<?>> purposes = new ArrayList<>();
  private final List<List<?>> cards = new ArrayList<>();
  private final Map<String, File> files = new LinkedHashMap<>();

  MadeReadings(Path spill) {
    sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "500MB"), spill);
  }

  File file(String source, String path) {
    return files.computeIfAbsent(source + "/" + path, name -> new File(source, path));
  }

  /** One published file as it was read. */
  static final class File {
    final String source;
    final String path;
    private final List<Object[]> read = new ArrayList<>();
    private final Map<String, Long> notices = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>(Map.of("amount", "Amount"));
    private final List<String> divisions = new ArrayList<>();
    private long rejected;
    private long blank;
    private long notes;

    private File(String source, String path) {
      this.source = source;
      this.path = path;
    }

    String sha256() {
      return Sha256.of(source + "/" + path);
    }

    /**
     * @param payee null where none is printed
     */
    File line(String date, String payee, String amountText, long pence) {
      read.add(
          new Object[] {date == null ? null : LocalDate.parse(date), payee, amountText, pence});
      return this;
    }

    /** Payments that look like payments: the same seed gives the same. */
    File payments(String month, int count, int seed) {
      for (int i = 0; i < count; i++) {
        long pence = 50_000L + (seed * 7919L + i * 104_729L) % 1_000_000;
        String text = BigDecimal.valueOf(pence, 2).toPlainString();
        line(month + "-%02d".formatted(1 + i % 28), "Payee " + i % 17, text, pence);
      }
      return this;
    }

    File notice(String code, long times) {
      notices.put(code, times);
      return this;
    }

    File heading(String column, String printed) {
      columns.put(column, printed);
      return this;
    }

    /** Parts of the publisher that the file says paid. */
    File divisions(String... names) {
      divisions.addAll(List.of(names));
      return this;
    }

    File rejected(long rows) {
      rejected = rows;
      return this;
    }

    File skipped(long blankRows, long noteRows) {
      blank = blankRows;
      notes = noteRows;
      return this;
    }

    private String json() {
      long pence = read.stream().mapToLong(line -> (long) line[3]).sum();
      return """
          {"source_id": "%s", "file_sha256": "%s", "file": "%s", "rows_in": %d, "rows_accepted": %d,
           "rows_rejected": %d, "rows_skipped": {"blank": %d, "note": %d}, "amount_accepted_pence": %d,
           "columns": {%s}, "notices": {%s}}
          """
          .formatted(
              source,
              sha256(),
              path,
              read.size() + rejected + blank + notes,
              read.size(),
              rejected,
              blank,
              notes,
              pence,
              json(columns, "\"%s\": \"%s\""),
              json(notices, "\"%s\": %s"));
    }

    private static String json(Map<String, ?> map, String form) {
      return map.entrySet().stream()
          .map(entry -> form.formatted(entry.getKey(), entry.getValue()))
          .collect(Collectors.joining(", "));
    }
  }

  /** Rule, outcome and path of each finding, in order. */
  List<String> findings() {
    return findings(Home.find().referenceData());
  }

  /**
   * @param reference with rules of its own
   */
  List<String> findings(ReferenceData reference) {
    load();
    Plausible plausible = Plausible.of(reference);
    plausible.rules(sql);
    plausible.readings(sql);
    return sql
        .rows(
            "SELECT rule_id, outcome, path FROM plausible.judged('plausible.measure')"
                + " JOIN plausible.card USING (source_id, file_sha256) ORDER BY ALL")
        .stream()
        .map(row -> String.join(" ", row.values()))
        .toList();
  }

  List<String> held() {
    return sql
        .rows(
            "SELECT path FROM plausible.held JOIN plausible.card USING (source_id, file_sha256) ORDER BY 1")
        .stream()
        .map(row -> row.get("path"))
        .toList();
  }

  List<Map<String, String>> rows(String query) {
    return sql.rows(query);
  }

  private void load() {
    files.values().forEach(this::add);
    sql.run("CREATE TABLE definition (source_id VARCHAR, kind VARCHAR)");
    sql.insert(
        "definition",
        files.values().stream()
            .map(file -> file.source)
            .distinct()
            .<List<?>>map(source -> List.of(source, "council_spend"))
            .toList());
    sql.run("CREATE TABLE reading_text (content VARCHAR)");
    sql.insert("reading_text", cards);
    sql.run(create("spend_line"));
    sql.insert("in_spend_line", lines);
    sql.run(create("payee"));
    sql.run("ALTER TABLE in_payee ADD COLUMN source_id VARCHAR");
    sql.run("ALTER TABLE in_payee ADD COLUMN filename VARCHAR");
    sql.insert("in_payee", payees);
    sql.run(create("purpose"));
    sql.run("ALTER TABLE in_purpose ADD COLUMN source_id VARCHAR");
    sql.run("ALTER TABLE in_purpose ADD COLUMN filename VARCHAR");
    sql.insert("in_purpose", purposes);
  }

  private static String create(String table) {
    return TableDefinitions.of("normalised", table)
        .createTableSql()
        .replaceFirst("CREATE TABLE ", "CREATE TABLE in_");
  }

  private void add(File file) {
    cards.add(List.of(file.json()));
    Map<String, long[]> sums = new TreeMap<>();
    long number = 1;
    for (Object[] line : file.read) {
      String payee = line[1] == null ? "" : (String) line[1];
      long pence = (long) line[3];
      long[] sum = sums.computeIfAbsent(payee, name -> new long[2]);
      sum[0]++;
      sum[1] += pence;
      lines.add(
          Arrays.asList(
              file.source,
              file.sha256(),
              "",
              ++number,
              "payment",
              line[0],
              line[0] == null ? "none" : "day",
              null,
              null,
              BigDecimal.valueOf(pence, 2),
              line[2],
              null,
              null,
              (long) payee.hashCode(),
              0L,
              number,
              1));
    }
    String folder = "2-normalised/" + file.source + "/" + file.sha256().substring(0, 16);
    sums.forEach(
        (payee, sum) ->
            payees.add(
                Arrays.asList(
                    (long) payee.hashCode(),
                    payee.isEmpty() ? null : payee,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    sum[0],
                    BigDecimal.valueOf(sum[1], 2),
                    file.source,
                    folder + "/payee.parquet")));
    for (String division : file.divisions) {
      purposes.add(purpose(division, file.source, folder + "/purpose.parquet"));
    }
  }

  private static List<?> purpose(String division, String source, String file) {
    List<Object> row = new ArrayList<>(Collections.nCopies(14, null));
    row.set(0, (long) division.hashCode());
    row.set(3, division);
    row.set(12, 1L);
    row.set(13, BigDecimal.ONE);
    row.addAll(List.of(source, file));
    return row;
  }

  @Override
  public void close() {
    sql.close();
  }
}
