package org.totalplace.nightly.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RunLogTest {
  private static final String FORMAT = "logging.structured.format.file";

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(FORMAT);
  }

  @Test
  void log_withoutAFormat_isLinesOfText() throws IOException {
    assertThat(logged().get(0)).matches("[-0-9]+ [:,0-9]+ WARN +\\[main\\] .*the disk is slow");
  }

  @Test
  void log_asEcs_isOneObjectALineWithTheTrace() throws IOException {
    System.setProperty(FORMAT, "ecs");
    List<String> lines = logged();
    assertThat(lines).hasSize(1);
    JsonNode line = JsonMapper.shared().readTree(lines.get(0));
    assertThat(line.path("message").asString()).isEqualTo("the disk is slow");
    assertThat(line.path("log").path("level").asString()).isEqualTo("WARN");
    assertThat(line.path("service").path("name").asString()).isEqualTo("total-place");
    assertThat(line.path("@timestamp").asString()).endsWith("Z");
    assertThat(line.path("error").path("stack_trace").asString()).contains("RunLogTest");
  }

  private List<String> logged() throws IOException {
    Path file = folder.resolve("nightly.log");
    try (RunLog log = new RunLog(file)) {
      log.start();
      LoggerFactory.getLogger("here").warn("the disk is slow", new IOException("very"));
    }
    return Files.readAllLines(file);
  }
}
