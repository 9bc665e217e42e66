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

  /**
   * One part of a document, between {@code <!-- made: name -->} and {@code <!-- end -->}; the rest
   * is written by hand.
   *
   * @param made what is made now
   */
  public static void holdsPart(Path file, String name, String made) throws IOException {
    String text = Files.readString(file);
    String begin = "<!-- made: " + name + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end -->", from);
    assertThat(text).contains(begin);
    assertThat(to).as("%s: no <!-- end --> after %s", file.getFileName(), name).isPositive();
    holds(file, text.substring(0, from) + made + text.substring(to));
  }
}
