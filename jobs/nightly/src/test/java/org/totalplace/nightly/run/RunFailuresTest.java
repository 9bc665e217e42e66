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
  void otherSentence_isLeftAsItIs() {
    assertThat(RunFailures.withRemedy("a is no b", OUTPUT)).isEqualTo("a is no b");
  }
}
