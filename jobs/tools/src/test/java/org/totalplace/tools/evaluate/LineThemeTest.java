package org.totalplace.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.classify.purpose.Confidence;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.count.MadeLine;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.reference.Home;

/** What the words say and what the payee is for: in SQL for the counts, in Java for the labels. */
class LineThemeTest {
  private static final LineTheme LINE_THEME =
      new LineTheme(Confidence.read(Home.find().referenceData().resolve("themes")));
  private static final Theme SCHOOL = theme("09", "T6", 65);
  private static final Map<String, Theme> PAYEES = new LinkedHashMap<>();
  private static final Map<String, Theme> PURPOSES = new LinkedHashMap<>();

  static {
    PAYEES.put("Anybody Ltd", null);
    PAYEES.put("Oakapple School", SCHOOL);
    PAYEES.put("Oakapple Care Home", theme("10", "T8", 45));
    PAYEES.put("Oakapple Electricity", theme("01.3", "T9", 40));
    PURPOSES.put("nothing", Theme.UNCLASSIFIED);
    PURPOSES.put("keywords at odds", new Theme("99", "none", "none", 0, null, "10.4"));
    PURPOSES.put("publisher", theme("08.1", "T1", 99));
    PURPOSES.put("weak dictionary", theme("08.1", "T4", 50));
    PURPOSES.put("disputed dictionary", new Theme("09.2", "rT4", "T4", 59, null, "10"));
    PURPOSES.put("heading", theme("08.1", "T7", 55));
    PURPOSES.put("two words of a heading", theme("08.1", "T7", 60));
    PURPOSES.put("general heading", theme("01.1", "T7", 55));
    PURPOSES.put("heading that agrees", new Theme("09.6", "rT7", "T7", 60, null, "04.5"));
    PURPOSES.put("free words", theme("08.1", "T8", 40));
    PURPOSES.put("weakest words", theme("10.4", "T9", 40));
  }

  @TempDir Path output;

  @Test
  void payeeForOneThing_decidesWhereTheWordsSayNothing() {
    assertThat(LINE_THEME.of(Theme.UNCLASSIFIED, SCHOOL)).isEqualTo(SCHOOL);
  }

  @Test
  void payeeForOneThing_decidesAgainstAHeadingOfGeneralServicesAndKeepsItAsTheAlternative() {
    Theme joined = LINE_THEME.of(PURPOSES.get("general heading"), SCHOOL);
    assertThat(joined.code()).isEqualTo("09");
    assertThat(joined.confidencePercent()).isEqualTo(45);
    assertThat(joined.alternative()).isEqualTo("01.1");
  }

  @Test
  void headingThatSaysAService_staysAndLosesThreeTenthsToThePayee() {
    Theme joined = LINE_THEME.of(PURPOSES.get("two words of a heading"), SCHOOL);
    assertThat(joined.code()).isEqualTo("08.1");
    assertThat(joined.confidencePercent()).isEqualTo(42);
    assertThat(joined.alternative()).isEqualTo("09");
  }

  @Test
  void wordOfAName_decidesOnlyWhereTheLineSaysNothing() {
    Theme careHome = PAYEES.get("Oakapple Care Home");
    assertThat(LINE_THEME.of(Theme.UNCLASSIFIED, careHome)).isEqualTo(careHome);
    assertThat(LINE_THEME.of(PURPOSES.get("free words"), careHome))
        .isEqualTo(PURPOSES.get("free words"));
  }

  @Test
  void weakestWords_yieldToAPayeeThatIsForOneThing() {
    assertThat(LINE_THEME.of(PURPOSES.get("weakest words"), SCHOOL)).isEqualTo(SCHOOL);
    assertThat(LINE_THEME.of(PURPOSES.get("weakest words"), PAYEES.get("Oakapple Electricity")))
        .isEqualTo(PURPOSES.get("weakest words"));
  }

