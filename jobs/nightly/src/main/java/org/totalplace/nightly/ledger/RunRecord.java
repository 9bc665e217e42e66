package org.totalplace.nightly.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code run/<date>/run.json}: the only file of a run that holds clocks and durations. */
public final class RunRecord {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunRecord() {}

  static Path file(Path runFolder) {
    return runFolder.resolve("run.json");
  }

  public static void write(Path runFolder, Map<String, Object> record) throws IOException {
    Path temporary = runFolder.resolve("run.json.tmp");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n";
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(temporary, file(runFolder), StandardCopyOption.REPLACE_EXISTING);
  }
}
