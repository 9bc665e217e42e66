package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.indicator.Indicators;
import org.totalplace.model.FileHashes;
import org.totalplace.model.Workspace;
import org.totalplace.plausible.Plausible;
import org.totalplace.reference.ReferenceData;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.Catalogue;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlGraph;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;
import org.totalplace.store.Folders;
import org.totalplace.store.Store;
import org.totalplace.sums.LineSums;

/**
 * Makes the published tables from lines and answers, in SQL. Lines are counted publisher by
 * publisher ({@link Parts}), and only where something changed; the whole, which sees no line, is
 * made anew each time. The header of each SQL file beside this class says what it reads and writes,
 * which gives the order, and which of them make a part: those that {@code part_…} tables need. The
 * output folder is replaced only once it is complete, so a killed run leaves the old one.
 */
public final class Count {
  private static final String URL = "jdbc:duckdb:";

  private final Workspace workspace;
  private final Catalogue catalogue;
  private final LocalDate runDate;
  private final ReferenceData reference;
  private final SqlEngine engine;
  private final OfficialCount official;
  private final PartPlan plan;
  private final Optional<PartMaker> elsewhere;
  private final Plausible plausible;
  private final Indicators indicators;

  public Count(
      Workspace workspace, Catalogue catalogue, LocalDate runDate, ReferenceData reference) {
    this(
        workspace,
        catalogue,
        runDate,
        reference,
        SqlEngine.ofThisMachine(),
        OfficialCount.of(reference));
  }

  /**
   * @param official the other ledger: all public money by official figures
   */
  public Count(
      Workspace workspace,
      Catalogue catalogue,
      LocalDate runDate,
      ReferenceData reference,
      SqlEngine engine,
      OfficialCount official) {
    this(workspace, catalogue, runDate, reference, engine, official, PartPlan.USUAL);
  }

  /**
   * @param elsewhere who makes the parts of publishers that are missing
   */
  public Count(
      Workspace workspace,
      Catalogue catalogue,
      LocalDate runDate,
      ReferenceData reference,
      PartMaker elsewhere) {
    this(
        workspace,
        catalogue,
        runDate,
        reference,
        SqlEngine.ofThisMachine(),
        OfficialCount.of(reference),
        PartPlan.USUAL,
        Optional.of(elsewhere));
  }

  Count(
      Workspace workspace,
      Catalogue catalogue,
      LocalDate runDate,
      ReferenceData reference,
      SqlEngine engine,
      OfficialCount official,
      PartPlan plan) {
    this(workspace, catalogue, runDate, reference, engine, official, plan, Optional.empty());
  }

  private Count(
      Workspace workspace,
      Catalogue catalogue,
      LocalDate runDate,
      ReferenceData reference,
      SqlEngine engine,
      OfficialCount official,
      PartPlan plan,
      Optional<PartMaker> elsewhere) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.runDate = runDate;
    this.reference = reference;
    this.engine = engine;
    this.official = official;
    this.plan = plan;
    this.elsewhere = elsewhere;
    this.plausible = Plausible.of(reference);
    this.indicators = Indicators.of(reference);
  }

  /** For who will soon count, and has other work before. */
  public static void prepare() {
    SqlSession.prepare(URL);
  }

  public CountResult run() {
    try (Store.Unfinished building = workspace.store().begin(workspace.key(workspace.counted()))) {
      CountResult tally = count(building.path());
      Folders.delete(building.path().resolve("work"));
      building.publish();
      return tally;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + workspace.counted(), e);
    }
  }

  private CountResult count(Path building) throws IOException {
    Path work = Folders.make(building.resolve("work"));
    Parts parts = parts();
    CountResult tally;
    try (SqlSession sql = open(work)) {
      sql.run("SET VARIABLE run_date = DATE '" + runDate + "'");
      OfficialPart figures = OfficialPart.of(official, workspace);
      graph(sql, parts, figures, work).run(sql);
      for (TableDefinition table : written()) {
        write(table, figures, sql, building);
      }
      tally = CountResult.read(sql);
    }
    parts.publish(building);
    indicators(building, work);
    parts.forgetOthers();
    return tally;
  }

  /** What the whole writes: not the lines, which parts write, and not what is made of files. */
  private static List<TableDefinition> written() {
    return TableDefinitions.of("release").stream()
        .filter(table -> !table.isByPublisher() && !table.table().equals(Indicators.TABLE))
        .toList();
  }

  private static void write(
      TableDefinition table, OfficialPart figures, SqlSession sql, Path building)
      throws IOException {
    Optional<Path> kept = figures.file(table);
    if (kept.isPresent()) {
      Files.copy(kept.get(), building.resolve(kept.get().getFileName()));
    } else {
      new ReleaseTable(table).write(sql, building);
    }
  }

  /** In memory, beyond which it spills: a file of its own is written, and nobody ever reads it. */
  private SqlSession open(Path work) {
    return SqlSession.open(URL, engine, work.resolve("spill"));
  }

  /** The table that is made from the others, once they are files. */
  private void indicators(Path building, Path work) {
    try (SqlSession sql = open(work)) {
      FileViews views = new FileViews(sql);
      Indicators.inputs()
          .forEach(table -> views.published(TableDefinitions.of("release", table), building));
      LineSums sums = LineSums.in(workspace.parts().resolve("sums"));
      FileHashes hashes = new FileHashes(building);
      Indicators.SUMS.forEach(table -> sums.show(sql, table, building, hashes));
      indicators.run(sql);
      new ReleaseTable(TableDefinitions.of("release", Indicators.TABLE))
          .writeInOrder(sql, building);
    }
  }

  /** Names of the steps of the whole. */
  List<String> stepsOfTheWhole() {
    Path nowhere = workspace.counted();
    return graph(null, parts(), OfficialPart.of(official, workspace), nowhere).order();
  }

  private Parts parts() {
    LineCount lines = new LineCount(workspace, catalogue, reference, engine);
    return new Parts(lines, plan, elsewhere.orElseGet(() -> new PartsHere(lines)));
  }

  /** Every step from the parts to the published tables. */
  private SqlGraph graph(SqlSession sql, Parts parts, OfficialPart figures, Path work) {
    SqlStep lines = parts.step(work);
    List<SqlStep> steps = new ArrayList<>(SqlGraph.steps(Count.class, ""));
    steps.add(SqlFile.of(SqlGraph.class, "largest_remainder.sql").step());
    steps.add(SqlFile.of(SqlGraph.class, "words.sql").step());
    steps.addAll(CountInputs.ofAll(sql, workspace, reference).steps(catalogue));
    steps.addAll(new CountRegisters(reference).steps());
    steps.addAll(official.steps(session -> figures.run(session, work)));
    steps.addAll(plausible.steps());
    steps.add(indicators.definitions());
    steps.add(new PreviousRelease(workspace, runDate).step());
    steps.removeIf(step -> step.makesOneOf(lines.writes()));
    steps.add(lines);
    Set<String> wanted = written().stream().map(TableDefinition::table).collect(Collectors.toSet());
    return SqlGraph.of(Set.of("run_date"), steps, wanted);
  }
}
