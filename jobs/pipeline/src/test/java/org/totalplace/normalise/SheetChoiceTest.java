package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.reading.Reading;

final class SheetChoiceTest {
  private static final String APRIL =
      "Date,Supplier,Department,Transaction Number,Amount\n30/04/2024,Alpha Ltd,Roads,1,10.00\n";
  private static final String MAY =
      "Date,Supplier,Department,Transaction Number,Amount\n31/05/2024,Alpha Ltd,Roads,2,20.00\n";
  private static final String BY_SUPPLIER = "Supplier,Sum of Amount\nAlpha Ltd,30.00\n";
  private static final String COVER = "Payments to suppliers\nSee the sheets for each month\n";

  @TempDir Path folder;

  private Reading zip(String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i++) {
        zip.putNextEntry(new ZipEntry("part" + i + ".csv"));
        zip.write(members[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    return Readings.of(folder, "spend.zip", bytes.toByteArray());
  }

  @Test
  void monthsSideBySide_areAllRead() throws IOException {
    assertThat(zip(APRIL, MAY).account().accepted().pence()).isEqualTo(3_000);
  }

  @Test
  void summaryBesideTheLines_isNotReadAgain() throws IOException {
    Reading reading = zip(BY_SUPPLIER, APRIL, MAY);

    assertThat(reading.account().accepted().pence()).isEqualTo(3_000);
    assertThat(reading.notices().counts()).containsEntry("sheet_without_payments", 1L);
  }

  @Test
  void copyOfATable_isReadOnce() throws IOException {
    Reading reading = zip(APRIL, MAY, APRIL);

    assertThat(reading.account().accepted().pence()).isEqualTo(3_000);
    assertThat(reading.notices().counts()).containsEntry("repeated_sheet", 1L);
  }

  @Test
  void coverBesideTheLines_isSaidAndSkipped() throws IOException {
    Reading reading = zip(COVER, APRIL);

    assertThat(reading.account().accepted().pence()).isEqualTo(1_000);
    assertThat(reading.isRefused()).isFalse();
  }

  @Test
  void summaryAlone_isRead() throws IOException {
    assertThat(zip(BY_SUPPLIER).account().accepted().pence()).isEqualTo(3_000);
  }
}
