package org.totalplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.ManifestRow;
import org.totalplace.source.SourceState.State;

class SourceStatesTest {
  private static final String ID = "exampleshire-county-council";
  private static final LocalDate MAY = LocalDate.of(2024, 5, 31);

  @TempDir Path folder;

  @BeforeEach
  void oneSource() throws IOException {
    Files.writeString(folder.resolve("a.yml"), CatalogueTest.GOOD);
  }

  @Test
  void source_withFiles_isReady_andShowsTheNewest() {
    SourceState state =
        only(List.of(row("jan.csv", 1), row("feb.csv", 9), row("b.csv", 9)), Map.of(), MAY);

    assertThat(state.state()).isEqualTo(State.READY);
    assertThat(state.files()).isEqualTo(3);
    assertThat(state.bytes()).isEqualTo(30);
    assertThat(state.newestFile()).hasValue("feb.csv");
    assertThat(state.lastRetrieved()).hasValue(LocalDate.of(2024, 1, 9));
    assertThat(state.licence()).isEqualTo("OGL-UK-3.0");
    assertThat(state.problems()).isEmpty();
  }

  @Test
  void source_withoutFiles_saysWhereToPutThem() {
    SourceState state = only(List.of(), Map.of(), MAY);
    assertThat(state.state()).isEqualTo(State.NO_FILES);
    assertThat(state.problems().toString()).contains("<inbox>/" + ID);
  }

  @Test
  void source_isStale_onlyAfterTheDayThatTheReleaseNames() {
    List<ManifestRow> rows = List.of(row("jan.csv", 1));
    LocalDate due = LocalDate.of(2024, 4, 14);

    assertThat(due(rows, Map.of(ID, due), due).state()).isEqualTo(State.READY);
    assertThat(due(rows, Map.of(ID, due), due.plusDays(1)).state()).isEqualTo(State.STALE);
    assertThat(due(rows, Map.of(), due.plusYears(9)).state()).isEqualTo(State.READY);
  }

  @Test
  void brokenDefinition_isARowOfItsOwn() throws IOException {
    Files.writeString(folder.resolve("b.yml"), "id: another\nkind: nonsense\n");

    List<SourceState> states = states(List.of(), Map.of(), MAY);

    assertThat(states).extracting(SourceState::id).containsExactly("another", ID);
    assertThat(states.get(0).state()).isEqualTo(State.BROKEN);
    assertThat(states.get(0).problems().toString()).contains("/kind");
  }

  private SourceState only(List<ManifestRow> rows, Map<String, LocalDate> newest, LocalDate today) {
    return states(rows, newest, today).get(0);
  }

  private SourceState due(List<ManifestRow> rows, Map<String, LocalDate> due, LocalDate today) {
    Map<String, LocalDate> newest = Map.of(ID, LocalDate.of(2024, 1, 31));
    return new SourceStates(rows, newest, due, today).of(Catalogue.load(List.of(folder))).get(0);
  }

  private List<SourceState> states(
      List<ManifestRow> rows, Map<String, LocalDate> newest, LocalDate today) {
    return new SourceStates(rows, newest, Map.of(), today).of(Catalogue.load(List.of(folder)));
  }

  private static ManifestRow row(String path, int day) {
    LocalDate date = LocalDate.of(2024, 1, day);
    return new ManifestRow(ID, path, "", "0".repeat(64), 10, date, "text/csv");
  }
}
