package org.totalplace.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileNameTest {
  @TempDir Path folder;

  @Test
  void name_isTheSameUnderEveryLocale() throws IOException, InterruptedException {
    shell("printf x > \"$(printf 'over_\\302\\24325k.csv')\"");
    for (String locale : List.of("C", "C.UTF-8")) {
      assertThat(namesSeenUnder(locale)).as(locale).containsExactly("[over_\\u00a325k.csv]");
    }
  }

  @Test
  void nameInWindows1252_isDecodedSo() throws IOException, InterruptedException {
    shell("printf x > \"$(printf 'over_\\24325k.csv')\"");
    assertThat(namesSeenUnder("C.UTF-8")).containsExactly("[over_\\u00a325k.csv]");
  }

  @Test
  void printable_writesOddCharactersOut_andCutsLongNames() {
    assertThat(FileName.printable("a\nb\u202Ec")).isEqualTo("a\\u000ab\\u202ec");
    assertThat(FileName.printable("x".repeat(5000))).hasSize(200);
  }

  private void shell(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0);
  }

  /** Another Java, because the locale of names is fixed when one starts. */
  private List<String> namesSeenUnder(String locale) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Names.class.getName(),
            folder.toString());
    builder.environment().put("LC_ALL", locale);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().filter(line -> line.startsWith("[")).toList();
  }

  /** Prints each name of a folder in ASCII. */
  public static final class Names {
    private Names() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      try (var files = Files.list(folder)) {
        files.forEach(file -> System.out.println("[" + ascii(FileName.under(folder, file)) + "]"));
      }
    }

    private static String ascii(String text) {
      StringBuilder ascii = new StringBuilder();
      text.chars()
          .forEach(c -> ascii.append(c < 128 ? "" + (char) c : String.format("\\u%04x", c)));
      return ascii.toString();
    }
  }
}
