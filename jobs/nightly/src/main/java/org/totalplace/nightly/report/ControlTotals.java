package org.totalplace.nightly.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.check.CheckResult;
import org.totalplace.check.CheckResult.Control;

/** The control totals of a run from check: at every step, what went in equals what came out. */
record ControlTotals(List<Control> controls) {
  private static final List<List<String>> SUMS =
      List.of(
          List.of("in", "accepted", "rejected", "skipped"),
          List.of("accepted", "counted", "set aside"),
          List.of("counted", "transfers", "unitemised", "net"));

  static ControlTotals of(CheckResult result) {
    return new ControlTotals(result.controls());
  }

  List<String> lines() {
    return controls.stream()
        .map(
            control ->
                "%-10s %,14d lines %26s"
                    .formatted(control.name(), control.rows(), Figures.pounds(control.pence())))
        .toList();
  }

  /** One sentence for each sum, which says whether it holds. */
  List<String> sums() {
    Map<String, Control> byName =
        controls.stream().collect(Collectors.toMap(Control::name, Function.identity()));
    return SUMS.stream().map(names -> sum(names, byName)).toList();
  }

  private static String sum(List<String> names, Map<String, Control> byName) {
    List<String> parts = names.subList(1, names.size());
    Control whole = byName.get(names.get(0));
    long rows = parts.stream().mapToLong(part -> byName.get(part).rows()).sum();
    long pence = parts.stream().mapToLong(part -> byName.get(part).pence()).sum();
    boolean holds = whole.rows() == rows && whole.pence() == pence;
    return (holds ? "closes to the line and the penny: " : "DOES NOT CLOSE: ")
        + whole.name()
        + " = "
        + String.join(" + ", parts);
  }
}
