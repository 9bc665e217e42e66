package org.totalplace.tools.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;

/**
 * Labels against answers: how often an answer that was given is right (precision), how often one
 * was given (coverage), how many of the true ones were found (recall); by lines and by pounds.
 */
final class Evaluation {
  private record Pair(Label label, Answer answer, Theme theme) {
    String division() {
      return theme.code().substring(0, 2);
    }
  }

  private final List<Pair> pairs = new ArrayList<>();
  private final List<Label> missing = new ArrayList<>();
  private final Map<String, Score> measures = new TreeMap<>();
  private final FlowRules flows;

  Evaluation(List<Label> labels, Function<LineKey, Optional<Answer>> answers, FlowRules flows) {
    this.flows = flows;
    for (Label label : labels) {
      Optional<Answer> answer = answers.apply(label.line());
      answer.ifPresentOrElse(
          a -> pairs.add(new Pair(label, a, flows.theme(a))), () -> missing.add(label));
    }
  }

  /** The report, one measure a line. */
  List<String> report() {
    List<String> report = new ArrayList<>();
    report.add("labels found in this run: " + pairs.size() + ", not found: " + missing.size());
    themes(report);
    publicBodies(report);
    flows(report);
    people(report);
    return report;
  }

  /** The scores that a floor can be set for, by name; filled by {@link #report}. */
  Map<String, Score> measures() {
    return Map.copyOf(measures);
  }

  /** One line for each label that the classifier answers otherwise; no text of the files. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (Pair pair : pairs) {
      Label label = pair.label;
      Answer answer = pair.answer;
      boolean tells = !label.division().equals("99") && !pair.division().equals("99");
      if (tells && !label.division().equals(pair.division())) {
        errors.add(
            label.id()
                + " theme "
                + label.division()
                + " but "
                + pair.theme.code()
                + " by "
                + pair.theme.rule());
      }
      if (label.isPublicBody() != answer.isPublicBody()) {
        errors.add(label.id() + " public " + label.isPublicBody() + " but " + answer.payeeAgency());
      }
      if (!label.flowKind().equals(flows.kind(answer))) {
        errors.add(label.id() + " flow " + label.flowKind() + " but " + flows.kind(answer));
      }
      if (label.isPerson() && !answer.isWithheld()) {
        errors.add(label.id() + " person let through");
      }
    }
    return errors;
  }

  private void themes(List<String> report) {
    Map<String, Score> byTier = new TreeMap<>();
    Map<String, Score> byKind = new TreeMap<>();
    Map<String, Score> coverageByKind = new TreeMap<>();
    Score all = new Score();
    Score coverage = new Score();
    Score undecided = new Score();
    for (Pair pair : pairs) {
      Label label = pair.label;
      boolean isAnswered = !pair.division().equals("99");
      coverage.add(isAnswered, label.absolutePence());
      coverageByKind
          .computeIfAbsent(label.kind(), k -> new Score())
          .add(isAnswered, label.absolutePence());
      if (isAnswered && label.division().equals("99")) {
        undecided.add(true, label.absolutePence());
      } else if (isAnswered) {
        boolean isRight = label.division().equals(pair.division());
        all.add(isRight, label.absolutePence());
        byTier
            .computeIfAbsent(pair.theme.tier(), t -> new Score())
            .add(isRight, label.absolutePence());
        byKind.computeIfAbsent(label.kind(), k -> new Score()).add(isRight, label.absolutePence());
      }
    }
    report.add("theme, precision by division: " + all);
    measures.put("theme_precision", all);
    byTier.forEach((tier, score) -> report.add("  " + tier + ": " + score));
    byKind.forEach((kind, score) -> report.add("  " + kind + ": " + score));
    report.add("theme, coverage: " + coverage);
    measures.put("theme_coverage", coverage);
    coverageByKind.forEach((kind, score) -> report.add("  " + kind + ": " + score));
    report.add("theme answered where the reader could not tell: " + undecided.lines() + " lines");
  }

  private void publicBodies(List<String> report) {
    Score precision = new Score();
    Score recall = new Score();
    for (Pair pair : pairs) {
      boolean isMatched = pair.answer.isPublicBody();
      if (isMatched) {
        precision.add(pair.label.isPublicBody(), pair.label.absolutePence());
      }
      if (pair.label.isPublicBody()) {
        recall.add(isMatched, pair.label.absolutePence());
      }
    }
    report.add("public body, precision: " + precision);
    measures.put("public_body_precision", precision);
    report.add("public body, recall: " + recall);
    measures.put("public_body_recall", recall);
  }

  private void flows(List<String> report) {
    Map<String, Score> byKind = new TreeMap<>();
    Score all = new Score();
    for (Pair pair : pairs) {
      boolean isRight = pair.label.flowKind().equals(flows.kind(pair.answer));
      all.add(isRight, pair.label.absolutePence());
      byKind
          .computeIfAbsent(pair.label.flowKind(), k -> new Score())
          .add(isRight, pair.label.absolutePence());
    }
    report.add("flow kind, right: " + all);
    measures.put("flow_kind", all);
    byKind.forEach((kind, score) -> report.add("  labelled " + kind + ": " + score));
  }

  private void people(List<String> report) {
    Score recall = new Score();
    Score kept = new Score();
    for (Pair pair : pairs) {
      if (pair.label.isPerson()) {
        recall.add(pair.answer.isWithheld(), pair.label.absolutePence());
      } else if (!pair.label.flowKind().equals("redacted")) {
        kept.add(!pair.answer.isWithheld(), pair.label.absolutePence());
      }
    }
    report.add("people, withheld (recall): " + recall);
    measures.put("people_withheld", recall);
    report.add("others, name kept: " + kept);
    measures.put("others_kept", kept);
  }
}