  @Test
  void strongerEvidence_staysAndLosesThreeTenthsToThePayee() {
    Theme joined = LINE_THEME.of(PURPOSES.get("publisher"), SCHOOL);
    assertThat(joined.code()).isEqualTo("08.1");
    assertThat(joined.confidencePercent()).isEqualTo(69);
    assertThat(joined.alternative()).isEqualTo("09");
  }

  @Test
  void evidenceThatFallsBelowTheThreshold_abstains() {
    Theme joined = LINE_THEME.of(PURPOSES.get("weak dictionary"), SCHOOL);
    assertThat(joined.code()).isEqualTo("99");
    assertThat(joined.alternative()).isEqualTo("09");
  }

  @Test
  void everyPair_isTheSameInTheCountsAndInTheEvaluation() {
    MadeWorkspace made = new MadeWorkspace(output).source("devon-county-council");
    List<MadeLine> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    PAYEES.forEach(
        (payee, payeeTheme) ->
            PURPOSES.forEach(
                (purpose, purposeTheme) -> {
                  lines.add(line("2024-04-02", 1_00, payee, purpose));
                  expected.add(say(LINE_THEME.of(purposeTheme, payeeTheme)));
                }));
    PAYEES.forEach((name, theme) -> add(made, name, theme));
    PURPOSES.forEach(made::purposeTheme);
    made.file("devon-county-council", "april.csv", lines.toArray(MadeLine[]::new)).write().count();

    assertThat(
            made.counted(
                "SELECT cofog_code c, cofog_rule r, cofog_tier t, cofog_confidence p,"
                    + " coalesce(cofog_alternative, 'none') a FROM spend_line ORDER BY line_number"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void moneyThatPassesThroughThePayeesHands_isNotForWhatThePayeeIsFor() {
    MadeWorkspace made =
        new MadeWorkspace(output)
            .source("devon-county-council")
            .body("Devon Police", "TP-POL-devon", true)
            .payeeTheme("Devon Police", theme("03.1", "T6", 65))
            .purpose("Precept", "01.8", MadeWorkspace.DEVON, "precept_or_levy")
            .purpose("Patrols", "99", MadeWorkspace.DEVON, null);
    made.file(
            "devon-county-council",
            "april.csv",
            line("2024-04-02", 1_00, "Devon Police", "Precept"),
            line("2024-04-02", 2_00, "Devon Police", "Patrols"))
        .write()
        .count();

    assertThat(made.counted("SELECT flow_kind, cofog_code FROM spend_line ORDER BY amount"))
        .extracting(row -> row.get("flow_kind") + " " + row.get("cofog_code"))
        .containsExactly("precept_or_levy 01.8", "transfer_to_counted 03.1");
  }

  @Test
  void moneyOfAKindThatNothingElseExplains_isForWhatThatKindIsFor() {
    MadeWorkspace made =
        new MadeWorkspace(output)
            .source("devon-county-council")
            .purpose("PAYE", "99", MadeWorkspace.DEVON, "tax_ni_pension")
            .purpose("Sundries", "99", MadeWorkspace.DEVON, null);
    made.file(
            "devon-county-council",
            "april.csv",
            line("2024-04-02", 1_00, "Anybody Ltd", "PAYE"),
            line("2024-04-02", 2_00, "Anybody Ltd", "Sundries"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT cofog_code, cofog_rule, cofog_confidence FROM spend_line ORDER BY amount"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly("01.1 T9-flow-tax 0.40", "99 none 0.00");
  }

  private static void add(MadeWorkspace made, String payee, Theme theme) {
    if (theme != null) {
      made.payeeTheme(payee, theme);
    }
  }

  private static String say(Theme theme) {
    int percent = theme.confidencePercent();
    return "%s %s %s %d.%02d %s"
        .formatted(
            theme.code(),
            theme.rule(),
            theme.tier(),
            percent / 100,
            percent % 100,
            theme.alternative() == null ? "none" : theme.alternative());
  }

  private static Theme theme(String code, String tier, int percent) {
    return new Theme(code, "r" + tier, tier, percent, null, null);
  }
}
