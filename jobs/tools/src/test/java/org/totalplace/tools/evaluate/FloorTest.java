package org.totalplace.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;

final class FloorTest {
  @TempDir Path folder;

  @BeforeEach
  void floorOfNinetyPerCent() throws IOException {
    Files.createDirectories(folder.resolve("labels"));
    Files.writeString(
        folder.resolve("labels/floor.csv"),
        "label_set,measure,least_per_mille\nfirst,theme_precision,900\n");
  }

  @Test
  void measureOnItsFloor_passes() {
    assertThat(floor().under("first", Map.of("theme_precision", score(9, 1)))).isEmpty();
  }

  @Test
  void measureUnderItsFloor_isNamedWithBoth() {
    assertThat(floor().under("first", Map.of("theme_precision", score(8, 2))))
        .singleElement()
        .asString()
        .contains("theme_precision of first", "8 of 10", "900 of 1,000");
  }

  @Test
  void measureOfNoLines_isUnderItsFloor() {
    assertThat(floor().under("first", Map.of("theme_precision", new Score()))).hasSize(1);
    assertThat(floor().under("first", Map.of())).hasSize(1);
  }

  @Test
  void otherSet_hasNoFloor() {
    assertThat(floor().under("newer", Map.of())).isEmpty();
  }

  @Test
  void floorOfTheRepository_isReadable() {
    assertThat(Floor.read(Home.find().referenceData()).rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("least_per_mille")).containsOnlyDigits());
  }

  private Floor floor() {
    return Floor.read(new ReferenceData(folder));
  }

  private static Score score(int right, int wrong) {
    Score score = new Score();
    for (int i = 0; i < right + wrong; i++) {
      score.add(i < right, 100);
    }
    return score;
  }
}
