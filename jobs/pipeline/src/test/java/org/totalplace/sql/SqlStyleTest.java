package org.totalplace.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;

/** How SQL files look: one form, so that a change shows what changed. */
final class SqlStyleTest {
  private static final int LONGEST = 140;

  /** Words that are nothing but keywords: none of them is a column or a function of ours. */
  private static final Pattern LOWER_CASE_KEYWORD =
      Pattern.compile(
          "\\b(select|from|where|join|group by|order by|having|union|create|table|view|macro|insert"
              + "|with recursive|distinct|using|case|when|then|else|end|and|or|not|is null|partition"
              + "|qualify|interval)\\b");

  private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

  @Test
  void files_haveOneForm() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      problems(Files.readString(file)).forEach(problem -> wrong.add(file + ": " + problem));
    }
    assertThat(wrong)
        .as(
            "Keywords in capitals, no tabs, no blanks at the end of a line, at most %s characters,"
                + " a header, a line end at the end",
            LONGEST)
        .isEmpty();
  }

  @Test
  void eachKindOfFault_isFound() {
    assertThat(problems("-- Why: a.\nSELECT 'from a select' AS from_date;\n")).isEmpty();
    assertThat(problems("-- Why: a.\nSELECT 1 from t;\n"))
        .containsExactly("line 2: from is not in capitals");
    assertThat(problems("-- Why: a.\n\tSELECT 1; \n"))
        .containsExactly("line 2: a tab", "line 2: blanks at the end");
    assertThat(problems("SELECT 1;")).containsExactly("no header", "no line end at the end");
    assertThat(problems("-- Why: " + "a".repeat(LONGEST) + "\n"))
        .containsExactly("line 1: longer than 140 characters");
  }

  /**
   * Of the stages, of the fact tables, of the indicators, and the queries for readers of a release.
   */
  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Path home = Home.find().folder();
    for (Path folder :
        List.of(
            SqlFilesTest.folder(),
            home.resolve("jobs/tools/src/main/resources"),
            home.resolve("reference-data/indicators"),
            home.resolve("scripts/queries"))) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(file -> file.toString().endsWith(".sql")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    if (!text.startsWith("-- ")) {
      problems.add("no header");
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String where = "line " + (i + 1) + ": ";
      if (line.contains("\t")) {
        problems.add(where + "a tab");
      }
      if (!line.equals(line.stripTrailing())) {
        problems.add(where + "blanks at the end");
      }
      if (line.length() > LONGEST) {
        problems.add(where + "longer than " + LONGEST + " characters");
      }
      String code = STRING.matcher(line).replaceAll("''").replaceFirst("--.*", "");
      Matcher keyword = LOWER_CASE_KEYWORD.matcher(code);
      if (keyword.find()) {
        problems.add(where + keyword.group() + " is not in capitals");
      }
    }
    if (!text.endsWith("\n")) {
      problems.add("no line end at the end");
    }
    return problems;
  }
}
