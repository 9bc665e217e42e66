package org.totalplace.check;

import java.util.List;

/**
 * What was checked and found right, and what a reader should be warned of.
 *
 * @param controls the control totals from bytes to places, in order
 * @param checks how many rules were checked, none of them broken
 */
public record CheckResult(List<Control> controls, int checks, List<Breach> warnings) {
  public CheckResult {
    controls = List.copyOf(controls);
    warnings = List.copyOf(warnings);
  }

  /** One line of the tally: so many rows with so many pence at this point of the way. */
  public record Control(String name, long rows, long pence) {}
}
