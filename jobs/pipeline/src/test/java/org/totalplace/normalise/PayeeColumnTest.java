package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.reading.Reading;

/** Who was paid: never a code, a flag or a classification, and not the payer. */
final class PayeeColumnTest {
  private static final String[] BODIES = {
    "Alpha Borough Council",
    "Beta District Council",
    "Gamma County Council",
    "Delta Council",
    "Epsilon City Council",
    "Zeta Council",
    "Eta Council",
    "Theta Council",
    "Iota Council",
    "Kappa Council",
    "Lambda Council",
    "Mu Council"
  };

  @TempDir Path folder;

  @Test
  void flagInColumnOfSuppliers_isNoPayee() throws IOException {
    Reading reading = read("Date,Amount,Supplier ID,Supplier(T)", "1%d/04/2023,10%d.50,HC1%d02,No");

    assertThat(reading.layout().columns()).doesNotContainKey("payee_name").containsKey("payee_id");
  }

  @Test
  void codeOfTheCouncil_besideTheSuppliers_isNoPayee() throws IOException {
    Reading reading =
        read("Company,Date,Supplier Name,Amount", "WF,1%d/04/2023,Firm %d Ltd,10%d.50");

    assertThat(reading.layout().columns()).containsEntry("payee_name", "Supplier Name");
  }

  @Test
  void codesAlone_areNoPayee() throws IOException {
    Reading reading = read("Company,Date,Coded Supplier,Amount", "WF,1%d/04/2023,FP26%d,10%d.50");

    assertThat(reading.layout().columns()).doesNotContainKey("payee_name");
  }

  @Test
  void classification_whereNoHeadingNamesThePayee_isNotTakenForIt() throws IOException {
    Reading reading = read("Date,Amount,Cipfa", "1%d/04/2023,10%d.50,Supplies and Services");

    assertThat(reading.layout().columns()).doesNotContainKey("payee_name");
  }

  @Test
  void localAuthorityOfAListOfGrants_isThePayee() throws IOException {
    StringBuilder text = new StringBuilder("Local Authority,Programme,Grant Amount\n");
    for (String body : BODIES) {
      text.append(body).append(",Troubled Families,1200.00\n");
    }

    Reading reading = Readings.of(folder, text.toString());

    assertThat(reading.layout().columns())
        .containsEntry("payee_name", "Local Authority")
        .doesNotContainKey("payer_name");
  }

  @Test
  void blankHeading_namedByItsPlaceInTheDefinition_isThePayee() throws IOException {
    StringBuilder text = new StringBuilder("Body Name,,Date,Amount\n");
    for (String body : BODIES) {
      text.append("Alpha Council,Person to ").append(body).append(",01/04/2023,612.50\n");
    }
    Path file = Files.writeString(folder.resolve("blank.csv"), text);
    Vocabulary named =
        Readings.VOCABULARY.with(List.of(new Vocabulary.Name("#2", Column.PAYEE_NAME, "", "")));

    assertThat(new Inspect(named).file(file).firstLines().get(0))
        .containsEntry("payee_name", "Person to Alpha Borough Council")
        .containsEntry("payer_name", "Alpha Council");
  }

  @Test
  void localAuthority_sameOnEveryLine_staysThePayer() throws IOException {
    Reading reading =
        read(
            "Local Authority,Date,Supplier Name,Amount",
            "Alpha City Council,1%d/04/2023,Firm %d Ltd,10%d.50");

    assertThat(reading.layout().columns())
        .containsEntry("payer_name", "Local Authority")
        .containsEntry("payee_name", "Supplier Name");
  }

  /** Ten and two rows: {@code %d} is a digit that goes up. */
  private Reading read(String heading, String row) throws IOException {
    StringBuilder text = new StringBuilder(heading).append('\n');
    for (int i = 0; i < BODIES.length; i++) {
      text.append(row.replace("%d", String.valueOf(i % 10))).append('\n');
    }
    return Readings.of(folder, text.toString());
  }
}
