package org.totalplace.normalise.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.RepeatedSheetNotice;
import org.totalplace.normalise.notice.FileNotice.SheetWithoutPaymentsNotice;
import org.totalplace.normalise.notice.Notices;

/**
 * Chooses among several tables of one file. A table without dates or numbers beside one that has
 * them is a summary, and a table that starts with the same rows is a copy: either would count the
 * money twice.
 */
final class SheetChoice {
  private SheetChoice() {}

  static List<SheetPlan> withoutSummaries(List<SheetPlan> plans, Notices notices) {
    boolean anyIsDetailed = plans.stream().anyMatch(SheetChoice::isDetailed);
    List<SheetPlan> chosen = new ArrayList<>();
    Set<List<?>> seen = new HashSet<>();
    for (SheetPlan plan : plans) {
      At at = At.line(plan.sheet().name(), 0);
      if (anyIsDetailed && !isDetailed(plan) && isPoorer(plan, plans)) {
        notices.add(new SheetWithoutPaymentsNotice(at, ""));
      } else if (!plan.firstRows().isEmpty() && !seen.add(plan.firstRows())) {
        notices.add(new RepeatedSheetNotice(at, ""));
      } else {
        chosen.add(plan);
      }
    }
    return chosen;
  }

  private static boolean isDetailed(SheetPlan plan) {
    return plan.map().has(Column.DATE) || plan.map().has(Column.TRANSACTION_REF);
  }

  private static boolean isPoorer(SheetPlan plan, List<SheetPlan> plans) {
    int richest = plans.stream().mapToInt(each -> each.map().places().size()).max().orElse(0);
    return plan.map().places().size() <= richest - 2;
  }
}
