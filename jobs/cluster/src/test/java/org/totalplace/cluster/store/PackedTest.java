package org.totalplace.cluster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cluster")
final class PackedTest {
  @TempDir Path folder;

  @Test
  void folder_packedAndUnpacked_isTheSameFolder() throws IOException {
    Path one = reading("one", 0);
    Files.createDirectories(one.resolve("empty"));

    Path other = folder.resolve("other");
    Packed.unpack(new ByteArrayInputStream(packed(one)), other);

    assertThat(other.resolve("deep/payee.parquet")).hasContent("payees");
    assertThat(other.resolve("spend_line.parquet")).hasContent("lines");
    assertThat(other.resolve("empty")).isEmptyDirectory();
  }

  @Test
  void sameFilesMadeAtAnotherTimeInAnotherOrder_giveTheSameBytes() throws IOException {
    assertThat(packed(reading("one", 1_000_000))).isEqualTo(packed(reading("two", 2_000_000_000)));
  }

  @Test
  void withoutLines_nothingAfterThemIsRead() throws IOException {
    Path other = folder.resolve("other");
    Packed.unpackWithoutLines(new ByteArrayInputStream(packed(reading("one", 0))), other);

    assertThat(other.resolve("spend_line.parquet")).doesNotExist();
    assertThat(other.resolve("deep/payee.parquet")).hasContent("payees");
    assertThat(other.resolve("z.json")).hasContent("{}");
  }

  @Test
  void fileOutsideTheFolder_isRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../outside"));
    }
    assertThatThrownBy(
            () ->
                Packed.unpack(new ByteArrayInputStream(bytes.toByteArray()), folder.resolve("in")))
        .hasMessageContaining("../outside");
  }

  private Path reading(String name, long modified) throws IOException {
    Path reading = folder.resolve(name);
    Files.createDirectories(reading.resolve("deep"));
    write(reading.resolve(modified > 0 ? "z.json" : "spend_line.parquet"), modified);
    write(reading.resolve("spend_line.parquet"), modified);
    write(reading.resolve("deep/payee.parquet"), modified);
    write(reading.resolve("z.json"), modified);
    return reading;
  }

  private static void write(Path file, long modified) throws IOException {
    String name = file.getFileName().toString();
    String text = name.startsWith("spend") ? "lines" : name.startsWith("payee") ? "payees" : "{}";
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
  }

  private static byte[] packed(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Packed.pack(folder, name -> true, bytes);
    return bytes.toByteArray();
  }
}
