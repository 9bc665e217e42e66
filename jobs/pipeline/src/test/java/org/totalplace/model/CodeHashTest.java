package org.totalplace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeHashTest {
  private static final List<String> READING = List.of("org/reading");

  @TempDir Path folder;

  private Path classes(String reading, String publishing) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    Files.createDirectories(classes.resolve("org/reading"));
    Files.createDirectories(classes.resolve("org/publishing"));
    Files.writeString(classes.resolve("org/reading/Reader.class"), reading);
    Files.writeString(classes.resolve("org/publishing/Writer.class"), publishing);
    return classes;
  }

  @Test
  void changedClass_changesTheHashOfItsPackageAlone() throws IOException {
    String before = CodeHash.of(classes("a", "b"), READING);

    assertThat(CodeHash.of(classes("changed", "b"), READING)).isNotEqualTo(before);
    assertThat(CodeHash.of(classes("a", "changed"), READING)).isEqualTo(before);
  }

  @Test
  void jar_hasTheHashOfItsClasses() throws IOException {
    Path classes = classes("a", "b");
    Path jar = folder.resolve("code.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("org/publishing/Writer.class", "org/reading/Reader.class")) {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(classes.resolve(name), zip);
      }
    }
    assertThat(CodeHash.of(jar, READING)).isEqualTo(CodeHash.of(classes, READING));
  }

  @Test
  void codeThatIsNotThere_isAnError() {
    assertThatThrownBy(() -> CodeHash.of(folder, List.of("no/such")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void ownCode_hasOneHashForEachPackage() {
    assertThat(CodeHash.of("org/totalplace/normalise"))
        .isEqualTo(CodeHash.of("org/totalplace/normalise"))
        .isNotEqualTo(CodeHash.of("org/totalplace/classify"));
  }

  @Test
  void templates_areCode_soThatAChangedOneIsPublishedAnew() {
    assertThat(CodeHash.of("org/totalplace/page/markdown"))
        .isNotEqualTo(CodeHash.of("org/totalplace/page/html"));
  }
}
