package org.totalplace.normalise.heading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.ReferenceData;

/** A heading that a contributor adds with a mistake. */
final class VocabularyFilesTest {
  @TempDir Path folder;

  @Test
  void columnThatIsNone_isNamedWithItsLineAndTheColumnsThereAre() throws IOException {
    Path columns = Files.createDirectories(folder.resolve("columns"));
    Files.writeString(
        columns.resolve("columns.csv"),
        "name,column,basis,scope,note\nPaid To,payee_name,,,\nSettled To,payee,,,\n");

    assertThatThrownBy(() -> VocabularyFiles.read(new ReferenceData(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            columns.resolve("columns.csv") + ":3: there is no column \"payee\"; the columns are ")
        .hasMessageContaining("amount, date, ")
        .hasMessageEndingWith("payment_method, ignored");
  }

  @Test
  void dateOfPublishedTables_isTheDate() {
    assertThat(Column.of("payment_date")).isEqualTo(Column.of("date"));
  }
}
