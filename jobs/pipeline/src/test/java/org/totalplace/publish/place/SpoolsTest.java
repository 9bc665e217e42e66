package org.totalplace.publish.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Sha256;

final class SpoolsTest {
  @TempDir Path folder;

  @Test
  void keptSpool_whosePlacesAlternate_isUsedAgain_withItsNotes() throws IOException {
    Optional<Path> kept = Optional.of(folder.resolve("kept"));
    try (Spools spools = new Spools(kept, folder)) {
      spools.of("lines", Optional.of("key"), SpoolsTest::alternate);
    }
    try (Spools spools = new Spools(kept, folder)) {
      Spool again = spools.of("lines", Optional.of("key"), spool -> alternate(null));

      assertThat(again.count("E2")).isEqualTo(20_000);
      assertThat(again.note("E2")).isEqualTo(", 2024-25");
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      again.rows("E1").writeTo(lines);
      assertThat(lines.toString(StandardCharsets.UTF_8)).startsWith("one 0\r\none 1\r\n");
      assertThat(again.count("none of it")).isZero();
    }
  }

  private static void alternate(SpoolWriter spool) {
    for (int i = 0; i < 20_000; i++) {
      spool.add("E1", "one " + i);
      spool.add("E2", "two " + i);
      spool.add(null, "nowhere");
    }
    spool.note("E2", ", 2024-25");
  }

  @Test
  void indexWithItsOwnHash_thatSaysNoPlaces_isNotBelieved() throws IOException {
    Path file = folder.resolve("index");
    for (String stretch :
        new String[] {"1", "-", "1-", "-1", "9-99999999999999999999", "1--2", "-1-2"}) {
      String line = "E1\t1\t" + Sha256.of("") + "\t" + stretch + "\t\n";
      Files.writeString(file, line + Sha256.of(line) + "\n");

      assertThat(SpoolIndex.read(file)).as(stretch).isEmpty();
    }
  }
}
