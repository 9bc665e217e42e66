package org.totalplace.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;
import org.totalplace.tools.evaluate.PersonLabel.Reading;

class PeopleEvaluationTest {
  private static final LineKey FIRST = line(1);
  private static final LineKey SECOND = line(2);
  private static final LineKey THIRD = line(3);

  @Test
  void personLetThrough_lowersRecallAndIsListed() {
    PeopleEvaluation evaluation =
        evaluation(
            Map.of(FIRST, answer("person:name"), SECOND, answer(null)),
            label("P1", FIRST, Reading.PERSON),
            label("P2", SECOND, Reading.PERSON));

    assertThat(evaluation.report()).anyMatch(line -> line.startsWith("people, withheld: 1 of 2"));
    assertThat(evaluation.errors()).containsExactly("P2 person let through as unknown");
  }

  @Test
  void publishersType_isNotCountedWhereTheNameDecides() {
    PeopleEvaluation evaluation =
        evaluation(
            Map.of(FIRST, answer("type:sole"), SECOND, answer("person:name")),
            label("P1", FIRST, Reading.PERSON),
            label("P2", SECOND, Reading.PERSON));

    assertThat(evaluation.report())
        .anyMatch(line -> line.startsWith("people, withheld where the name decides: 1 of 1"));
  }

  @Test
  void unclearReading_countsForNeither() {
    PeopleEvaluation evaluation =
        evaluation(Map.of(FIRST, answer(null)), label("P1", FIRST, Reading.UNCLEAR));

    assertThat(evaluation.report()).contains("people, withheld: none", "others, name kept: none");
  }

  @Test
  void lineThatIsNotInTheRun_isCountedAsMissing() {
    PeopleEvaluation evaluation =
        evaluation(Map.of(), label("P1", THIRD, Reading.PERSON), label("P2", FIRST, Reading.OTHER));

    assertThat(evaluation.report().get(0)).endsWith(": 2");
  }

  @Test
  void interval_isWilsons() {
    Share share = new Share();
    for (int i = 0; i < 100; i++) {
      share.add(i > 0);
    }

    assertThat(share.lower()).isCloseTo(0.9455, within(0.0001));
    assertThat(share.upper()).isCloseTo(0.9982, within(0.0001));
  }

  @Test
  void shippedLabels_holdEnoughPeopleForAnInterval() {
    List<PersonLabel> labels =
        LabelSet.readAll(Home.find().referenceData()).stream()
            .flatMap(set -> set.people().stream())
            .toList();

    assertThat(labels).filteredOn(l -> l.reading() == Reading.PERSON).hasSizeGreaterThan(500);
    assertThat(labels.stream().map(PersonLabel::line).distinct()).hasSameSizeAs(labels);
  }

  @Test
  void namesEquallyLikelyToBeDrawn_tellPeopleShownAndOthersWithheld() {
    PeopleEvaluation evaluation =
        new PeopleEvaluation(
            List.of(
                new PersonLabel("P1", "names", FIRST, Reading.PERSON),
                new PersonLabel("P2", "names", SECOND, Reading.OTHER),
                new PersonLabel("P3", "names", THIRD, Reading.OTHER)),
            key -> Optional.of(answer(key.equals(THIRD) ? "person:name" : null)));

    assertThat(evaluation.report())
        .anyMatch(line -> line.startsWith("people among shown names: 1 of 2"))
        .anyMatch(line -> line.startsWith("no person's among withheld names: 1 of 1"));
  }

  private static PeopleEvaluation evaluation(Map<LineKey, Answer> answers, PersonLabel... labels) {
    return new PeopleEvaluation(List.of(labels), key -> Optional.ofNullable(answers.get(key)));
  }

  private static PersonLabel label(String id, LineKey line, Reading reading) {
    return new PersonLabel(id, "bare", line, reading);
  }

  private static Answer answer(String withheldRule) {
    return new Answer(null, "unknown", withheldRule, null, null, null, null, null);
  }

  private static LineKey line(long number) {
    return new LineKey("a-council", "ab", "", number);
  }
}
