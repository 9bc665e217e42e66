package org.totalplace.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.Inspect;
import org.totalplace.normalise.draft.DraftFiles;
import org.totalplace.normalise.draft.DraftPublisher;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;

/** The publisher of a draft comes from the register or is not known. */
final class DraftPublishersTest {
  private static final ReferenceData DATA = Home.find().referenceData();
  private static final DraftPublishers PUBLISHERS = new DraftPublishers(DATA);

  @TempDir Path folder;

  @Test
  void idOfACouncil_isFoundWithItsKindAndThreshold() throws IOException {
    DraftPublisher found = PUBLISHERS.find("", "derby-city-council", files("A")).orElseThrow();

    assertThat(found.name()).isEqualTo("Derby City Council");
    assertThat(found.kind()).isEqualTo("council_spend");
    assertThat(found.threshold()).hasValue(500);
    assertThat(PUBLISHERS.find("", "barnet", files("A")).orElseThrow().id())
        .isEqualTo("GB-LAE-BNE");
  }

  @Test
  void payerInTheFiles_tellsWhereTheIdDoesNot() throws IOException {
    Optional<DraftPublisher> found =
        PUBLISHERS.find("", "new-source", files("Department for Transport"));

    assertThat(found).map(DraftPublisher::kind).contains("central_spend");
    assertThat(found.orElseThrow().threshold()).hasValue(25_000);
  }

  @Test
  void bodyGivenByIdOrName_isTaken() throws IOException {
    assertThat(PUBLISHERS.find("GB-LAE-DEV", "x", files("A")).orElseThrow().name())
        .isEqualTo("Devon County Council");
    assertThat(PUBLISHERS.find("Devon County Council", "x", files("A"))).isPresent();
  }

  @Test
  void whatFitsNoBody_isNotKnown() throws IOException {
    assertThat(PUBLISHERS.find("", "new-source", files("Frobnication Unit"))).isEmpty();
  }

  private DraftFiles files(String payer) throws IOException {
    Path file = folder.resolve("spend.csv");
    Files.writeString(
        file, "Entity,Date,Supplier,Amount\n" + payer + ",01/04/2024,Firm Ltd,612.50\n");
    return DraftFiles.of(new Inspect(VocabularyFiles.read(DATA))::file, List.of(file));
  }
}
