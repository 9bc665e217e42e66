package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.model.Workspace;
import org.totalplace.plausible.Plausible;
import org.totalplace.reference.Home;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * Lines and answers become the published tables. The whole stage is done anew each time, in SQL,
 * and its folder appears at once when it is complete: a killed run leaves the old one.
 */
public final class Count {
  /** In the order of what they read: see the first lines of each. */
  private static final List<String> FILES =
      List.of("files.sql", "lines.sql", "succession.sql", "schemes.sql", "outturn_files.sql");

  private static final List<String> LINES =
      List.of(
          "outturn_status.sql",
          "answers.sql",
          "counted.sql",
          "line_theme.sql",
          "place_spend.sql",
          "apportioned.sql",
          "unknown_money.sql",
          "spend_line.sql",
          "facet_spend.sql",
          "records.sql",
          "coverage.sql");

  private final Workspace workspace;
  private final Catalogue catalogue;
  private final LocalDate runDate;
  private final SqlEngine engine;
  private final OfficialCount official;
  private final Plausible plausible;

  public Count(Workspace workspace, Catalogue catalogue, LocalDate runDate) {
    this(
        workspace,
        catalogue,
        runDate,
        SqlEngine.ofThisMachine(),
        OfficialCount.of(Home.find().referenceData()));
  }

  /**
   * @param official the other ledger: all public money by official figures
   */
  public Count(
      Workspace workspace,
      Catalogue catalogue,
      LocalDate runDate,
      SqlEngine engine,
      OfficialCount official) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.runDate = runDate;
    this.engine = engine;
    this.official = official;
    this.plausible = Plausible.of(Home.find().referenceData());
  }

  public CountResult run() {
    Path building = workspace.counted().resolveSibling("4-counted.tmp");
    try {
      Folders.delete(building);
      CountResult tally = count(building);
      Folders.delete(building.resolve("work"));
      Folders.replace(building, workspace.counted());
      return tally;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + building, e);
    }
  }

  private CountResult count(Path building) throws IOException {
    Path work = Folders.make(building.resolve("work"));
    String url = "jdbc:duckdb:" + work.resolve("count.db");
    try (SqlSession sql = SqlSession.open(url, engine, work.resolve("spill"))) {
      sql.run("SET VARIABLE run_date = DATE '" + runDate + "'");
      CountInputs inputs = new CountInputs(sql, workspace);
      inputs.load(catalogue);
      sql.runFile(Count.class, "failing.sql");
      plausible.readings(sql);
      FILES.forEach(file -> sql.runFile(Count.class, file));
      official.run(sql);
      inputs.shipped();
      LINES.forEach(file -> sql.runFile(Count.class, file));
      official.compare(sql);
      plausible.counts(sql);
      sql.runFile(Count.class, "registers.sql");
      for (TableDefinition table : TableDefinitions.of("release")) {
        new ReleaseTable(table).write(sql, building);
      }
      return CountResult.read(sql);
    }
  }
}
