package org.totalplace.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.count.MadeLine;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;

/** The flow kind of a pair of hints: in SQL for the counts, in Java for the labels. */
class FlowRulesTest {
  private static final ReferenceData REFERENCE = Home.find().referenceData();

  private final FlowRules flows = new FlowRules(REFERENCE);

  @TempDir Path output;

  @Test
  void everyPairOfHints_isOfOneKindInTheCountsAndInTheEvaluation() {
    MadeWorkspace made = new MadeWorkspace(output).source("devon-county-council");
    hints("purpose_hint")
        .forEach(hint -> made.purpose(hint, "99", MadeWorkspace.DEVON, orNull(hint)));
    hints("payee_hint").forEach(hint -> made.hintedPayee(hint, orNull(hint)));
    made.body("the council itself", MadeWorkspace.DEVON, true);
    List<MadeLine> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String purpose : hints("purpose_hint")) {
      for (String payee : hints("payee_hint")) {
        lines.add(line("2024-04-02", 1_00, payee, purpose));
        expected.add(kindAndTheme(null, payee, purpose));
      }
      lines.add(line("2024-04-02", 1_00, "the council itself", purpose));
      expected.add(kindAndTheme(MadeWorkspace.DEVON, "transfer_to_counted", purpose));
    }
    made.file("devon-county-council", "april.csv", lines.toArray(MadeLine[]::new)).write().count();

    assertThat(made.counted("SELECT flow_kind, cofog_code FROM spend_line ORDER BY line_number"))
        .extracting(row -> row.get("flow_kind") + " " + row.get("cofog_code"))
        .containsExactlyElementsOf(expected)
        .contains("internal 99", "precept_or_levy 01.8");
  }

  private String kindAndTheme(String payeeAgency, String payeeHint, String purposeHint) {
    Answer answer =
        new Answer(
            payeeAgency,
            "company",
            null,
            orNull(payeeHint),
            null,
            MadeWorkspace.DEVON,
            Theme.UNCLASSIFIED,
            orNull(purposeHint));
    return flows.kind(answer) + " " + flows.theme(answer).code();
  }

  /** Every hint that a rule names, none, and one that no rule names. */
  private static TreeSet<String> hints(String column) {
    TreeSet<String> hints = new TreeSet<>(List.of("none", "of no rule"));
    RuleTable.read(REFERENCE.resolve("flows/combine.csv"))
        .forEach(row -> hints.add(row.get(column)));
    hints.remove("*");
    return hints;
  }

  private static String orNull(String hint) {
    return hint.equals("none") ? null : hint;
  }
}
