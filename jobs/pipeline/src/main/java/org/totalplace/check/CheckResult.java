package org.totalplace.check;

import java.util.List;

/**
 * The checks that passed, and the warnings for readers.
 *
 * @param controls the control totals from bytes to places, in order
 * @param checks how many rules were checked, none of them broken
 */
public record CheckResult(List<Control> controls, int checks, List<Breach> warnings) {
  public CheckResult {
    controls = List.copyOf(controls);
    warnings = List.copyOf(warnings);
  }

  /** One control total: the rows and pence at one point of the flow. */
  public record Control(String name, long rows, long pence) {}
}
