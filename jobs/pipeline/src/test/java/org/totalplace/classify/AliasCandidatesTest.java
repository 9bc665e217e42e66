package org.totalplace.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.classify.AliasCandidates.Candidate;
import org.totalplace.csv.CsvTableWriter;
import org.totalplace.model.Workspace;

class AliasCandidatesTest {
  @TempDir Path output;

  @Test
  void nameInTwoSources_isOneCandidateWithItsSourcesAndPounds() throws IOException {
    list("a-source", "Oakapple Board", "TP-ONE", "3", "-100.01");
    list("b-source", "OAKAPPLE  BOARD.", "TP-TWO", "2", "200.00");

    List<Candidate> candidates = AliasCandidates.of(new Workspace(output));

    assertThat(candidates).hasSize(1);
    Candidate candidate = candidates.get(0);
    assertThat(candidate.name()).isEqualTo("OAKAPPLE  BOARD.");
    assertThat(candidate.agencies()).containsExactly("TP-ONE", "TP-TWO");
    assertThat(candidate.sources()).isEqualTo(2);
    assertThat(candidate.lines()).isEqualTo(5);
    assertThat(candidate.amount()).isEqualByComparingTo("300.01");
  }

  @Test
  void mostMoney_comesFirst() throws IOException {
    list("a-source", "Small Board", "", "1", "1.00");
    list("b-source", "Large Board", "", "1", "-2.00");

    assertThat(AliasCandidates.of(new Workspace(output)))
        .extracting(Candidate::name)
        .containsExactly("Large Board", "Small Board");
  }

  @Test
  void writtenList_isTheSameEveryTime() throws IOException {
    list("a-source", "Small, Board", "", "1", "1.00");
    Path file = output.resolve("list.csv");

    AliasCandidates.write(file, AliasCandidates.of(new Workspace(output)));
    String first = Files.readString(file);
    AliasCandidates.write(file, AliasCandidates.of(new Workspace(output)));

    assertThat(Files.readString(file))
        .isEqualTo(first)
        .contains("\"Small, Board\",unknown,,1,1,1.00");
  }

  @Test
  void nameThatIsAFormula_isWrittenAsText() throws IOException {
    list("a-source", "=HYPERLINK(1)", "", "1", "1.00");
    Path file = output.resolve("list.csv");

    AliasCandidates.write(file, AliasCandidates.of(new Workspace(output)));

    assertThat(Files.readString(file)).contains("\n'=HYPERLINK(1),unknown");
  }

  @Test
  void noSourceYet_isAnEmptyList() {
    assertThat(AliasCandidates.of(new Workspace(output))).isEmpty();
  }

  private void list(String source, String name, String agencies, String lines, String amount)
      throws IOException {
    Path folder = Files.createDirectories(new Workspace(output).classified(source));
    Path file = folder.resolve(AliasCandidates.FILE);
    try (CsvTableWriter csv = CsvTableWriter.create(file, AliasCandidates.OF_A_SOURCE)) {
      csv.row(List.of(source, name, "unknown", agencies, lines, amount));
      csv.finish();
    }
  }
}
