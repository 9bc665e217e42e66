package org.totalplace.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.totalplace.sql.CommentHeader;
import org.totalplace.sql.SqlHeader;

/**
 * An indicator: a file of one query whose first comment says, each field once and in this order,
 * what it asks, how it is made and what it does not say.
 *
 * <pre>
 * -- Number: 23
 * -- Title: Money from one public body to another
 * -- Question: …
 * -- Definition: …
 * -- Variants: to_counted_bodies words; to_public_bodies [pounds] words
 * -- Reads: payee_year, ratio()
 * -- Unit: share
 * -- Ledger: payments
 * -- Best status: computed
 * -- Status: …
 * -- Bounds: none
 * -- Caveat: not_waste: …
 * -- Needs: …
 * -- Version: 1
 * </pre>
 *
 * @param code name of the file without its ending
 * @param number of the idea that it answers, 1 to 24
 * @param variants its figures; one with the code and the title of the indicator where the header
 *     names none
 * @param unit of the variants that name no other
 * @param ledger payments, count, returns or none: whose coverage decides whether it is shown
 * @param bestStatus computed, proxy_only or not_computable
 * @param query the file; empty where nothing can be computed
 */
public record IndicatorDefinition(
    String code,
    int number,
    String title,
    String question,
    String definition,
    List<Variant> variants,
    Set<String> reads,
    String unit,
    String ledger,
    String bestStatus,
    String status,
    String bounds,
    String caveatCode,
    String caveat,
    String needs,
    int version,
    String query) {
  static final String NOT_COMPUTABLE = "not_computable";

  private static final List<String> FORM =
      List.of(
          "Number",
          "Title",
          "Question",
          "Definition",
          "Variants",
          "Reads",
          "Unit",
          "Ledger",
          "Best status",
          "Status",
          "Bounds",
          "Caveat",
          "Needs",
          "Version");

  public IndicatorDefinition {
    variants = List.copyOf(variants);
    reads = Set.copyOf(reads);
  }

  /**
   * @param file its name, {@code payee_concentration.sql}
   * @throws IllegalArgumentException naming file, line and what is wrong with the header
   */
  public static IndicatorDefinition of(String file, String text) {
    CommentHeader header = CommentHeader.of(file, text, FORM);
    String code = file.replaceFirst("\\.sql$", "");
    String unit = header.get("Unit");
    String title = header.get("Title");
    List<Variant> variants = variants(header, unit);
    String query = text.lines().anyMatch(line -> !line.startsWith("--")) ? text : "";
    String best = oneOf(header, "Best status", "computed", "proxy_only", NOT_COMPUTABLE);
    if (best.equals(NOT_COMPUTABLE) != query.isBlank()) {
      throw header.wrong("a query is there unless \"Best status:\" is not_computable");
    }
    String[] caveat = header.get("Caveat").split(": ", 2);
    if (caveat.length < 2 || !caveat[0].matches("[a-z][a-z0-9_]*")) {
      throw header.wrong("\"Caveat:\" is a code, a colon and words");
    }
    return new IndicatorDefinition(
        code,
        number(header, "Number"),
        title,
        header.get("Question"),
        header.get("Definition"),
        variants.isEmpty() ? List.of(new Variant(code, unit, title)) : variants,
        SqlHeader.names(header, "Reads"),
        unit,
        oneOf(header, "Ledger", "payments", "count", "returns", "none"),
        best,
        header.get("Status"),
        header.get("Bounds"),
        caveat[0],
        caveat[1],
        header.get("Needs"),
        number(header, "Version"),
        query);
  }

  private static List<Variant> variants(CommentHeader header, String unit) {
    try {
      return header.parts("Variants", ";").stream().map(text -> Variant.of(text, unit)).toList();
    } catch (IllegalArgumentException e) {
      throw header.wrong(e.getMessage());
    }
  }

  private static int number(CommentHeader header, String field) {
    String text = header.get(field);
    if (!text.matches("[1-9][0-9]?")) {
      throw header.wrong("\"" + field + ":\" is a number from 1");
    }
    return Integer.parseInt(text);
  }

  private static String oneOf(CommentHeader header, String field, String... words) {
    String text = header.get(field);
    if (!List.of(words).contains(text)) {
      throw header.wrong("\"" + field + ":\" is one of " + String.join(", ", words));
    }
    return text;
  }

  /** Every indicator of a folder, by code. */
  public static List<IndicatorDefinition> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .map(IndicatorDefinition::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static IndicatorDefinition read(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The rule that its figures name. */
  public String ruleId() {
    return "IN-" + number + "-" + code;
  }
}
