package org.totalplace.nightly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** What is said after a run: what went in and out, how long it took, what needs a person. */
final class Tally {
  private static final int SHOWN = 8;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  Tally files(FileTally files) {
    String kinds =
        files.byStatus().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(kind -> Words.count(kind.getValue()) + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    line("files", Words.count(files.files()) + ": " + kinds);
    side("in", files.in());
    side("accepted", files.accepted());
    side("rejected", files.rejected());
    side("skipped", files.skipped());
    line(
        "",
        files.closes()
            ? "in = accepted + rejected + skipped, to the line and to the penny"
            : "DOES NOT CLOSE: in is not accepted + rejected + skipped");
    some("refused", files.refused());
    return this;
  }

  Tally sources(SourceTally sources) {
    some("stale", sources.stale());
    some("missing", sources.missing());
    return this;
  }

  Tally failures(List<String> sentences) {
    sentences.forEach(sentence -> line("failed", sentence));
    return this;
  }

  Tally times(JobExecution execution) {
    List<StepExecution> steps =
        execution.getStepExecutions().stream()
            .filter(step -> !step.getStepName().contains(":"))
            .filter(step -> step.getStartTime() != null && step.getEndTime() != null)
            .sorted(Comparator.comparing(StepExecution::getStartTime))
            .toList();
    line(
        "time",
        steps.stream()
            .map(step -> step.getStepName() + " " + Words.duration(duration(step)))
            .collect(Collectors.joining(", ")));
    return this;
  }

  Tally outcome(String meaning) {
    return line("outcome", meaning);
  }

  Tally line(String label, String text) {
    lines.add("  %-10s %s".formatted(label, text).stripTrailing());
    return this;
  }

  static Duration duration(StepExecution step) {
    return Duration.between(step.getStartTime(), step.getEndTime());
  }

  private void side(String label, FileTally.Side side) {
    line(label, "%,15d lines %28s".formatted(side.rows(), Words.pounds(side.pence())));
  }

  /** The first few, and how many more there are. */
  private void some(String label, List<String> all) {
    if (all.isEmpty()) {
      return;
    }
    line(label, Words.count(all.size()) + ": ");
    all.stream().limit(SHOWN).forEach(one -> line("", "  " + one));
    if (all.size() > SHOWN) {
      line("", "  … and " + Words.count(all.size() - SHOWN) + " more");
    }
  }
}
