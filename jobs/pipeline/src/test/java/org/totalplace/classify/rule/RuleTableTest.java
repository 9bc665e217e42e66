package org.totalplace.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTableTest {
  @TempDir Path folder;

  @Test
  void quotedCells_keepCommasAndQuotes() throws IOException {
    assertThat(RuleTable.read(file("a,b\n\"x, \"\"y\"\"\", z \n")))
        .containsExactly(Map.of("a", "x, \"y\"", "b", "z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "1"})
  void shiftedRow_isRefusedWithItsLine(String shifted) throws IOException {
    Path rules = file("a,b\n1,2\n" + shifted + "\n");
    assertThatThrownBy(() -> RuleTable.read(rules))
        .hasMessageContaining("rules.csv:3 has " + shifted.split(",").length + " values for 2");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.csv"), text);
  }
}
