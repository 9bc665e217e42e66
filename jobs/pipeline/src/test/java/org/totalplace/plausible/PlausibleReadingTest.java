package org.totalplace.plausible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;

/**
 * Each rule about a file can speak and can stay silent. The bad readings are those of the reader
 * before it was mended: the gate must hold what the reader gets wrong without knowing why.
 */
final class PlausibleReadingTest {
  private static final String SOURCE = "exampleshire";

  @TempDir Path folder;
  private MadeReadings made;

  @BeforeEach
  void open() {
    made = new MadeReadings(folder.resolve("spill"));
  }

  @AfterEach
  void close() {
    made.close();
  }

  @Test
  void ordinaryFiles_ofAYear_findNothing() {
    for (int month = 1; month <= 9; month++) {
      made.file(SOURCE, "spend-2023-0" + month + ".csv").payments("2023-0" + month, 300, month);
    }
    made.file(SOURCE, "short.csv").line("2023-01-04", "A Ltd", "0.50", 50);
    assertThat(made.findings()).isEmpty();
  }

  @Test
  void amountsCutAtTheComma_byLineEndsWrittenTwice_areHeld() {
    MadeReadings.File bad = made.file(SOURCE, "crcrlf.csv").notice("unbalanced_quote", 292);
    for (int i = 0; i < 300; i++) {
      bad.line(
          "2023-04-" + (10 + i % 18), "Payee " + i % 17, "\"£" + (1 + i % 40), 100 + i % 40 * 100);
    }
    made.file(SOURCE, "one-stray-quote.csv")
        .payments("2023-05", 300, 1)
        .notice("unbalanced_quote", 1);

    assertThat(made.findings()).containsExactly("PL-01 held crcrlf.csv", "PL-02 held crcrlf.csv");
    assertThat(made.held()).containsExactly("crcrlf.csv");
  }

  @Test
  void transactionNumbersReadAsPounds_areHeld() {
    MadeReadings.File padded = made.file(SOURCE, "December_2013.csv");
    MadeReadings.File plain = made.file(SOURCE, "documents.csv");
    for (int i = 0; i < 60; i++) {
      long number = 80_041_830 + i * 11;
      String day = "2013-12-" + (10 + i % 18);
      padded.line(day, "Prescription Division", "00" + number, number * 100);
      plain.line(day, "Prescription Division", "" + number, number * 100);
    }
    MadeReadings.File wholePounds = made.file(SOURCE, "whole-pounds.csv");
    for (int i = 0; i < 60; i++) {
      wholePounds.line("2013-12-10", "Payee " + i, "" + (500 + i * 397), (500 + i * 397) * 100L);
    }
    assertThat(made.findings())
        .containsExactly(
            "PL-03 held December_2013.csv",
            "PL-04 held December_2013.csv",
            "PL-04 held documents.csv");
  }

  @Test
  void nilReturn_withRowsThatHoldSomething_isHeld_andOneInWordsIsNot() {
    made.file(SOURCE, "lost-cells.csv").skipped(0, 519).notice("nil_return", 1);
    made.file(SOURCE, "all-rejected.csv").rejected(2206).notice("nil_return", 1);
    made.file(SOURCE, "nothing-this-month.csv").skipped(2, 1).notice("nil_return", 1);
    made.file(SOURCE, "blank.csv").skipped(3524, 0).notice("nil_return", 1);

    assertThat(made.findings())
        .containsExactly(
            "PL-11 flagged all-rejected.csv",
            "PL-12 held all-rejected.csv",
            "PL-13 held all-rejected.csv",
            "PL-13 held lost-cells.csv",
            "PL-14 flagged blank.csv");
  }

  @Test
  void total_countedAsAPayment_isHeld() {
    made.file(SOURCE, "with-total.csv")
        .payments("2023-05", 30, 1)
        .line(null, null, "sum", total(30, 1));
    made.file(SOURCE, "with-large-line.csv")
        .payments("2023-05", 30, 1)
        .line("2023-05-01", "Payee 1", "large", total(30, 1) + 1_00);
    made.file(SOURCE, "two-lines.csv")
        .line("2023-05-01", "A Ltd", "5.00", 500)
        .line("2023-05-02", "A Ltd", "5.00", 500);
    assertThat(made.findings()).containsExactly("PL-15 held with-total.csv");
  }

