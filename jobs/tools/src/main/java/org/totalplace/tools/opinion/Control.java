package org.totalplace.tools.opinion;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.value.AmountReading;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.Amounts;

/** Sums one column of a sheet of an official workbook, in pence of what is printed in £000. */
final class Control {
  private Control() {}

  /**
   * @param heading first row of the column as printed
   * @return the sum in thousands of pounds
   */
  static BigDecimal sum(Path workbook, String sheetName, String heading)
      throws IOException, RefusedFileException {
    Amounts amounts = new Amounts(AmountUnit.THOUSANDS, false);
    long[] pence = new long[1];
    try (OpenedFile opened = Containers.open(workbook, workbook.toString(), new Notices())) {
      for (Sheet sheet : opened.sheets()) {
        if (sheet.name().equals(sheetName)) {
          int[] column = {-1};
          sheet.rows(
              row -> {
                for (int i = 0; column[0] < 0 && i < row.cells(); i++) {
                  column[0] = row.text(i).equals(heading) ? i : -1;
                }
                AmountReading amount = amounts.read(row.text(Math.max(column[0], 0)));
                pence[0] +=
                    column[0] >= 0 && amount.isMoney() && row.line() > 1 ? amount.pence() : 0;
                return true;
              });
        }
      }
    }
    return BigDecimal.valueOf(pence[0], 5).stripTrailingZeros();
  }
}
