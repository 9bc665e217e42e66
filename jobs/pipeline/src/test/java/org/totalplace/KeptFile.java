package org.totalplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that says what the code makes: golden files, documents, answers of
 * queries. Tests hold it against what is made now; {@code scripts/test --write} writes all of them
 * anew, to be read as a difference before it is committed.
 */
public final class KeptFile {
  /** In the environment of the tests: write instead of comparing. */
  private static final String SWITCH = "WRITE_KEPT_FILES";

  private KeptFile() {}

  /**
   * @param made what is made now
   */
  public static void holds(Path file, String made) throws IOException {
    if (System.getenv(SWITCH) != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made);
    }
    assertThat(file)
        .as("%s is not what is made now; scripts/test --write writes it anew", file.getFileName())
        .content()
        .isEqualTo(made);
  }
}
