package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.reference.Home;

final class InspectTest {
  @TempDir Path folder;

  private Reading inspect(String text) throws IOException {
    return inspect(text, StandardCharsets.UTF_8);
  }

  private Reading inspect(String text, Charset charset) throws IOException {
    Path file = Files.write(folder.resolve("spend.csv"), text.getBytes(charset));
    return new Inspect(VocabularyFiles.read(Home.find().referenceData())).file(file);
  }

  @Test
  void plainFile_read_isCountedToThePenny() throws IOException {
    Reading reading =
        inspect(
            """
            Body,Payment Date,Supplier Name,Net Amount,VAT,Transaction Number
            Example Council,01/04/2024,Acme Paving Ltd,"1,234.56",246.91,T1
            Example Council,30/04/2024,Acme Paving Ltd,-34.56,-6.91,T2
            """);

    assertThat(reading.account().accepted().rows()).isEqualTo(2);
    assertThat(reading.account().accepted().pence()).isEqualTo(120_000);
    assertThat(reading.layout().columns()).containsEntry("amount", "Net Amount");
    assertThat(reading.dates().from()).hasToString("Optional[2024-04-01]");
    assertThat(reading.dates().format()).isEqualTo("dd/MM/yyyy");
    assertThat(reading.layout().headerRow()).contains(1L);
  }

  @Test
  void preambleAndTotal_read_areNotPayments() throws IOException {
    Reading reading =
        inspect(
            """
            Payments over £500,,,
            ,,,
            Date,Supplier,Amount,Ref
            02/05/2023,Northern Bus Co Ltd,600.00,1
            13/05/2023,TOTAL MAINTENANCE & ENGINEERING,700.00,2
            ,,1300.00,
            ,,,
            Produced by finance,,,
            """);

    assertThat(reading.account().accepted().rows()).isEqualTo(2);
    assertThat(reading.account().accepted().pence()).isEqualTo(130_000);
    assertThat(reading.account().rowsSkipped())
        .containsEntry("total", 1L)
        .containsEntry("blank", 1L)
        .containsEntry("note", 1L);
    assertThat(reading.account().penceSkipped()).isEqualTo(130_000);
    assertThat(reading.layout().headerRow()).contains(3L);
  }

  @Test
  void unreadableAmount_read_isRejectedNeverZero() throws IOException {
    Reading reading =
        inspect(
            """
            Date,Supplier,Amount
            02/05/2023,A Ltd,600.00
            03/05/2023,B Ltd,#REF!
            04/05/2023,C Ltd,six hundred
            """);

    assertThat(reading.account().accepted().rows()).isEqualTo(1);
    assertThat(reading.account().rejected().rows()).isEqualTo(2);
    assertThat(reading.notices().counts())
        .containsEntry("error_cell", 1L)
        .containsEntry("unreadable_amount", 1L);
  }

  @Test
  void noTable_read_isRefusedWithAReason() throws IOException {
    Reading reading = inspect("method\nFormula\nCompeted\n");

    assertThat(reading.refused().orElseThrow().code()).isEqualTo("no_payments_table");
    assertThat(reading.toJson()).contains("\"refused\":\"no_payments_table\"", "\"rows_in\":0");
  }
}
