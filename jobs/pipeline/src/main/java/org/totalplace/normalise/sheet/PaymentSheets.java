package org.totalplace.normalise.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.HiddenSheetNotice;
import org.totalplace.normalise.notice.FileNotice.NilReturnNotice;
import org.totalplace.normalise.notice.FileNotice.NoPaymentsTableNotice;
import org.totalplace.normalise.notice.FileNotice.SheetWithoutPaymentsNotice;
import org.totalplace.normalise.notice.HeadingNotice.AmountIsNumberNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;

/**
 * Finds the sheets of a file that are tables of payments. Hidden sheets count only where no visible
 * one does. Not thread safe.
 */
public final class PaymentSheets {
  private final ReadingRules rules;
  private final List<SheetPlan> visible = new ArrayList<>();
  private final List<SheetPlan> hidden = new ArrayList<>();
  private final List<Notice> doubts = new ArrayList<>();
  private final List<Sheet> others = new ArrayList<>();

  public PaymentSheets(ReadingRules rules) {
    this.rules = rules;
  }

  /**
   * @return none where the file says that there were no payments
   * @throws RefusedFileException where no sheet can be counted
   */
  public List<SheetPlan> choose(OpenedFile opened, Notices notices)
      throws IOException, RefusedFileException {
    for (int i = 0; i < opened.sheets().size(); i++) {
      sort(i, opened.sheets().get(i));
    }
    if (visible.isEmpty() && hidden.isEmpty()) {
      if (doubts.isEmpty() && NilReturns.isOne(opened.sheets(), rules.vocabulary().wordLists())) {
        notices.add(new NilReturnNotice(At.FILE, ""));
        return List.of();
      }
      throw new RefusedFileException(
          doubts.isEmpty() ? new NoPaymentsTableNotice(At.FILE, "") : doubts.get(0));
    }
    doubts.forEach(notices::add);
    others.forEach(
        sheet -> notices.add(new SheetWithoutPaymentsNotice(At.line(sheet.name(), 0), "")));
    if (visible.isEmpty()) {
      return hidden;
    }
    hidden.forEach(plan -> notices.add(new HiddenSheetNotice(At.line(plan.sheet().name(), 0), "")));
    return SheetChoice.withoutSummaries(visible, notices);
  }

  private void sort(int number, Sheet sheet) throws IOException, RefusedFileException {
    SheetPlan plan = SheetPlan.of(number, sheet, rules).orElse(null);
    if (plan == null) {
      others.add(sheet);
    } else if (plan.refusal().isEmpty()) {
      (sheet.isHidden() ? hidden : visible).add(plan);
    } else if (plan.refusal().get() instanceof AmountIsNumberNotice torn) {
      throw new RefusedFileException(torn); // the other sheets will be torn alike
    } else {
      doubts.add(plan.refusal().get());
    }
  }
}
