package org.totalplace.classify.purpose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.classify.purpose.PurposeMatches.RuleMatch;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.rule.RuleTable;

/**
 * COFOG by tiers of evidence: the highest tier that says anything decides; a lower tier of another
 * division is recorded and lowers the confidence; below the threshold the answer is 99. The weakest
 * words (T9) speak only where all else is silent, and against nothing. Confidences are stated
 * priors, not probabilities.
 */
final class Themes {
  private static final List<String> TABLES =
      List.of(
          "T1-publisher-cofog",
          "T2-pensions",
          "T4-dictionary",
          "T5-codes",
          "T7-keywords",
          "T9-directorates",
          "T9-overheads");

  /**
   * Within a tier: priority, then for keywords the service before all other headings, then the
   * longer phrase, then the field, then the file.
   */
  private static final Comparator<RuleMatch> STRONGEST =
      Comparator.comparing((RuleMatch f) -> tier(f))
          .thenComparing(f -> f.rule().priority())
          .thenComparing(f -> isKeywordElsewhere(f))
          .thenComparing(f -> -f.words())
          .thenComparing(RuleMatch::field)
          .thenComparing(f -> f.rule().order());

  private final List<FieldRule> rules = new ArrayList<>();
  private final Map<String, FieldRule> payers = new HashMap<>();
  private final Confidence confidence;

  /** Reads T1, T4, T5, T7 and T9 rules and the single-purpose payers of the folder. */
  Themes(Path folder) {
    confidence = Confidence.read(folder);
    for (String table : TABLES) {
      for (var row : RuleTable.read(folder.resolve(table + ".csv"))) {
        Map<String, String> tiered = new HashMap<>(row);
        tiered.put("tier", table.substring(0, 2));
        rules.add(FieldRule.of(Question.THEME, tiered, rules.size()));
      }
    }
    for (var row : RuleTable.read(folder.resolve("several_services.csv"))) {
      Map<String, String> listed = new HashMap<>(row);
      listed.put("tier", Keywords.LISTED);
      listed.put("rule_id", "listed-" + row.get("text"));
      listed.put("cofog_code", row.get("division"));
      rules.add(FieldRule.of(Question.THEME, listed, rules.size()));
    }
    for (var row : RuleTable.read(folder.resolve("T3-payers.csv"))) {
      payers.put(row.get("agency"), FieldRule.of(Question.THEME, withText(row), payers.size()));
    }
  }

  /** The rules about texts. */
  List<FieldRule> rules() {
    return rules;
  }

  Theme answer(PurposeMatches matches, Agency payer) {
    List<RuleMatch> found = matches.of(Question.THEME);
    FieldRule ofPayer = payers.getOrDefault(payer.id(), payers.get(payer.type()));
    FieldRule single = payers.getOrDefault(matches.sourceId(), ofPayer);
    if (single != null) {
      found.add(new RuleMatch(single, Field.PAYER_NAME, 1));
    }
    if (found.isEmpty()) {
      return Theme.UNCLASSIFIED;
    }
    found.sort(STRONGEST);
    RuleMatch best = found.get(0);
    String alternative = alternative(best, found);
    int stated = confidence(best);
    int percent = alternative == null ? stated : confidence.disputed(stated);
    if (confidence.isTooLow(percent) || best.rule().answer().equals("99")) {
      return new Theme("99", "none", "none", 0, null, alternative);
    }
    return new Theme(
        best.rule().answer(),
        best.rule().id(),
        tier(best),
        percent,
        best.field().columnName(),
        alternative);
  }

  private static String alternative(RuleMatch best, List<RuleMatch> found) {
    String division = division(best.rule());
    for (RuleMatch other : found) {
      boolean isLower = tier(other).compareTo(tier(best)) > 0 && !tier(other).equals("T9");
      boolean says = !other.rule().answer().equals("99") && !division(other.rule()).equals("01");
      if (isLower && says && !division(other.rule()).equals(division)) {
        return other.rule().answer();
      }
    }
    return null;
  }

  /** A keyword rule read in free words is evidence of the lowest tier. */
  private static String tier(RuleMatch found) {
    String tier = found.rule().tier();
    return tier.equals("T7") && found.field() == Field.NARRATIVE ? "T8" : tier;
  }

  private static boolean isKeywordElsewhere(RuleMatch found) {
    boolean isService = found.field() == Field.SERVICE || found.field() == Field.EXPENSE_AREA;
    return tier(found).compareTo("T7") >= 0 && !isService;
  }

  private int confidence(RuleMatch found) {
    int stated = found.rule().confidencePercent();
    if (stated > 0 && !tier(found).equals("T8")) {
      return stated;
    }
    return confidence.prior(tier(found), found.words());
  }

  private static String division(FieldRule rule) {
    return rule.answer().substring(0, 2);
  }

  private static Map<String, String> withText(Map<String, String> row) {
    Map<String, String> payer = new HashMap<>(row);
    payer.put("tier", "T3");
    payer.put("text", row.get("agency"));
    return payer;
  }
}
