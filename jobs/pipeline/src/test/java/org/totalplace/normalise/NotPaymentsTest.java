package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnHints;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.normalise.sheet.ReadingRules;
import org.totalplace.normalise.value.AmountUnit;

/** What is no table of payments, or cannot be told to be one, is refused and says why. */
final class NotPaymentsTest {
  private static final String WITHOUT_HEADING =
      """
      03/08/2023,A1,55001,250.10,77,Alpha Care Ltd,Adults
      04/08/2023,A2,55002,100.00,78,Beta Services Ltd,Adults
      05/08/2023,A3,55003,"1,020.40",79,Gamma Council,Roads
      """;

  @TempDir Path folder;

  private Reading read(String text, Map<Column, Integer> positions) throws IOException {
    Path file = Files.writeString(folder.resolve("spend.csv"), text);
    return new Inspect(
            new ReadingRules(
                Readings.VOCABULARY,
                new ColumnHints(positions),
                AmountUnit.POUNDS,
                Optional.empty(),
                false))
        .file(file);
  }

  private static void assertRefused(Reading reading, String code) {
    assertThat(reading.refused().map(notice -> notice.code())).contains(code);
    assertThat(reading.account().accepted().rows()).isZero();
    assertThat(reading.account().accepted().pence()).isZero();
  }

  @Test
  void tableWithoutHeading_isRefused_andSaysWhatADefinitionNeeds() throws IOException {
    Reading reading = read(WITHOUT_HEADING, Map.of());

    assertRefused(reading, "heading_needed");
    assertThat(reading.toText())
        .contains("columns: {positions: {date: 1, payee_name: 6, amount: 4}}");
  }

  @Test
  void tableWithoutHeading_withPositionsOfItsDefinition_isRead() throws IOException {
    Reading reading =
        read(WITHOUT_HEADING, Map.of(Column.DATE, 0, Column.PAYEE_NAME, 5, Column.AMOUNT, 3));

    assertThat(reading.account().accepted().pence()).isEqualTo(137_050);
    assertThat(reading.layout().columns()).containsEntry("payee_name", "#6");
  }

  @Test
  void positionsThatTheValuesContradict_areNotUsed() throws IOException {
    Reading reading =
        read(WITHOUT_HEADING, Map.of(Column.DATE, 1, Column.PAYEE_NAME, 5, Column.AMOUNT, 3));

    assertRefused(reading, "heading_needed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contract Reference,Contract Title,Supplier Company Name,Start Date,End Date,Annual Value",
        "Project Id,Supplier Name,Description,Number,Contract - Expiration Date,Baseline Spend",
        "ITQ Reference,Title,Supplier,Closing Date,Date,Value",
        "Claimant,Department,Supplier,Mileage,Date,Amount",
      })
  void tableOfSomethingElse_isRefused(String heading) throws IOException {
    Reading reading =
        read(heading + "\nC1,Roads,Alpha Ltd,01/04/2022,31/03/2025,12000.00\n", Map.of());

    assertRefused(reading, "not_payments");
  }

  @Test
  void paymentsUnderAContract_arePayments() throws IOException {
    Reading reading =
        read(
            "Payment Date,Supplier,Contract Title,Contract End Date,Amount\n"
                + "01/04/2022,Alpha Ltd,Roads,31/03/2025,12000.00\n",
            Map.of());

    assertThat(reading.account().accepted().rows()).isEqualTo(1);
  }

  @Test
  void rowsWithoutAnyAmount_areNoNilReturn() throws IOException {
    Reading reading =
        read(
            "Month,Supplier,Account Code,Transaction Ref,£\n" + "Aug-19,,,,\n".repeat(519),
            Map.of());

    assertRefused(reading, "no_amounts");
    assertThat(reading.notices().counts()).doesNotContainKey("nil_return");
    assertThat(reading.toText()).contains("519 rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nil Return,,", ",Nil,", "No payments were made over £500 this month,,"})
  void nilReturn_saysSoInWords(String words) throws IOException {
    Reading reading = read("Date,Supplier,Amount\n,,\n" + words + "\n", Map.of());

    assertThat(reading.isRefused()).isFalse();
    assertThat(reading.notices().counts()).containsEntry("nil_return", 1L);
  }

  @Test
  void manyLinesWithoutAnAmount_refuseTheFile() throws IOException {
    String torn = "02/02/2025,Alpha Ltd 120.00,,77\n";
    String whole = "02/02/2025,Beta Ltd,35.10,78\n";
    String heading = "Date,Supplier,Amount,Reference\n";

    Reading reading = read(heading + torn.repeat(26) + whole.repeat(100), Map.of());
    assertRefused(reading, "too_many_rejects");
    assertThat(reading.toText()).contains("26 of 126 lines", "26 blank_amount");

    assertThat(
            read(heading + torn.repeat(25) + whole.repeat(100), Map.of())
                .account()
                .accepted()
                .rows())
        .isEqualTo(100);
    assertThat(read(heading + torn.repeat(9) + whole, Map.of()).account().accepted().rows())
        .isEqualTo(1);
  }

  @Test
  void readingThatIsContradictedEveryTime_isRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("spend.csv"),
            "Date,Supplier,Department,Amount\n,,All,350.00\n01/02/2022,Alpha Ltd,Roads,150.00\n"
                + "02/02/2022,Beta Ltd,Care,200.00\n");
    ReadingRules rules = ReadingRules.of(Readings.VOCABULARY);

    assertThat(
            new FileReader(rules)
                .read(file, "spend.csv", LineSink.NONE)
                .account()
                .accepted()
                .rows())
        .isEqualTo(2);
    assertRefused(
        new FileReader(rules, 1).read(file, "spend.csv", LineSink.NONE), "contradicted_reading");
  }
}
