package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.reading.Reading;

/** Headings that do not stand over their values: mended where that is certain, else refused. */
final class MisplacedHeadingTest {
  private static final String ROWS =
      """
      Dep of Care,Body,02/12/2013,Temporary Staff,Pensions Division,ALPHA LIMITED,0080041830,"25,662.00",Staff,E1 6DX
      Dep of Care,Body,02/12/2013,Dental Contractors,Dental Services ,,,"184,815,025.00",Dentists,
      Dep of Care,Body,03/12/2013,Rates Charges,Corporate Services,BETA CITY COUNCIL,0080041845,"25,350.00",Rates,NE99 2PT
      Dep of Care,Body,03/12/2013,Pharmacy,Prescription Pricing ,GAMMA (1836) LIMITED,0080041846,"151,331.00",Drugs,RH10 1UH
      Dep of Care,Body,04/12/2013,Leases,Corporate Services,DELTA PLC,0080041850,"31,453.77",Rent,SW1 1AA
      """;

  @TempDir Path folder;

  @Test
  void headingWithoutOneName_isReadOneColumnFurtherFromTheGapOn() throws IOException {
    Reading reading =
        Readings.of(
            folder,
            "Department family,Entity,Date,Expense type,Supplier,Transaction number,Amount,"
                + "Description,Supplier Post Code,\n"
                + ROWS);

    assertThat(reading.isRefused()).isFalse();
    assertThat(reading.account().accepted().pence()).isEqualTo(18_504_882_177L);
    assertThat(reading.notices().counts()).containsEntry("heading_name_missing", 1L);
    assertThat(reading.firstLines().get(0))
        .containsEntry("payee_name", "ALPHA LIMITED")
        .containsEntry("transaction_ref", "0080041830")
        .containsEntry("expense_type", "Temporary Staff")
        .containsEntry("payee_postcode", "E1 6DX");
  }

  @Test
  void completeHeading_isLeftAsItIs() throws IOException {
    Reading reading =
        Readings.of(
            folder,
            "Department family,Entity,Date,Expense type,Expense area,Supplier,Transaction number,"
                + "Amount,Description,Supplier Post Code\n"
                + ROWS);

    assertThat(reading.account().accepted().pence()).isEqualTo(18_504_882_177L);
    assertThat(reading.notices().counts()).doesNotContainKey("heading_name_missing");
  }

  @Test
  void documentNumbersUnderTheAmount_withoutAnyMoney_areRefused() throws IOException {
    StringBuilder text = new StringBuilder("Date,Supplier,Amount\n");
    for (int i = 0; i < 30; i++) {
      text.append("04/05/2019,Alpha Ltd,00").append(80_041_830 + 3 * i).append('\n');
    }
    Reading reading = Readings.of(folder, text.toString());

    assertThat(reading.refused().orElseThrow().code()).isEqualTo("amount_is_number");
    assertThat(reading.account().accepted().pence()).isZero();
  }

  @Test
  void risingNumbersOfOneLength_underTheAmount_areRefused() throws IOException {
    StringBuilder text = new StringBuilder("Date,Supplier,Amount\n");
    for (int i = 0; i < 40; i++) {
      text.append("04/05/2019,Alpha Ltd,").append(5_100_041_830L + 7 * i).append('\n');
    }
    assertThat(Readings.of(folder, text.toString()).refused().orElseThrow().code())
        .isEqualTo("amount_is_number");
  }

  @Test
  void wholePounds_areAmounts() throws IOException {
    StringBuilder text = new StringBuilder("Date,Supplier,Amount\n");
    for (int i = 0; i < 40; i++) {
      text.append("04/05/2019,Alpha Ltd,").append(100_000 + 7_919L * (i * 37 % 41)).append('\n');
    }
    assertThat(Readings.of(folder, text.toString()).account().accepted().rows()).isEqualTo(40);
  }
}
