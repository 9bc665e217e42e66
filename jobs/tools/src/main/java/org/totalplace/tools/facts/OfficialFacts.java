package org.totalplace.tools.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.csv.CsvTable;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.notice.AmountNotice.UnreadableAmountNotice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.official.FigureSink;
import org.totalplace.normalise.official.OfficialFigure;
import org.totalplace.normalise.official.OfficialTable;
import org.totalplace.normalise.official.OfficialTableException;
import org.totalplace.reference.Home;
import org.totalplace.source.TableLayout;
import org.totalplace.source.TableLayouts;
import org.totalplace.sql.SqlFolder;
import org.totalplace.sql.SqlSession;

/**
 * Makes the fact tables under {@code reference-data/official} and {@code reference-data/places}
 * from the published files, through the readers of the pipeline. Run by {@code
 * scripts/official-facts}; the same files give the same bytes.
 */
public final class OfficialFacts {
  private final Home home;
  private final PrintStream out;
  private final OutturnFacts outturn = new OutturnFacts();
  private final AnalysisFacts analysis;
  private final FactFile allocations = new FactFile("financial_year", "body_name", "amount");
  private final Datasets datasets;

  public OfficialFacts(Home home, PrintStream out) {
    this.home = home;
    this.out = out;
    this.analysis = new AnalysisFacts(cofogOfSubfunction(home));
    this.datasets = new Datasets(home.referenceData().folder());
  }

  public static void main(String[] folders)
      throws IOException, RefusedFileException, OfficialTableException {
    if (folders.length == 0) {
      System.err.println("usage: official-facts FOLDER… (folders with the published files)");
      System.exit(2);
    }
    new OfficialFacts(Home.find(), System.out).run(Arrays.stream(folders).map(Path::of).toList());
  }

  /** Reads every file below the folders that a layout or a fact query covers. */
  public void run(List<Path> folders)
      throws IOException, RefusedFileException, OfficialTableException {
    Path official = home.referenceData().resolve("official");
    List<TableLayout> layouts = TableLayouts.load(home.referenceData().sources());
    List<Path> files = files(folders);
    for (Path file : files) {
      for (TableLayout layout : layouts) {
        if (layout.covers(String.valueOf(file.getFileName())) && !isOfQuery(layout)) {
          read(layout, file);
        }
      }
    }
    outturn.write(official);
    analysis.write(official);
    if (allocations.size() > 0) {
      allocations.write(official.resolve("ccg_allocation.csv"));
    }
    new FactQueries(home.referenceData().folder(), datasets, out).run(queries(), files);
    datasets.write();
  }

  /** Residents ship from several tables at once, which a fact query puts together. */
  private static boolean isOfQuery(TableLayout layout) {
    return layout.unit().equals("persons");
  }

  private static Map<String, String> cofogOfSubfunction(Home home) {
    Path file = home.referenceData().resolve("official/crosswalk/cra_subfunction.csv");
    return CsvTable.read(file).stream()
        .collect(Collectors.toMap(row -> row.get("subfunction"), row -> row.get("cofog_code")));
  }

  private static List<FactQuery> queries() {
    return SqlFolder.names(OfficialFacts.class, "").stream()
        .map(
            name ->
                FactQuery.of(
                    name.replaceFirst("\\.sql$", ""), SqlSession.file(OfficialFacts.class, name)))
        .toList();
  }

  private void read(TableLayout layout, Path file)
      throws IOException, RefusedFileException, OfficialTableException {
    String name = String.valueOf(file.getFileName());
    long figures;
    try (OpenedFile opened = Containers.open(file, name, new Notices())) {
      Facts facts = new Facts(layout);
      new OfficialTable(layout).read(opened, facts);
      figures = facts.figures;
    }
    datasets.add(dataset(layout), layout.sourceId(), file, "GBP", figures);
    out.printf("%-28s %,9d figures from %s%n", dataset(layout), figures, name);
  }

  /** The figures of one table. What ships is read without a single rejected cell. */
  private final class Facts implements FigureSink {
    private final TableLayout layout;
    private long figures;

    Facts(TableLayout layout) {
      this.layout = layout;
    }

    @Override
    public void figure(OfficialFigure figure) {
      figures++;
      switch (layout.table()) {
        case "outturn" -> outturn.add(layout.financialYear(), figure);
        case "analysis" -> analysis.add(layout.edition(), figure);
        case "ccg_allocation" ->
            allocations.add(
                layout.financialYear(),
                figure.about("body_name"),
                FactFile.pounds(figure.value().orElse(0)));
        default -> throw new IllegalStateException("No facts are made of " + layout.table());
      }
    }

    @Override
    public void reject(UnreadableAmountNotice notice) {
      throw new IllegalStateException(
          layout.sourceId() + ", " + notice.at() + ": " + notice.explanation());
    }

    @Override
    public void skip() {}
  }

  private static String dataset(TableLayout layout) {
    return switch (layout.table()) {
      case "outturn" -> "outturn/" + layout.financialYear();
      case "analysis" -> "cra/" + layout.edition();
      default -> layout.table();
    };
  }

  private static List<Path> files(List<Path> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    files.sort(null);
    return files;
  }
}
