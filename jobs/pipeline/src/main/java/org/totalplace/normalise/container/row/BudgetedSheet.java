package org.totalplace.normalise.container.row;

import java.io.IOException;
import java.util.List;

/** A sheet whose rows are counted against the budget of its file. */
record BudgetedSheet(Sheet sheet, RowBudget budget) implements Sheet {
  /**
   * @param fileBytes of the published file that the sheets are of
   */
  static List<Sheet> of(List<Sheet> sheets, long fileBytes) {
    RowBudget budget = new RowBudget(fileBytes);
    return sheets.stream().<Sheet>map(sheet -> new BudgetedSheet(sheet, budget)).toList();
  }

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public boolean isHidden() {
    return sheet.isHidden();
  }

  @Override
  public void rows(RowHandler handler) throws IOException {
    sheet.rows(row -> budget.allows(row) && handler.row(row));
    budget.hold(sheet.name());
  }
}
