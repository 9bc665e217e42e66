package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.reference.Home;

/**
 * Whatever the bytes: a reading that closes or a refusal with a reason, in bounded time. Mutates
 * the golden inputs and the samples; with {@code FUZZ_FILES} naming a folder, the files in it as
 * well, {@code FUZZ_ROUNDS} times each.
 */
final class MutationFuzzTest {
  private static final long LARGEST = 1 << 20;

  @TempDir Path folder;

  @Test
  void mutatedFile_read_isATypedOutcome() throws IOException {
    int rounds = Integer.parseInt(System.getenv().getOrDefault("FUZZ_ROUNDS", "12"));
    Random random = new Random(20100325);
    Inspect inspect = new Inspect(Readings.VOCABULARY);
    for (Path seed : seeds()) {
      byte[] bytes = Files.readAllBytes(seed);
      for (int i = 0; i < rounds; i++) {
        Path file = Files.write(folder.resolve("fuzzed"), mutate(bytes, random));
        Assertions.assertThatCode(
                () ->
                    assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> check(inspect.file(file))))
            .as("%s, round %d", seed, i)
            .doesNotThrowAnyException();
      }
    }
  }

  private static void check(Reading reading) {
    assertThat(reading.account().in().rows())
        .isEqualTo(
            reading.account().accepted().rows()
                + reading.account().rejected().rows()
                + reading.account().skipped().rows());
    assertThat(reading.toJson()).doesNotContain("\n");
    assertThat(reading.toText()).isNotBlank();
  }

  private static List<Path> seeds() throws IOException {
    Path home = Home.find().folder();
    List<Path> folders = new ArrayList<>();
    folders.add(home.resolve("jobs/pipeline/src/test/golden"));
    folders.add(home.resolve("reference-data/samples"));
    if (System.getenv("FUZZ_FILES") != null) {
      folders.add(Path.of(System.getenv("FUZZ_FILES")));
    }
    List<Path> seeds = new ArrayList<>();
    for (Path each : folders) {
      if (Files.isDirectory(each)) {
        try (Stream<Path> files = Files.walk(each)) {
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toFile().length() < LARGEST)
              .sorted()
              .forEach(seeds::add);
        }
      }
    }
    assertThat(seeds).hasSizeGreaterThan(20);
    return seeds;
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && mutated.length > 2; i--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(8)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated = Arrays.copyOf(mutated, at);
        case 2 -> mutated = splice(mutated, at, ",\"");
        case 3 -> mutated = splice(mutated, at, "\r\n\u0000");
        case 4 -> mutated = splice(mutated, at, "Total,Date,Supplier,Amount\n,,,-\n");
        case 5 -> mutated = splice(mutated, at, "9".repeat(random.nextInt(400)));
        case 6 -> mutated = splice(mutated, at, "££££\n(((-,,,;;;|||\t\t");
        default -> mutated[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return mutated;
  }

  private static byte[] splice(byte[] bytes, int at, String text) {
    byte[] insert = text.getBytes(StandardCharsets.UTF_8);
    byte[] spliced = Arrays.copyOf(bytes, bytes.length + insert.length);
    System.arraycopy(bytes, at, spliced, at + insert.length, bytes.length - at);
    System.arraycopy(insert, 0, spliced, at, insert.length);
    return spliced;
  }
}
