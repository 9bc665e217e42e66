package org.totalplace.tools.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.totalplace.tools.evaluate.PersonLabel.Reading;

/**
 * How many of the labelled people are withheld, and how many others with them. By names only: where
 * the publisher's own creditor type decides, the word lists are not put to the test.
 */
final class PeopleEvaluation {
  private static final String BY_TYPE = "type:";

  private final Map<String, Share> recall = new TreeMap<>();
  private final Map<String, Share> kept = new TreeMap<>();
  private final Share byName = new Share();
  private final NamesShown shown = new NamesShown();
  private final List<String> errors = new ArrayList<>();
  private int missing;

  PeopleEvaluation(List<PersonLabel> labels, Function<LineKey, Optional<Answer>> answers) {
    for (PersonLabel label : labels) {
      answers.apply(label.line()).ifPresentOrElse(answer -> add(label, answer), () -> missing++);
    }
  }

  /** The report, one measure a line. */
  List<String> report() {
    List<String> report = new ArrayList<>();
    report.add("labels of people.csv that are not in this run: " + missing);
    report.add("people, withheld: " + sum(recall));
    recall.forEach((stratum, share) -> report.add("  " + stratum + ": " + share));
    report.add("people, withheld where the name decides: " + byName);
    report.add("others, name kept: " + sum(kept));
    kept.forEach((stratum, share) -> report.add("  " + stratum + ": " + share));
    report.addAll(shown.report());
    return report;
  }

  /** One line for each label that the gate answers otherwise; no text of the files. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  private void add(PersonLabel label, Answer answer) {
    if (label.reading() == Reading.UNCLEAR || answer.payeeClass().equals("redacted")) {
      return;
    }
    boolean isPerson = label.reading() == Reading.PERSON;
    boolean isRight = answer.isWithheld() == isPerson;
    shown.add(label.stratum(), isPerson, answer.isWithheld());
    Map<String, Share> shares = isPerson ? recall : kept;
    shares.computeIfAbsent(label.stratum(), s -> new Share()).add(isRight);
    if (isPerson && !(answer.isWithheld() && answer.withheldRule().startsWith(BY_TYPE))) {
      byName.add(isRight);
    }
    if (!isRight) {
      String rule = isPerson ? "person let through as " : "withheld by ";
      errors.add(
          label.id() + " " + rule + (isPerson ? answer.payeeClass() : answer.withheldRule()));
    }
  }

  private static Share sum(Map<String, Share> shares) {
    Share sum = new Share();
    shares.values().forEach(sum::add);
    return sum;
  }
}
