package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What can be held of the image without an engine: the files it names, and the form of compose. */
final class ContainerFilesTest {
  private static final Path PROJECT = Home.find().folder();
  private static final Path FOLDER = PROJECT.resolve("scripts/container");

  @Test
  void dockerfile_namesProgramsThatAreThere_andNeverRunsAsRoot() throws IOException {
    String text = Files.readString(FOLDER.resolve("Dockerfile"));
    Matcher named = Pattern.compile("/opt/total-place/(scripts/[a-z/-]+)").matcher(text);

    assertThat(named.results().map(match -> match.group(1)))
        .contains("scripts/container/health", "scripts/total-place")
        .allMatch(program -> Files.isExecutable(PROJECT.resolve(program)));
    assertThat(PROJECT.resolve("scripts/install")).isExecutable();
    assertThat(text.indexOf("USER total-place"))
        .isPositive()
        .isLessThan(text.indexOf("ENTRYPOINT"));
  }

  @Test
  void compose_buildsFromTheProjectAndGivesAwayNothing() {
    JsonNode services =
        new YAMLMapper().readTree(FOLDER.resolve("compose.yml").toFile()).get("services");
    JsonNode ours = services.get("total-place");

    assertThat(FOLDER.resolve(ours.at("/build/context").asString()).normalize()).isEqualTo(PROJECT);
    assertThat(PROJECT.resolve(ours.at("/build/dockerfile").asString())).isRegularFile();
    assertThat(ours.get("read_only").asBoolean()).isTrue();
    assertThat(ours.get("cap_drop").toString()).isEqualTo("[\"ALL\"]");
    assertThat(List.of(ours.path("ports"), services.get("ledger").path("ports")))
        .allMatch(JsonNode::isMissingNode);
    assertThat(services.properties())
        .extracting(Map.Entry::getValue)
        .noneMatch(service -> service.toString().matches("(?i).*password\":\"[a-z0-9]+\".*"));
  }
}
