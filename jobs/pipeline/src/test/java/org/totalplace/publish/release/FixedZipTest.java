package org.totalplace.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixedZipTest {
  private final TimeZone ours = TimeZone.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void back() {
    TimeZone.setDefault(ours);
  }

  @Test
  void sameContents_inAnotherTimeZone_areTheSameBytes() throws IOException {
    assertThat(written("Pacific/Kiritimati")).isEqualTo(written("America/New_York"));
  }

  private byte[] written(String zone) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Path file = folder.resolve("a.zip");
    try (FixedZip zip = new FixedZip(file)) {
      zip.add("a.txt", "text");
    }
    return Files.readAllBytes(file);
  }
}
