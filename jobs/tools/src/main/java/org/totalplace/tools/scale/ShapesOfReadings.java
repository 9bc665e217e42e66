package org.totalplace.tools.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTableWriter;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/** Measures the readings of published files: quantiles and counts, and no text of a publisher. */
final class ShapesOfReadings {
  private static final String ROWS = "FROM shape ORDER BY of_what, measure, per_mille";

  private ShapesOfReadings() {}

  /** {@code ShapesOfReadings OUTPUT-OF-A-RUN SHAPES.csv}. */
  public static void main(String[] arguments) throws IOException {
    Path readings = Path.of(arguments[0]).resolve("2-normalised");
    if (!Files.isDirectory(readings)) {
      throw new IllegalArgumentException(
          "No 2-normalised in " + arguments[0] + ": name the output of a run that has normalised");
    }
    ReferenceData reference = Home.find().referenceData();
    Catalogue catalogue = Catalogue.load(List.of(reference.sources()));
    measure(readings, sources(reference, catalogue), Path.of(arguments[1]));
  }

  /**
   * @param readings the folder {@code 2-normalised} of a run
   * @param sources see {@link #sources}
   */
  static void measure(Path readings, List<List<?>> sources, Path shapes) throws IOException {
    Path work = Files.createTempDirectory("total-place-shapes");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", SqlEngine.ofThisMachine(), work)) {
      sql.run("SET VARIABLE readings = " + SqlSession.literal(readings));
      sql.run("CREATE TEMP TABLE source (source_id VARCHAR, kind VARCHAR, agency_type VARCHAR)");
      sql.insert("source", sources);
      SqlFile.of(ShapesOfReadings.class, "shape.sql").run(sql);
      write(sql.rows(ROWS), shapes);
    } finally {
      Files.deleteIfExists(work);
    }
  }

  /** Id, kind and type of body of each source of payments. */
  static List<List<?>> sources(ReferenceData reference, Catalogue catalogue) {
    Map<String, CsvRow> bodies = MadePublisher.bodies(reference);
    List<List<?>> rows = new ArrayList<>();
    for (SourceDefinition source : catalogue.sources()) {
      if (!source.kind().recordType().equals("payment")) {
        continue;
      }
      CsvRow body = bodies.get(source.publisher());
      rows.add(List.of(source.id(), source.kind().code(), body.get("agency_type")));
    }
    return rows;
  }

  private static void write(List<Map<String, String>> rows, Path file) throws IOException {
    try (CsvTableWriter csv = CsvTableWriter.create(file, Shapes.COLUMNS)) {
      for (Map<String, String> row : rows) {
        csv.row(Shapes.COLUMNS.stream().map(row::get).toList());
      }
      csv.finish();
    }
  }
}
