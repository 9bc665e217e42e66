package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;
import static org.totalplace.count.MadeLine.month;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of docs/METHOD.md on files that say the same, each with the file that only looks so.
 */
final class SuccessionTest {
  private static final String SOURCE = "devon-county-council";
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  @TempDir Path output;
  private MadeWorkspace made;

  @BeforeEach
  void oneSource() {
    made = new MadeWorkspace(output).source(SOURCE);
  }

  @Test
  void sameBytesTwice_countOnce() {
    made.file(SOURCE, "april.csv", JUNE, month("2024-04", 30, 1))
        .copy(SOURCE, "latest.csv", "april.csv");

    assertThat(statuses())
        .containsExactly("april.csv counted FS-09 30", "latest.csv duplicate FS-04 0");
  }

  @Test
  void sameLinesInOtherBytes_countOnce() {
    List<MadeLine> lines = month("2024-04", 30, 1);
    List<MadeLine> sortedOtherwise = new ArrayList<>(lines);
    Collections.reverse(sortedOtherwise);
    made.file(SOURCE, "april.csv", JUNE, lines).file(SOURCE, "april.xls", JUNE, sortedOtherwise);

    assertThat(statuses())
        .containsExactly("april.csv duplicate FS-05 0", "april.xls counted FS-09 30");
  }

  @Test
  void sameLinesWithAFewOfTheNextMonth_countOnce() {
    List<MadeLine> lines = join(month("2024-04", 60, 1), month("2024-05", 5, 2));
    List<MadeLine> again = new ArrayList<>(lines);
    Collections.reverse(again);
    made.file(SOURCE, "august.csv", JUNE, again).file(SOURCE, "december.csv", JUNE, lines);

    assertThat(statuses())
        .containsExactly("august.csv duplicate FS-05 0", "december.csv counted FS-09 65");
  }

  @Test
  void repeatsInsideOneFile_areInstalmentsAndAllCount() {
    MadeLine instalment = line("2024-04-10", 50_000_00, "Academy Trust");
    made.file(SOURCE, "april.csv", instalment, instalment, instalment);

    assertThat(statuses()).containsExactly("april.csv counted FS-09 3");
  }

  @Test
  void monthsInsideAQuarter_leaveForTheQuarter() {
    made.file(SOURCE, "2024-04.csv", JUNE, month("2024-04", 30, 1))
        .file(SOURCE, "2024-05.csv", JUNE, month("2024-05", 40, 2))
        .file(
            SOURCE,
            "q1.csv",
            JUNE,
            join(month("2024-04", 30, 1), month("2024-05", 40, 2), month("2024-06", 20, 3)));

    assertThat(statuses())
        .containsExactly(
            "2024-04.csv superseded FS-07 0",
            "2024-05.csv superseded FS-07 0",
            "q1.csv counted FS-09 90");
  }

  @Test
  void instalmentsInMonthAndQuarter_keepTheirNumber() {
    List<MadeLine> april = new ArrayList<>(month("2024-04", 10, 1));
    april.addAll(Collections.nCopies(3, line("2024-04-10", 50_000_00, "Academy Trust")));
    made.file(SOURCE, "2024-04.csv", JUNE, april)
        .file(SOURCE, "q1.csv", JUNE, join(april, month("2024-05", 40, 2)));

    assertThat(statuses())
        .containsExactly("2024-04.csv superseded FS-07 0", "q1.csv counted FS-09 53");
  }

  @Test
  void amendedReissue_replacesTheFirstVersion() {
    List<MadeLine> first = month("2024-04", 30, 1);
    List<MadeLine> amended = new ArrayList<>(first.subList(0, 28));
    amended.add(line("2024-04-28", 99_00, "Corrected Ltd"));
    made.file(SOURCE, "DCC-April-2024.csv", JUNE, first)
        .file(SOURCE, "DCC-April-2024-amnd.csv", JUNE, amended);

    assertThat(statuses())
        .containsExactly(
            "DCC-April-2024-amnd.csv counted FS-09 29", "DCC-April-2024.csv superseded FS-06 0");
  }

  @Test
  void reissueWithEveryTextWrittenAnew_replacesTheFirstVersionByItsName() {
    List<MadeLine> second =
        month("2024-04", 30, 1).stream()
            .map(l -> line(l.date().toString(), l.pence(), l.payee().toUpperCase(), "Other words"))
            .toList();
    made.file(SOURCE, "april 2024.csv", JUNE, month("2024-04", 30, 1))
        .file(SOURCE, "april 2024 (v2).csv", JUNE, second);

    assertThat(statuses())
        .containsExactly(
            "april 2024 (v2).csv counted FS-09 30", "april 2024.csv superseded FS-08 0");
  }

  @Test
  void laterVersionWithoutAWordInItsName_isTheOneThatCameLater() {
    List<MadeLine> first = month("2024-04", 30, 1);
    made.file(SOURCE, "b.csv", JUNE, first)
        .file(SOURCE, "a.csv", JUNE.plusDays(30), first.subList(0, 25));

    assertThat(statuses()).containsExactly("a.csv counted FS-09 25", "b.csv superseded FS-06 0");
  }

