package org.totalplace.classify.payee;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.rule.PhraseIndex;
import org.totalplace.classify.rule.PhraseIndex.Hit;
import org.totalplace.classify.rule.PhraseIndex.Match;
import org.totalplace.classify.rule.RuleTable;

/**
 * The theme of a payee that has a single purpose: a school, an NHS trust, a police force (T6), a
 * name that states its trade (T8), or a supplier of what every body buys (T9). It is joined with
 * the theme of the purpose when lines are counted. Thread safe.
 */
public final class PayeeThemes {
  /**
   * @param code COFOG division or group
   * @param tier T6, T8 or T9
   */
  public record PayeeTheme(String code, String rule, String tier, int confidencePercent) {}

  private record NameRule(PayeeTheme theme, int priority, int order) {}

  private static final Comparator<Hit<NameRule>> STRONGEST =
      Comparator.comparing((Hit<NameRule> hit) -> hit.rule().priority())
          .thenComparing(hit -> -hit.words())
          .thenComparing(hit -> hit.rule().order());

  private final AgencyRegister register;
  private final Map<String, PayeeTheme> kinds = new HashMap<>();
  private final PhraseIndex<NameRule> names = new PhraseIndex<>();

  /** Reads T6-payees.csv, T8-payee-names.csv and T9-payee-names.csv of the folder. */
  public PayeeThemes(Path folder, AgencyRegister register) {
    this.register = register;
    for (var row : RuleTable.read(folder.resolve("T6-payees.csv"))) {
      kinds.put(row.get("payee"), theme(row, "T6"));
    }
    int order = 0;
    for (String tier : List.of("T8", "T9")) {
      for (var row : RuleTable.read(folder.resolve(tier + "-payee-names.csv"))) {
        Match match = Match.valueOf(row.get("match").toUpperCase(Locale.ROOT));
        int priority = Integer.parseInt(row.get("priority"));
        names.add(row.get("text"), match, new NameRule(theme(row, tier), priority, order++));
      }
    }
  }

  /**
   * By the body of the register, its type, the class of payee, the words of the name.
   *
   * @param name as printed; read only where it is not withheld
   */
  public Optional<PayeeTheme> of(PayeeAnswer payee, PrintedName name) {
    Optional<Agency> agency = Optional.ofNullable(payee.agency()).flatMap(register::find);
    return agency
        .map(body -> kinds.getOrDefault(body.id(), kinds.get(body.type())))
        .or(() -> Optional.ofNullable(kinds.get(payee.payeeClass())))
        .or(() -> byName(payee, name).filter(theme -> agency.isEmpty()));
  }

  private Optional<PayeeTheme> byName(PayeeAnswer payee, PrintedName name) {
    return payee.name() == null
        ? Optional.empty()
        : names.find(name.singular()).stream().min(STRONGEST).map(hit -> hit.rule().theme());
  }

  private static PayeeTheme theme(Map<String, String> row, String tier) {
    int confidence = Integer.parseInt(row.get("confidence_percent"));
    return new PayeeTheme(row.get("cofog_code"), row.get("rule_id"), tier, confidence);
  }
}