  @Test
  void tables_thatAreNoPayments_areFlagged() {
    made.file(SOURCE, "invitations-to-quote.csv").payments("2023-05", 30, 1);
    made.file(SOURCE, "contracts-register-2023.csv").payments("2023-05", 30, 2);
    made.file(SOURCE, "a.csv").payments("2023-05", 30, 3).heading("amount", "Annual Value");
    made.file(SOURCE, "b.csv")
        .payments("2023-05", 30, 4)
        .heading("date", "Contract - Expiration Date");
    made.file(SOURCE, "by-content.csv")
        .payments("2023-05", 30, 5)
        .heading("amount", "#4")
        .notice("no_heading", 1)
        .notice("column_by_content", 3);
    made.file(SOURCE, "by-position.csv")
        .payments("2023-05", 30, 6)
        .heading("amount", "#4")
        .notice("no_heading", 1);
    made.file(SOURCE, "registered-contractors.csv").payments("2023-05", 30, 7);
    assertThat(made.findings())
        .containsExactly(
            "PL-09 flagged by-content.csv",
            "PL-17 flagged a.csv",
            "PL-17 flagged b.csv",
            "PL-17 flagged contracts-register-2023.csv",
            "PL-17 flagged invitations-to-quote.csv");
  }

  @Test
  void payeesThatAreNumbers_areFlagged_andHeldWhereMostAre() {
    MadeReadings.File some = made.file(SOURCE, "some.csv").payments("2023-05", 90, 1);
    MadeReadings.File most = made.file(SOURCE, "most.csv").payments("2023-05", 10, 2);
    for (int i = 0; i < 12; i++) {
      some.line("2023-05-03", "4000" + i, "7" + i + ".10", 70_10 + i * 100);
      most.line("2023-05-03", "4000" + i, "7" + i + ".10", 70_10 + i * 100);
    }
    assertThat(made.findings())
        .containsExactly("PL-05 held most.csv", "PL-06 flagged most.csv", "PL-06 flagged some.csv");
  }

  @Test
  void payeesThatAreDivisionsInOtherFiles_areFlagged_andHeldWhereMostAre() {
    String[] divisions = {"Adult Care", "Highways", "Schools", "Payee 3"};
    for (int month = 1; month <= 5; month++) {
      made.file(SOURCE, "2023-0" + month + ".csv")
          .payments("2023-0" + month, 60, month)
          .divisions(divisions);
    }
    MadeReadings.File swapped = made.file(SOURCE, "2023-06.csv").divisions("Payee 1", "Payee 2");
    MadeReadings.File partly = made.file(SOURCE, "2023-07.csv").payments("2023-05", 60, 5);
    for (int i = 0; i < 30; i++) {
      swapped.line("2023-04-03", divisions[i % 3].toUpperCase(Locale.ROOT), "7.10", 7_10);
      partly.line("2023-05-03", i % 3 > 0 ? "Schools" : "Payee 3", "8.10", 8_10);
    }
    assertThat(made.findings())
        .containsExactly(
            "PL-26 flagged 2023-06.csv", "PL-26 flagged 2023-07.csv", "PL-27 held 2023-06.csv");
  }

  @Test
  void twoFilesThatDiffer_areNotSaidToBeEitherWrong() {
    made.file(SOURCE, "a.csv").payments("2023-04", 60, 1).divisions("Schools");
    MadeReadings.File other = made.file(SOURCE, "b.csv").divisions("Payee 1", "Payee 2");
    for (int i = 0; i < 30; i++) {
      other.line("2023-05-03", "Schools", "7" + i + ".10", 70_10 + i * 100);
    }
    assertThat(made.findings()).isEmpty();
  }

  @Test
  void datesOutsideTheNamedPeriod_orMissing_areFlagged() {
    made.file(SOURCE, "spend-april-2023.csv").payments("2024-01", 30, 1);
    made.file(SOURCE, "2023-04_2024-03.csv").payments("2023-10", 30, 2);
    made.file(SOURCE, "August__25k_Transparency_Data.csv").payments("2013-08", 30, 3);
    made.file(SOURCE, "2010-11.csv").payments("2011-02", 30, 4);
    MadeReadings.File undated = made.file(SOURCE, "undated.csv");
    for (int i = 0; i < 30; i++) {
      undated.line(null, "Payee " + i, "9" + i + ".10", 90_10 + i * 100);
    }
    assertThat(made.findings())
        .containsExactly("PL-07 flagged spend-april-2023.csv", "PL-08 flagged undated.csv");
  }

  @Test
  void headingsAndTotalsAndRejects_thatDoNotFit_areFlagged() {
    made.file(SOURCE, "shifted.csv").payments("2023-05", 30, 1).notice("heading_shifted", 1);
    made.file(SOURCE, "total.csv").payments("2023-05", 30, 2).notice("total_mismatch", 1);
    made.file(SOURCE, "rejects.csv").payments("2023-05", 30, 3).rejected(20);
    made.file(SOURCE, "few-rejects.csv").payments("2023-05", 30, 4).rejected(5);
    assertThat(made.findings())
        .containsExactly(
            "PL-10 flagged shifted.csv", "PL-11 flagged rejects.csv", "PL-16 flagged total.csv");
  }

