package org.totalplace.normalise.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.totalplace.normalise.heading.Meaning;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.reading.Reading;

/**
 * The YAML that a contributor starts from. What the files and the register show is filled in; what
 * only people know says {@code TODO}, and a definition with a TODO does not run.
 */
public final class DraftSource {
  private static final String TODO = "TODO";

  private final Vocabulary vocabulary;

  public DraftSource(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param id of the new source; also the name of its folder in an inbox
   * @param publisher empty where nothing told it
   */
  public String yaml(String id, DraftFiles files, Optional<DraftPublisher> publisher) {
    DraftAmounts amounts = DraftAmounts.of(files, publisher);
    String kind = kind(files, publisher);
    StringBuilder yaml = new StringBuilder();
    line(yaml, "# Draft made from " + names(files.read()) + ".");
    line(yaml, "# A draft: it runs when each line below is finished. " + place(publisher, amounts));
    line(yaml, "id: " + id);
    line(yaml, "title: \"" + text(publisher, DraftPublisher::name) + ": " + amounts.title() + "\"");
    line(yaml, "publisher: " + publisher.map(DraftSource::publisher).orElse(TODO + NO_PUBLISHER));
    line(yaml, "kind: " + kind + (kind.equals(TODO) ? " # what such a body publishes" : ""));
    line(yaml, "area: " + area(publisher));
    line(yaml, "licence: {name: TODO, url: TODO, attribution: TODO}" + LICENCE);
    line(yaml, "homepage: TODO # the publisher's page of the data; unknown rather than a guess");
    line(yaml, "find: {} # urls and rules: where the web has them; the inbox always counts");
    line(yaml, "cadence: {every: " + cadence(files) + ", lag_days: 60}");
    line(yaml, "amount: {basis: " + amountBasis(files) + ", " + amounts.yaml());
    line(yaml, "date: {basis: " + dateBasis(files) + ", order: evidence}" + dateRemark(files));
    columns(yaml, files);
    refused(yaml, files);
    assertions(yaml, files);
    line(yaml, "notes: >-");
    line(yaml, "  TODO what would surprise a reader of the figures.");
    return yaml.toString();
  }

  private static final String LICENCE =
      " # as stated: an id such as OGL-UK-3.0, its page, the words it asks for";

  private static final String NO_PUBLISHER =
      " # agency id of reference-data/agencies; nothing in id, names or payer told which";

  private static String place(Optional<DraftPublisher> publisher, DraftAmounts amounts) {
    return "Its place: reference-data/sources/"
        + publisher.map(p -> p.nation() + "/" + p.folder()).orElse("<nation>/<publisher>")
        + "/"
        + amounts.dataset()
        + ".yml";
  }

  private static String publisher(DraftPublisher publisher) {
    return publisher.id() + " # " + publisher.name() + ", told by " + publisher.evidence();
  }

  private static String kind(DraftFiles files, Optional<DraftPublisher> publisher) {
    boolean isAward =
        files.columns().getOrDefault("amount", Set.of()).stream()
            .map(printed -> printed.toLowerCase(Locale.ROOT))
            .anyMatch(printed -> printed.contains("award") || printed.contains("grant"));
    return isAward ? "grants" : text(publisher, DraftPublisher::kind);
  }

  private static String area(Optional<DraftPublisher> publisher) {
    String area = text(publisher, DraftPublisher::area);
    return area.equals(TODO) ? TODO + " # GSS code of its own area, or UK or England" : area;
  }

  private static String cadence(DraftFiles files) {
    return files.cadence().orElse(TODO);
  }

  private String amountBasis(DraftFiles files) {
    String basis = basis(files, "amount");
    return basis.equals("net") || basis.equals("gross") ? basis : "unknown";
  }

  private String dateBasis(DraftFiles files) {
    return switch (basis(files, "date")) {
      case "payment" -> "payment";
      case "posting" -> "posting";
      case "invoice" -> "invoice";
      case "award" -> "award";
      case "period", "year" -> "period";
      default -> "unknown";
    };
  }

  private static String dateRemark(DraftFiles files) {
    List<String> unclear = files.withNotice("unclear_period");
    return unclear.isEmpty()
        ? ""
        : " # TODO periods such as 201401 that may be months: name another column as the date";
  }

  /** The basis of the column; empty where its headings differ. */
  private String basis(DraftFiles files, String column) {
    List<String> said =
        files.columns().getOrDefault(column, Set.of()).stream()
            .map(printed -> vocabulary.find(printed).map(Meaning::basis).orElse(""))
            .distinct()
            .toList();
    return said.size() == 1 ? said.get(0) : "";
  }

  private static void columns(StringBuilder yaml, DraftFiles files) {
    line(yaml, "# columns as read:");
    for (Map.Entry<String, Set<String>> column : files.columns().entrySet()) {
      line(yaml, "#   " + column.getKey() + ": " + oneLine(String.join(" | ", column.getValue())));
    }
    for (String needed : List.of("payee_name", "date")) {
      List<String> without = files.without(needed);
      if (!without.isEmpty()) {
        String which =
            without.size() + " of " + files.read().size() + ", such as " + without.get(0);
        line(
            yaml,
            "# TODO no column is the " + needed + " in " + oneLine(which) + ": name it below,");
        line(yaml, "#   or take this remark out if the files have none");
      }
    }
    if (!files.unmapped().isEmpty()) {
      line(yaml, "columns: # TODO move what is needed from ignore to names (heading: column)");
      line(yaml, "  ignore:");
      files.unmapped().forEach(printed -> line(yaml, "    - \"" + escape(printed) + "\""));
    }
  }

  private static void refused(StringBuilder yaml, DraftFiles files) {
    if (files.refused().isEmpty()) {
      return;
    }
    line(yaml, "ignore_files: # those that could not be read");
    for (Reading file : files.refused()) {
      String why = file.refused().map(n -> n.explanation()).orElse("no line was accepted");
      line(yaml, "  - {glob: \"" + escape(file.file()) + "\", why: \"TODO " + escape(why) + "\"}");
    }
  }

  private static void assertions(StringBuilder yaml, DraftFiles files) {
    long lines = files.lines();
    line(yaml, "assertions: # files read: " + files.read().size() + "; a fifth of slack");
    line(yaml, "  min_lines: " + lines * 8 / 10);
    line(yaml, "  max_lines: " + (lines * 13 / 10 + 1));
    long payees = fill(files.filledPercent("payee_name", "missing_payee"));
    long dates = fill(files.filledPercent("date", "missing_date"));
    line(yaml, "  min_fill: {payee_name: " + payees + ", payment_date: " + dates + "}");
  }

  private static long fill(long percent) {
    return percent >= 95 ? 90 : percent * 9 / 10 / 5 * 5;
  }

  private static String names(List<Reading> read) {
    return read.isEmpty()
        ? "no file that could be read"
        : oneLine(read.get(0).file())
            + (read.size() == 1 ? "" : " and " + (read.size() - 1) + " more");
  }

  private static String text(
      Optional<DraftPublisher> publisher, Function<DraftPublisher, String> part) {
    return publisher.map(part).filter(text -> !text.isEmpty()).orElse(TODO);
  }

  private static void line(StringBuilder yaml, String text) {
    yaml.append(text).append('\n');
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static String escape(String text) {
    return oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
