package org.totalplace.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

class AnswersFileTest {
  @TempDir Path folder;

  @Test
  void text_ofTheTopLevelOnly_whereverItStands() throws IOException {
    assertThat(keyIn("{\"a\": {\"input_key\": \"inner\"}, \"b\": [1], \"input_key\": \"k\"}"))
        .contains("k");
    assertThat(keyIn("{\"input_key\": \"k\", \"b\": 1}")).contains("k");
  }

  @Test
  void textThatIsNotThere_isNone_andAFileThatBreaksOffBeforeIsNotRead() throws IOException {
    assertThat(keyIn("{\"a\": {\"input_key\": \"inner\"}}")).isEmpty();
    assertThat(keyIn("{\"input_key\": null}")).isEmpty();
    assertThat(keyIn("[]")).isEmpty();
    assertThat(keyIn("")).isEmpty();
    assertThat(AnswersFile.textOf(folder.resolve("none.json"), "input_key")).isEmpty();
    assertThatThrownBy(() -> keyIn("{\"a\": {\"input")).isInstanceOf(JacksonException.class);
  }

  private Optional<String> keyIn(String json) throws IOException {
    return AnswersFile.textOf(Files.writeString(folder.resolve("x.json"), json), "input_key");
  }
}