  @Test
  void fileBesideTheOthersOfItsYear_isFlaggedWhereItIsFarFromTheMiddle() {
    for (int month = 4; month <= 9; month++) {
      made.file(SOURCE, "2023-0" + month + ".csv").payments("2023-0" + month, 200, month);
    }
    MadeReadings.File pence = made.file(SOURCE, "2023-10.csv");
    for (int i = 0; i < 200; i++) {
      pence.line("2023-10-05", "Payee " + i % 17, "p", (50_000L + i * 104_729L % 1_000_000) * 100);
    }
    made.file(SOURCE, "2023-11.csv").payments("2023-11", 20, 8);
    assertThat(made.findings())
        .containsExactly(
            "PL-20 flagged 2023-10.csv",
            "PL-20 flagged 2023-11.csv",
            "PL-21 flagged 2023-10.csv",
            "PL-22 flagged 2023-11.csv");
  }

  @Test
  void monthThatStandsOutEveryYear_isTheSeason() {
    for (int year = 2021; year <= 2022; year++) {
      for (int month = 1; month <= 9; month++) {
        String name = year + "-0" + month;
        made.file(SOURCE, name + ".csv").payments(name, month == 8 ? 20 : 150, month);
      }
    }
    assertThat(made.findings()).isEmpty();
  }

  @Test
  void yearOfFilesOfTwoKinds_isNotFlagged() {
    for (int month = 4; month <= 9; month++) {
      made.file(SOURCE, "2023-0" + month + ".csv").payments("2023-0" + month, 400, month);
      made.file(SOURCE, "card-2023-0" + month + ".csv").payments("2023-0" + month, 20, month);
    }
    assertThat(made.findings()).isEmpty();
  }

  @Test
  void columnLost_orOneLineThatDecides_isFlagged_unlessItIsUsual() {
    for (int month = 4; month <= 9; month++) {
      made.file(SOURCE, "2023-0" + month + ".csv").payments("2023-0" + month, 60, month);
    }
    MadeReadings.File lost = made.file(SOURCE, "2023-10.csv");
    for (int i = 0; i < 60; i++) {
      lost.line("2023-10-05", null, "x", 50_000L + i * 104_729L % 1_000_000);
    }
    made.file(SOURCE, "2023-11.csv")
        .payments("2023-11", 60, 3)
        .line("2023-11-05", "Payee 1", "x", 9 * total(60, 3));
    String another = "pays-one-large-sum-a-month";
    for (int month = 4; month <= 9; month++) {
      made.file(another, "2023-0" + month + ".csv")
          .payments("2023-0" + month, 60, month)
          .line("2023-04-05", "Payee 1", "x", 9 * total(60, month));
    }
    assertThat(made.findings())
        .containsExactly(
            "PL-20 flagged 2023-11.csv", "PL-23 flagged 2023-10.csv", "PL-24 flagged 2023-11.csv");
  }

  @Test
  void sameAmountOverAndOver_isFlaggedWhereItIsAShareOfTheFile() {
    MadeReadings.File much = made.file(SOURCE, "much.csv").payments("2023-05", 60, 1);
    MadeReadings.File little = made.file(SOURCE, "little.csv").payments("2023-05", 60, 1);
    for (int i = 0; i < 30; i++) {
      much.line("2023-05-05", "Payee 1", "19833.20", 19_833_20);
      little.line("2023-05-05", "Payee 1", "12.00", 12_00);
    }
    assertThat(made.findings()).containsExactly("PL-25 flagged much.csv");
  }

  @Test
  void heldFile_thatAPersonAccepts_counts() throws IOException {
    MadeReadings.File file = made.file(SOURCE, "with-total.csv").payments("2023-05", 30, 1);
    file.line(null, null, "sum", total(30, 1));
    Path rules = rules();
    Files.writeString(
        rules.resolve("accepted.csv"),
        "source_id,file_sha256,accepted_date,reason\n"
            + SOURCE
            + ","
            + file.sha256()
            + ",2026-11-01,the council pays its own total to a clearing account\n");

    assertThat(made.findings(new ReferenceData(rules.getParent())))
        .containsExactly("PL-15 accepted with-total.csv");
    assertThat(made.held()).isEmpty();
  }

  @Test
  void rulesThatSayWhatCannotBe_stopTheRun() throws IOException {
    Path rules = rules();
    Path file = rules.resolve("rules.csv");
    Files.writeString(file, Files.readString(file).replaceFirst(",5,hold,", ",many,helt,"));

    assertThatThrownBy(() -> made.findings(new ReferenceData(rules.getParent())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PL-01 outcome is flag or hold, not helt")
        .hasMessageContaining("threshold and at_least are numbers, not 0.05 and many");
  }

  private Path rules() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("reference-data/plausible"));
    Path shipped = Home.find().referenceData().resolve("plausible");
    for (String name : List.of("rules.csv", "accepted.csv", "not_payments.csv")) {
      Files.copy(shipped.resolve(name), rules.resolve(name));
    }
    return rules;
  }

  /** Pence of the payments of one seed. */
  private static long total(int count, int seed) {
    long pence = 0;
    for (int i = 0; i < count; i++) {
      pence += 50_000L + (seed * 7919L + i * 104_729L) % 1_000_000;
    }
    return pence;
  }
}
