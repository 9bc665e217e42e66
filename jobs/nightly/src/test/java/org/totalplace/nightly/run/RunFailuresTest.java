package org.totalplace.nightly.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunFailuresTest {
  private static final Path OUTPUT = Path.of("/srv/total-place");

  @Test
  void fullDisk_isNamedWithWhatToDo() {
    IOException full = new IOException("No space left on device");
    String sentence = RunFailures.sentence(new UncheckedIOException("Cannot write", full));

    assertThat(RunFailures.withRemedy(sentence, OUTPUT))
        .startsWith("No space left on device")
        .contains(OUTPUT.toString(), "make room and start again", "--output");
  }

  @Test
  void damagedFileOfAnEarlierRun_isNamedWithTheFolderToDelete() {
    assertThat(
            RunFailures.withRemedy(
                "Invalid Input Error: No magic bytes found at end of file"
                    + " '/srv/total-place/4-parts/lines/9479/spend_line/GB-LAE-EXA.parquet'",
                OUTPUT))
        .endsWith(
            "is damaged: delete /srv/total-place/4-parts and start again, it is made anew from the"
                + " archive");
    assertThat(
            RunFailures.withRemedy(
                "Invalid Input Error: Failed to read file"
                    + " \"/srv/total-place/2-normalised/exampleshire/12ab/payee.parquet\": ZSTD"
                    + " Decompression failure",
                OUTPUT))
        .contains("delete /srv/total-place/2-normalised/exampleshire and start again");
  }

  @Test
  void otherSentence_isLeftAsItIs() {
    assertThat(RunFailures.withRemedy("a is no b", OUTPUT)).isEqualTo("a is no b");
    String ours = "Binder Error: no column x in '/srv/total-place/4-parts/lines/1/card.parquet'";
    assertThat(RunFailures.withRemedy(ours, OUTPUT)).isEqualTo(ours);
    String forbidden =
        "IO Error: Cannot open file \"/srv/total-place/4-parts/keys/1.parquet\": Permission denied";
    assertThat(RunFailures.withRemedy(forbidden, OUTPUT)).isEqualTo(forbidden);
  }
}
