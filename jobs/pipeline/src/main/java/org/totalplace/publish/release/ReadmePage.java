package org.totalplace.publish.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the template of the README is filled with, unescaped. Figures and pounds are texts as the
 * index has them. Public, since the compiled template is in a package of its own.
 *
 * @param failing the sources that failed this time
 * @param licences each attribution once, of the sources that are used
 * @param without tables that are too long for the database
 */
public record ReadmePage(
    LocalDate release,
    Map<String, String> figures,
    List<Table> tables,
    List<Finding> findings,
    List<Unitemised> unitemised,
    List<Failing> failing,
    List<Licence> licences,
    List<Query> queries,
    List<Table> without) {

  /**
   * @param parquet name of the file
   * @param csv name of the file, or of the folder of files
   */
  public record Table(String name, String title, long rows, String parquet, String csv) {}

  /**
   * @param about a file or a list of publishers
   */
  public record Finding(String outcome, String ruleId, String about, String what) {}

  /** A publisher of rows that stand for many payments. */
  public record Unitemised(
      String name, String agencyId, String rows, String pounds, String percentOfGross) {}

  public record Failing(String sourceId, String reason, String whatCounts) {}

  public record Licence(String attribution, String licence) {}

  /**
   * @param path within the release
   */
  public record Query(String path, String question) {}

  static ReadmePage of(ReleaseIndex index) {
    return new ReadmePage(
        index.release(),
        index.figures(),
        index.tables().stream().map(ReadmePage::table).toList(),
        index.findings().stream().map(ReadmePage::finding).toList(),
        index.unitemised().stream().map(ReadmePage::unitemised).toList(),
        index.sources().stream()
            .filter(source -> !source.get("result").matches("ok|no_files"))
            .map(ReadmePage::failing)
            .toList(),
        index.licences().stream()
            .map(licence -> new Licence(licence.attribution(), licence.code()))
            .distinct()
            .toList(),
        SampleQueries.all().stream()
            .map(query -> new Query(query.path(), query.question()))
            .toList(),
        index.without().stream().map(index::table).map(ReadmePage::table).toList());
  }

  /**
   * @throws IllegalStateException where the index has no such figure
   */
  public String figure(String name) {
    String figure = figures.get(name);
    if (figure == null) {
      throw new IllegalStateException("The README names a figure that is not there: " + name);
    }
    return figure;
  }

  private static Table table(ReleaseIndex.IndexedTable table) {
    return new Table(
        table.definition().table(),
        table.definition().title(),
        table.content().rows(),
        table.definition().isByPublisher()
            ? table.definition().table() + "/"
            : table.definition().parquet(),
        CsvFiles.isBySource(table.definition())
            ? table.definition().table() + "/"
            : table.csv().get(0).path());
  }

  private static Finding finding(Map<String, String> row) {
    return new Finding(row.get("outcome"), row.get("rule_id"), row.get("about"), row.get("what"));
  }

  private static Unitemised unitemised(Map<String, String> row) {
    return new Unitemised(
        row.get("agency_name"),
        row.get("agency_id"),
        row.get("lines"),
        row.get("unitemised"),
        Objects.requireNonNullElse(row.get("percent_of_gross"), ""));
  }

  private static Failing failing(Map<String, String> source) {
    String whatCounts =
        switch (source.get("result")) {
          case "kept_last_good" -> "its older files count";
          case "incomplete" -> "what there is counts";
          default -> "nothing of it counts";
        };
    return new Failing(source.get("source_id"), source.get("result_reason"), whatCounts);
  }
}
