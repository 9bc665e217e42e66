package org.totalplace.normalise.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.Inspect;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.reference.Home;
import org.totalplace.source.Catalogue;

/** A draft is right or says what it does not know. */
final class DraftSourceTest {
  private static final Vocabulary VOCABULARY = VocabularyFiles.read(Home.find().referenceData());
  private static final DraftPublisher TRUST =
      new DraftPublisher(
          "GB-NHS-XXX",
          "Example NHS Trust",
          "nhs_spend",
          "E54000999",
          OptionalLong.of(25_000),
          "the id");
  private static final DraftPublisher COUNCIL =
      new DraftPublisher(
          "GB-PLA-XXX", "Example Council", "council_spend", "W06000999", OptionalLong.empty(), "");

  @TempDir Path folder;

  @Test
  void publisherOfTheRegister_givesKindThresholdAreaAndPlace() throws IOException {
    file(
        "2024-04.csv", "Payment Date,Supplier,Net Amount\n", "%02d/04/2024,Firm %d Ltd,25001.50\n");

    String yaml = draft(Optional.of(TRUST));

    assertThat(yaml)
        .contains("publisher: GB-NHS-XXX # Example NHS Trust")
        .contains("title: \"Example NHS Trust: spending over £25,000\"")
        .contains("kind: nhs_spend\n", "area: E54000999\n", "threshold: 25000}")
        .contains("sources/england/example-nhs-trust/spending-over-25000.yml")
        .contains("amount: {basis: net,", "date: {basis: payment,", "every: month");
  }

  @Test
  void otherNation_isNotEngland() throws IOException {
    file("2024-04.csv", "Date,Supplier,Amount\n", "%02d/04/2024,Firm %d Ltd,612.50\n");

    assertThat(draft(Optional.of(COUNCIL))).contains("sources/wales/example-council/", "W06000999");
  }

  @Test
  void unknownPublisher_isToDoAndNeverACouncilOfEngland() throws IOException {
    file("2024-04.csv", "Date,Supplier,Amount\n", "%02d/04/2024,Firm %d Ltd,612.50\n");

    String yaml = draft(Optional.empty());

    assertThat(yaml)
        .contains("publisher: TODO", "kind: TODO", "area: TODO", "licence: {name: TODO");
    assertThat(yaml).doesNotContain("council_spend").doesNotContain("area: England");
  }

  @Test
  void linesOfAnySize_haveNoThreshold() throws IOException {
    file("2024-04.csv", "Date,Supplier,Amount\n", "%02d/04/2024,Firm %d Ltd,3.50\n");

    assertThat(draft(Optional.of(TRUST))).contains("threshold: TODO}", "100 % of the lines");
  }

  @Test
  void linesFarUnderTheDuty_haveNoThresholdThatTheyHappenToShow() throws IOException {
    file("2024-04.csv", "Date,Supplier,Amount\n", "%02d/04/2024,Firm %d Ltd,612.50\n");

    assertThat(draft(Optional.of(TRUST))).contains("threshold: TODO}");
    assertThat(draft(Optional.empty())).contains("threshold: 500}");
  }

  @Test
  void severalFiles_giveTheLinesOfAll() throws IOException {
    file("2024-04.csv", "Date,Supplier,Amount\n", "%02d/04/2024,Firm %d Ltd,612.50\n");
    file("2024-05.csv", "Date,Supplier,Amount\n", "%02d/05/2024,Firm %d Ltd,612.50\n");

    assertThat(draft(Optional.empty()))
        .contains("files read: 2")
        .contains("min_lines: 44\n", "max_lines: 73\n");
  }

  @Test
  void codesAlone_areNoPayeeAndTheDraftSaysSo() throws IOException {
    file("2024-04.csv", "Date,Coded Supplier,Amount\n", "%02d/04/2024,FP26%d,612.50\n");

    assertThat(draft(Optional.empty())).contains("TODO no column is the payee_name");
  }

  @Test
  void periodOfNobodyKnowsWhichYear_isToDo() throws IOException {
    file("spend.csv", "Period,Supplier,Amount\n", "2014%02d,Firm %d Ltd,612.50\n");

    assertThat(draft(Optional.empty())).contains("TODO periods such as 201401");
  }

  @Test
  void draft_asWritten_doesNotRun() throws IOException {
    file("2024-04.csv", "Date,Supplier,Amount\n", "%02d/04/2024,Firm %d Ltd,612.50\n");
    Path definitions = Files.createDirectories(folder.resolve("definitions"));
    Files.writeString(definitions.resolve("draft.yml"), draft(Optional.of(COUNCIL)));

    Catalogue catalogue = Catalogue.load(List.of(definitions));

    assertThat(catalogue.sources()).isEmpty();
    assertThat(catalogue.broken().get(0).problems().toString()).contains("TODO");
  }

  private String draft(Optional<DraftPublisher> publisher) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var list = Files.list(folder)) {
      list.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    DraftFiles shown = DraftFiles.of(new Inspect(VOCABULARY)::file, files);
    return new DraftSource(VOCABULARY).yaml("example", shown, publisher);
  }

  /** 28 lines, one of each day. */
  private void file(String name, String heading, String row) throws IOException {
    StringBuilder text = new StringBuilder(heading);
    for (int day = 1; day <= 28; day++) {
      int number = row.startsWith("2014") ? day % 12 + 1 : day;
      text.append(String.format(row, number, day));
    }
    Files.writeString(folder.resolve(name), text);
  }
}