  @Test
  void filesThatRollOverTheMonths_countEachLineOnceAndLoseNone() {
    List<MadeLine> april = month("2024-04", 40, 1);
    List<MadeLine> may = month("2024-05", 40, 2);
    List<MadeLine> june = month("2024-06", 40, 3);
    made.file(SOURCE, "april-may.csv", JUNE, join(april, may))
        .file(SOURCE, "may-june.csv", JUNE, join(may, june));

    assertThat(statuses())
        .containsExactly("april-may.csv counted FS-09 80", "may-june.csv counted FS-09 40");
    assertThat(made.counted("SELECT count(*) n, sum(amount) pounds FROM overlap_line").get(0))
        .containsEntry("n", "40")
        .containsEntry(
            "pounds", MadeWorkspace.pounds(may.stream().mapToLong(MadeLine::pence).sum()));
  }

  @Test
  void unrelatedFilesThatShareAFewIdenticalLines_loseNothing() {
    MadeLine rent = line("2024-04-01", 500_00, "Landlord Ltd");
    List<MadeLine> invoices = new ArrayList<>(month("2024-04", 60, 1));
    List<MadeLine> cards = new ArrayList<>(month("2024-04", 50, 2));
    for (List<MadeLine> lines : List.of(invoices, cards)) {
      lines.addAll(Collections.nCopies(4, rent));
    }
    made.file(SOURCE, "invoices.csv", JUNE, invoices).file(SOURCE, "cards.csv", JUNE, cards);

    assertThat(statuses())
        .containsExactly("cards.csv counted FS-09 54", "invoices.csv counted FS-09 64");
    assertThat(made.counted("SELECT * FROM overlap_line")).isEmpty();
  }

  @Test
  void sameReferencesUnderOtherWords_areTheSamePayments() {
    List<MadeLine> july = referenced("2024-04", 40, "Stationery");
    List<MadeLine> august =
        new ArrayList<>(referenced("2024-04", 40, "Office supplies").subList(0, 30));
    august.addAll(month("2024-05", 100, 2));
    made.file(SOURCE, "april.csv", JUNE, july).file(SOURCE, "may.csv", JUNE, august);

    assertThat(statuses())
        .containsExactly("april.csv counted FS-09 40", "may.csv counted FS-09 100");
  }

  @Test
  void oneReferenceForSeveralLines_keepsThemAll() {
    MadeLine half = new MadeLine(LocalDate.of(2024, 4, 2), 50_00, "INV 7", "A Ltd", "Schools");
    made.file(SOURCE, "april.csv", half, half, half);

    assertThat(statuses()).containsExactly("april.csv counted FS-09 3");
  }

  @Test
  void fewLateInvoicesOfAnotherMonth_doNotHideThatTheFilesOverlap() {
    List<MadeLine> april = new ArrayList<>(month("2024-04", 200, 1));
    april.addAll(month("2024-05", 10, 3));
    made.file(SOURCE, "april.csv", JUNE, april)
        .file(
            SOURCE,
            "may.csv",
            JUNE,
            join(month("2024-04", 200, 1).subList(0, 60), month("2024-05", 300, 2)));

    assertThat(statuses())
        .containsExactly("april.csv counted FS-09 210", "may.csv counted FS-09 300");
  }

  @Test
  void linesWithoutDateAndReference_areNoEvidence() {
    List<MadeLine> undated =
        Stream.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K")
            .map(payee -> new MadeLine(null, 100_00, null, payee, "Services"))
            .toList();
    made.file(SOURCE, "april.csv", JUNE, undated)
        .file(SOURCE, "may.csv", JUNE, join(undated, List.of(line("2024-05-01", 1, "Z"))));

    assertThat(statuses())
        .containsExactly("april.csv counted FS-09 11", "may.csv counted FS-09 12");
  }

  @Test
  void sameLinesOfTwoSources_bothCount() {
    made.source("other-council")
        .file(SOURCE, "april.csv", JUNE, month("2024-04", 30, 1))
        .file("other-council", "april.csv", JUNE, month("2024-04", 30, 1));

    assertThat(statuses())
        .containsExactly("april.csv counted FS-09 30", "april.csv counted FS-09 30");
  }

  @Test
  void supersededFile_namesItsSuccessorAndKeepsItsMoneyOnRecord() {
    made.file(SOURCE, "april.csv", JUNE, month("2024-04", 30, 1))
        .file(SOURCE, "april v2.csv", JUNE, month("2024-04", 29, 1));
    statuses();

    assertThat(
            made.counted(
                    "SELECT superseded_by, status_reason, amount_accepted - amount_set_aside AS rest"
                        + " FROM source_file WHERE path = 'april.csv'")
                .get(0))
        .containsEntry("superseded_by", "april v2.csv")
        .containsEntry("status_reason", "29 of 30 lines are also in april v2.csv")
        .containsEntry("rest", "0.00");
  }

  private static List<MadeLine> referenced(String month, int lines, String purpose) {
    return month(month, lines, 1).stream()
        .map(l -> new MadeLine(l.date(), l.pence(), "T" + l.pence(), l.payee(), purpose))
        .toList();
  }

  private List<String> statuses() {
    made.write().count();
    return made
        .counted("SELECT path, status, status_rule, rows_counted FROM source_file ORDER BY ALL")
        .stream()
        .map(row -> String.join(" ", row.values()))
        .toList();
  }

  @SafeVarargs
  private static List<MadeLine> join(List<MadeLine>... parts) {
    List<MadeLine> all = new ArrayList<>();
    for (List<MadeLine> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
