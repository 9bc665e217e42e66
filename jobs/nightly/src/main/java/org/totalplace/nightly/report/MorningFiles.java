package org.totalplace.nightly.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.page.Pages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run/<date>/run-report.json}, {@code .md} and {@code .html}: the morning screen; and {@code
 * run/metrics.prom}.
 */
public final class MorningFiles {
  private static final String NAME = "run-report";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MorningFiles() {}

  public static void write(Path runFolder, MorningScreen screen) throws IOException {
    put(runFolder.resolve(NAME + ".md"), Pages.markdown("Morning", screen.page()));
    put(runFolder.resolve(NAME + ".html"), Pages.html("Morning", screen.page()));
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content(screen));
    put(runFolder.resolve(NAME + ".json"), json + "\n");
    put(runFolder.resolveSibling("metrics.prom"), MorningMetrics.of(screen, Instant.now()));
  }

  /**
   * The screen of the newest run that wrote one.
   *
   * @param runs the folder of all runs, one folder a date
   */
  public static Optional<Path> newest(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .map(folder -> folder.resolve(NAME + ".json"))
          .filter(Files::exists)
          .max(Path::compareTo);
    }
  }

  public static MorningScreen read(Path json) {
    JsonNode content = JSON.readTree(json.toFile());
    List<Attention> attention = new ArrayList<>();
    for (JsonNode one : content.get("attention")) {
      attention.add(
          new Attention(
              Attention.State.valueOf(one.get("state").asString()),
              one.get("about").asString(),
              one.get("what").asString()));
    }
    Map<String, Double> seconds = new LinkedHashMap<>();
    content
        .get("seconds")
        .properties()
        .forEach(e -> seconds.put(e.getKey(), e.getValue().asDouble()));
    List<String> headline = new ArrayList<>();
    content.get("headline").forEach(line -> headline.add(line.asString()));
    return new MorningScreen(
        LocalDate.parse(content.get("run_date").asString()),
        Outcome.valueOf(content.get("outcome").asString()),
        content.get("release").asString(),
        seconds,
        headline,
        attention);
  }

  private static Map<String, Object> content(MorningScreen screen) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("run_date", screen.runDate().toString());
    content.put("outcome", screen.outcome().name());
    content.put("exit_code", screen.outcome().exitCode());
    content.put("release", screen.release());
    content.put("seconds", screen.seconds());
    content.put("headline", screen.headline());
    List<Map<String, Object>> attention = new ArrayList<>();
    for (Attention one : screen.attention()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("state", one.state().name());
      entry.put("about", one.about());
      entry.put("what", one.what());
      entry.put("remedy", one.state().remedy());
      attention.add(entry);
    }
    content.put("attention", attention);
    return content;
  }

  private static void put(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
