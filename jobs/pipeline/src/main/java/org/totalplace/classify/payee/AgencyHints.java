package org.totalplace.classify.payee;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.rule.RuleTable;

/**
 * The flow kind that a public body suggests when it is paid: some bodies collect tax or pension
 * contributions, some take deposits; all others by whether their own spending is counted.
 */
final class AgencyHints {
  record FlowHint(String kind, String ruleId) {}

  private final Map<String, FlowHint> hints = new HashMap<>();

  /** Reads agency_hints.csv of the folder: agency id or agency type, to hint. */
  AgencyHints(Path folder) {
    for (var row : RuleTable.read(folder.resolve("agency_hints.csv"))) {
      hints.put(row.get("agency"), new FlowHint(row.get("payee_hint"), row.get("rule_id")));
    }
  }

  FlowHint of(Agency agency) {
    FlowHint hint = hints.getOrDefault(agency.id(), hints.get(agency.type()));
    if (hint != null) {
      return hint;
    }
    return agency.isCounted()
        ? new FlowHint("transfer_to_counted", "flow:counted-agency")
        : new FlowHint("transfer_to_uncounted", "flow:uncounted-agency");
  }
}
