package org.totalplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A definition comes from strangers: whatever it holds, it is read as plain data or refused. */
@Timeout(10)
class DefinitionSafetyTest {
  @TempDir Path folder;

  @Test
  void aliases_areRefused_soThatNothingGrows() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String previous = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (previous + ", ").repeat(8) + previous + "]\n");
    }
    assertThat(problems(bomb.toString())).contains("alias").contains("x.yml:2");
  }

  @Test
  void javaTag_makesNoObject() throws IOException {
    String tagged =
        CatalogueTest.GOOD.replace(
            "notes: Odd.", "notes: !!javax.script.ScriptEngineManager [http://127.0.0.1/]");
    assertThat(problems(tagged)).contains("/notes");
  }

  @Test
  void keyTwice_isRefused() throws IOException {
    assertThat(problems(CatalogueTest.GOOD + "kind: grants\n")).containsIgnoringCase("duplicate");
  }

  @Test
  void secondDocument_isNotSilentlyDropped() throws IOException {
    assertThat(problems(CatalogueTest.GOOD + "---\nid: another\n")).isNotEmpty();
  }

  @Test
  void hugeFile_isRefusedUnread() throws IOException {
    assertThat(problems("id: x\n" + "#".repeat(300_000))).contains("256 KiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only a comment",
        "just a text",
        "- a\n- list",
        "\u0000",
        "\t- : :",
        "&a",
        "*a",
        "? [complex, key]\n: value",
        "---\nid: a\n---\nid: b",
        "{{{{{{{{{{{{",
        "%YAML 9.9\n---\n",
        "id: !!binary \u00ff"
      })
  void brokenText_ofAnyShape_isATypedProblem(String text) throws IOException {
    assertThat(problems(text)).isNotEmpty();
  }

  @Test
  void deepNesting_isRefused() throws IOException {
    assertThat(problems("[".repeat(50_000))).isNotEmpty();
    assertThat(problems("a: " + "{a: ".repeat(5_000))).isNotEmpty();
  }

  @Test
  void bytesThatAreNoText_areATypedProblem() throws IOException {
    Files.write(folder.resolve("x.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80});
    assertThat(Catalogue.load(List.of(folder)).broken()).hasSize(1);
  }

  private String problems(String text) throws IOException {
    Files.writeString(folder.resolve("x.yml"), text);
    Catalogue catalogue = Catalogue.load(List.of(folder));
    assertThat(catalogue.sources()).isEmpty();
    return catalogue.broken().get(0).problems().toString();
  }
}
