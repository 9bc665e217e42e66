package org.totalplace.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of running comes from what each step reads and writes, and nothing else. */
final class SqlGraphTest {
  private static final Set<String> NONE = Set.of();

  @Test
  void steps_standAfterWhatTheyRead_andByNameWhereNothingDecides() {
    SqlGraph graph =
        graph(
            step("d", Set.of("a", "in"), Set.of("d"), NONE),
            step("c", NONE, Set.of("c"), NONE),
            step("b", Set.of("d"), Set.of("b"), NONE),
            step("e", NONE, Set.of("a"), NONE));

    assertThat(graph.order()).containsExactly("c", "e", "d", "b");
    assertThat(graph.writes()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void whoeverReadsATable_waitsForAllThatAddToIt() {
    SqlGraph graph =
        graph(
            step("a reads", Set.of("t"), Set.of("u"), NONE),
            step("b adds", NONE, NONE, Set.of("t")),
            step("c adds", NONE, NONE, Set.of("t")),
            step("d makes", NONE, Set.of("t"), NONE));

    assertThat(graph.order()).containsExactly("d makes", "b adds", "c adds", "a reads");
  }

  @Test
  void tableThatNobodyWrites_isNamed() {
    assertThatThrownBy(() -> graph(step("a.sql", Set.of("nowhere"), Set.of("t"), NONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.sql reads nowhere, which no step writes and which is no input");
  }

  @Test
  void tableWrittenTwice_isNamed() {
    assertThatThrownBy(
            () ->
                graph(
                    step("a.sql", NONE, Set.of("t"), NONE), step("b.sql", NONE, Set.of("t"), NONE)))
        .hasMessage("t is written twice: by a.sql and by b.sql");
    assertThatThrownBy(() -> graph(step("a.sql", NONE, Set.of("in"), NONE)))
        .hasMessage("in is an input, and a.sql writes it");
  }

  @Test
  void circle_isNamedStepByStep() {
    assertThatThrownBy(
            () ->
                graph(
                    step("a.sql", Set.of("z"), Set.of("x"), NONE),
                    step("b.sql", Set.of("x"), Set.of("y"), NONE),
                    step("c.sql", Set.of("y"), Set.of("z"), NONE)))
        .hasMessage("Steps need each other: a.sql needs c.sql needs b.sql needs a.sql");
  }

  @Test
  void header_isReadAsItStands() {
    SqlHeader header =
        SqlHeader.of(
            "x.sql",
            "-- Reads: a, b.c,\n--   d()\n-- Writes: e\n-- Adds to: f\n-- What: g.\n-- Why: h: i.\n"
                + "-- A comment about the statement.\nCREATE TABLE e AS FROM a;\n");

    assertThat(header.reads()).containsExactlyInAnyOrder("a", "b.c", "d()");
    assertThat(header.writes()).containsExactly("e");
    assertThat(header.addsTo()).containsExactly("f");
    assertThat(header.why()).isEqualTo("h: i.");
    assertThat(header.isQuery()).isFalse();
    assertThat(SqlHeader.of("y.sql", "-- Gives: n BIGINT, p DECIMAL(18,2)\n-- Why: w.\n").gives())
        .containsExactly(
            new SqlHeader.Column("n", "BIGINT"), new SqlHeader.Column("p", "DECIMAL(18,2)"));
  }

  @Test
  void headerThatIsWrong_isNamedWithItsLine() {
    wrong("-- Reads: a\n-- Writes: b\n", "x.sql, line 1: the header says no \"Why:\"");
    wrong("-- Reads a. Writes b.\n", "x.sql, line 1: is no field of a header");
    wrong("-- Writes: b\n-- Reads: a\n-- Why: c.\n", "x.sql, line 2: \"Reads:\" stands after");
    wrong("-- Reads: a\n-- Why: c.\n", "must say either what the file writes or what it gives");
    wrong("-- Writes: A b\n-- Why: c.\n", "\"A b\" is no name, or is there twice");
    wrong("-- Gives: a\n-- Why: c.\n", "\"a\" is not a column with its type");
  }

  private static void wrong(String text, String message) {
    assertThatThrownBy(() -> SqlHeader.of("x.sql", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static SqlGraph graph(SqlStep... steps) {
    return SqlGraph.of(Set.of("in"), List.of(steps));
  }

  private static SqlStep step(
      String name, Set<String> reads, Set<String> writes, Set<String> addsTo) {
    return new SqlStep(name, reads, writes, addsTo, sql -> {});
  }
}
