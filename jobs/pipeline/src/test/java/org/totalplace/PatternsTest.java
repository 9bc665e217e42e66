package org.totalplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.normalise.word.WordOrder;
import org.totalplace.reference.Home;
import org.totalplace.source.Catalogue;
import org.totalplace.source.TableLayout;

/**
 * Every regular expression of the code and of the rule tables takes work in proportion to the text
 * that it sees: nobody can publish a text that makes a night long.
 */
final class PatternsTest {
  private static final String HELP =
      "The work of these patterns grows faster than the text beside them. Make repetitions"
          + " possessive, begin only where nothing of the run is before, use WordOrder, or look by"
          + " hand.";

  /** Those that see names of files, SQL and wordings of our own only. */
  private static final Set<String> SEE_OUR_OWN_TEXT =
      Set.of(
          "Block .*/",
          "Prune .*/\\.?([0-9]{4}-[0-9]{2}-[0-9]{2}).*",
          "SqlFile .*/",
          "SqlSession .*\\.",
          "Words ([A-Z][A-Za-z0-9-]*): (.+)");

  /** Where a pattern is put together at run time. */
  private static final Set<String> MADE =
      Set.of(
          "CardMarks", // quoted marks of a table before an end that cannot go back
          "CellKind", // for tables of this project
          "TableLayouts", // tried below, as the next three
          "TotalWords",
          "WordLists",
          "WordOrder");

  private final Map<String, String> found = new TreeMap<>();

  @Test
  void patternsOfTheCode_onTextsMadeForThem_takeLinearWork() {
    List<String> made = new ArrayList<>();
    for (CodePatterns.Found one : CodePatterns.all(made)) {
      if (!SEE_OUR_OWN_TEXT.contains(one.place())) {
        attempt(one.place(), one.pattern(), one.isWhole());
      }
    }
    assertThat(found).as(HELP).isEmpty();
    assertThat(Set.copyOf(made)).as("A pattern made at run time needs a test too").isEqualTo(MADE);
  }

  @Test
  void patternsOfHeadingsAndWords_onTextsMadeForThem_takeLinearWork() {
    for (String table : List.of("patterns.csv pattern", "registers.csv words")) {
      String[] names = table.split(" ");
      for (CsvRow row : columns(names[0])) {
        String text = row.get(names[1]);
        WordOrder.of(text).patterns().forEach(part -> attempt(text, part, false));
      }
    }
    StringJoiner words = new StringJoiner("|", "\\b(", ")\\b|");
    StringJoiner whole = new StringJoiner("|", "^(", ") ?:?$");
    for (CsvRow row : columns("words.csv")) {
      String text = row.get("text");
      if (row.get("match").equals("pattern")) {
        attempt(text, Pattern.compile(text, Pattern.DOTALL), true);
      } else if (row.get("list").equals("total")) {
        (row.get("match").equals("word") ? words : whole).add(text);
      }
    }
    attempt("words of totals", Pattern.compile("" + words + whole), false);
    assertThat(found).as(HELP).isEmpty();
  }

  @Test
  void patternsOfLayouts_onTextsMadeForThem_takeLinearWork() {
    Set<String> patterns = new TreeSet<>();
    Catalogue.load(List.of(Home.find().referenceData().sources()))
        .sources()
        .forEach(source -> source.layouts().forEach(layout -> patterns.addAll(of(layout))));
    patterns.forEach(text -> attempt(text, Pattern.compile(text), true));
    assertThat(found).as(HELP).isEmpty();
  }

  @Test
  void worst_patternsThatGoBack_areFound() {
    for (String text : List.of("\\s+$", "a.*b", "(.*\\d{4}) to (.*\\d{4})", "(x+)+y")) {
      assertThat(new PumpedTexts(Pattern.compile(text), false).worst()).as(text).isNotEmpty();
    }
    assertThat(new PumpedTexts(Pattern.compile("(a*)*b"), true).worst()).isNotEmpty();
    assertThat(new PumpedTexts(Pattern.compile("(?<!\\s)\\s++x|[a-z]{2,3}"), false).worst())
        .isEmpty();
  }

  private static List<String> of(TableLayout layout) {
    List<String> texts = new ArrayList<>(layout.ignore().stream().map(Pattern::pattern).toList());
    layout.measures().ifPresent(pattern -> texts.add(pattern.pattern()));
    layout.rows().ifPresent(rows -> texts.add(rows.matches().pattern()));
    return texts;
  }

  private static Iterable<CsvRow> columns(String table) {
    Path file = Home.find().referenceData().resolve("columns").resolve(table);
    return CsvTable.read(file);
  }

  private void attempt(String place, Pattern pattern, boolean isWhole) {
    String worst = new PumpedTexts(pattern, isWhole).worst();
    if (!worst.isEmpty()) {
      found.put(place, worst.replace("\n", "\\n"));
    }
  }
}
