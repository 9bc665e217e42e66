package org.totalplace.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.totalplace.KeptFile;
import org.totalplace.reference.Home;

/**
 * Every indicator has a whole header, a fixture computed by hand, and a page made from the header.
 */
final class IndicatorsTest {
  private static final Path PAGES = Home.find().folder().resolve("docs/indicators");

  /** What makes a double of exact money, or divides outside {@code ratio()}. */
  private static final Pattern INEXACT =
      Pattern.compile(
          "\\b(DOUBLE|FLOAT|REAL|avg|mean|fsum|kahan_sum|stddev\\w*|sqrt|ln)\\b|[^/]/[^/]");

  @TempDir Path spill;

  static List<IndicatorDefinition> definitions() {
    return IndicatorDefinition.all(Home.find().referenceData().resolve("indicators"));
  }

  static List<String> computed() {
    return definitions().stream()
        .filter(one -> !one.query().isEmpty())
        .map(IndicatorDefinition::code)
        .toList();
  }

  @Test
  void everyQuery_hasAFixture() throws IOException {
    try (Stream<Path> folders = Files.list(IndicatorFixture.ALL)) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .as(
              "Every indicator with a query has a folder of its name in %s: small tables made by hand"
                  + " (spend_line.csv with the columns that matter) and expected.csv with the figures"
                  + " that you computed by hand. payee_concentration is an example.",
              IndicatorFixture.ALL)
          .containsExactlyInAnyOrderElementsOf(computed());
    }
  }

  @ParameterizedTest
  @MethodSource("computed")
  void indicator_ofItsFixture_isWhatWasComputedByHand(String code) {
    IndicatorFixture fixture = new IndicatorFixture(IndicatorFixture.ALL.resolve(code));
    assertThat(fixture.figures(spill)).containsExactlyElementsOf(fixture.expected());
  }

  @ParameterizedTest
  @MethodSource("computed")
  void query_dividesByRatioOnly(String code) throws IOException {
    Path file = Home.find().referenceData().resolve("indicators/" + code + ".sql");
    String statements =
        Files.readString(file).replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
    assertThat(INEXACT.matcher(statements).results().map(r -> r.group()).toList())
        .as("Sums of money stay decimal, and a quotient is made once, at the end, by ratio()")
        .isEmpty();
  }

  @Test
  void wordsOfACode_areTheSameInEveryHeader() {
    Map<String, TreeSet<String>> words = new TreeMap<>();
    for (IndicatorDefinition one : definitions()) {
      one.variants()
          .forEach(
              v ->
                  words
                      .computeIfAbsent("variant " + v.code(), k -> new TreeSet<>())
                      .add(v.words()));
      words.computeIfAbsent("caveat " + one.caveatCode(), k -> new TreeSet<>()).add(one.caveat());
    }
    words.values().removeIf(texts -> texts.size() == 1);
    assertThat(words)
        .as("A code stands for one thing: give the other figure or caveat a code of its own")
        .isEmpty();
  }

  @Test
  void header_thatIsNotWhole_isRefusedWithItsReason() throws IOException {
    Path file = Home.find().referenceData().resolve("indicators/payee_concentration.sql");
    String text = Files.readString(file);
    refused(text.replace("-- Question: ", "-- Query: "), "line 3: is no field of a header");
    refused(text.replace("-- Number: 4\n", ""), "the header says no \"Number:\"");
    refused(text.replace("Ledger: payments", "Ledger: cash"), "\"Ledger:\" is one of payments");
    refused(
        text.replace("Best status: computed", "Best status: not_computable"), "a query is there");
    refused(text.replace("payees_not_people: ", ""), "\"Caveat:\" is a code, a colon and words");
    refused(text.replace("gini [index]", "Gini [index]"), "is no variant");
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> IndicatorDefinition.of("x.sql", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void page_isWhatTheHeaderSays(IndicatorDefinition one) throws IOException {
    StringBuilder page = new StringBuilder("# " + one.title() + "\n\n");
    page.append("`").append(one.code()).append("`, idea ").append(one.number());
    page.append(", version ").append(one.version()).append(". Generated from the first lines of");
    page.append(" [its query](../../reference-data/indicators/").append(one.code());
    page.append(".sql) by `IndicatorsTest` (`scripts/test --write`).\n\n");
    page.append("**").append(one.question()).append("**\n\n").append(one.definition());
    page.append("\n\n| figure | unit | what it is |\n|---|---|---|\n");
    one.variants()
        .forEach(
            v ->
                page.append("| `")
                    .append(v.code())
                    .append("` | ")
                    .append(v.unit())
                    .append(" | ")
                    .append(v.words())
                    .append(" |\n"));
    page.append("\n| | |\n|---|---|\n");
    row(page, "Ledger", one.ledger());
    row(page, "At best", one.bestStatus().replace('_', ' '));
    row(page, "When it is shown", one.status());
    row(page, "Bounds", one.bounds());
    row(page, "What it does not say", one.caveat() + " (`" + one.caveatCode() + "`)");
    row(page, "What would make it better", one.needs());
    row(
        page,
        "Reads",
        one.reads().stream().sorted().map(t -> "`" + t + "`").collect(Collectors.joining(", ")));
    KeptFile.holds(PAGES.resolve(one.code() + ".md"), page.toString());
  }

  private static void row(StringBuilder page, String name, String text) {
    page.append("| ").append(name).append(" | ").append(text.replace("|", "\\|")).append(" |\n");
  }

  @Test
  void pages_areThoseOfTheIndicators() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Indicators

            What the ten lessons of the pilots of 2009 ask, as figures by place and year (table `indicator`), or the reason
            why there is none. Each is one query with its explanation in `reference-data/indicators`; [CONTRIBUTING](../../CONTRIBUTING.md)
            says how to add one. A figure shows a pattern of payments, never a saving. Generated by `IndicatorsTest`
            (`scripts/test --write`).

            | idea | indicator | question | at best |
            |---|---|---|---|
            """);
    definitions().stream()
        .sorted(
            java.util.Comparator.comparing(IndicatorDefinition::number)
                .thenComparing(IndicatorDefinition::code))
        .forEach(
            one ->
                page.append("| ")
                    .append(one.number())
                    .append(" | [`")
                    .append(one.code())
                    .append("`](")
                    .append(one.code())
                    .append(".md) | ")
                    .append(one.question())
                    .append(" | ")
                    .append(one.bestStatus().replace('_', ' '))
                    .append(" |\n"));
    KeptFile.holds(PAGES.resolve("README.md"), page.toString());
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".md", "")))
          .as("pages of docs/indicators; delete that of an indicator that is no more")
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("README"), definitions().stream().map(IndicatorDefinition::code))
                  .toList());
    }
  }
}
