package org.totalplace.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any gzip reader gets back what was compressed, in one member of the same bytes each time. */
final class GzipTest {
  private static final int BLOCK = 1 << 20;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 5 * BLOCK, 9 * BLOCK + 7})
  void compressed_readByAnotherReader_isTheSame(int length) throws IOException {
    byte[] bytes = text(length);

    assertThat(unpacked(compress(bytes, "a.gz"))).isEqualTo(bytes);
  }

  @Test
  void compressed_whatNoDeflaterMakesSmaller_isTheSame() throws IOException {
    byte[] bytes = new byte[3 * BLOCK + 11];
    new Random(7).nextBytes(bytes);

    assertThat(unpacked(compress(bytes, "a.gz"))).isEqualTo(bytes);
  }

  @Test
  void compressed_again_isTheSameBytes() throws IOException {
    byte[] bytes = text(4 * BLOCK);

    assertThat(compress(bytes, "a.gz")).hasSameBinaryContentAs(compress(bytes, "b.gz"));
  }

  private Path compress(byte[] bytes, String name) throws IOException {
    Path plain = Files.write(folder.resolve("plain"), bytes);
    Path compressed = folder.resolve(name);
    Gzip.compress(plain, compressed);
    return compressed;
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  /** Lines like those of a CSV file: numbers that repeat and numbers that do not. */
  private static byte[] text(int length) {
    byte[] bytes = new byte[length];
    Random random = new Random(length);
    for (int i = 0; i < length; i++) {
      bytes[i] =
          (byte) (i % 12 == 11 ? '\n' : i % 12 < 6 ? 'a' + i % 12 : '0' + random.nextInt(10));
    }
    return bytes;
  }
}
