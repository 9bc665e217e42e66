package org.totalplace.nightly.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.totalplace.model.Workspace;

/**
 * Remembers which inputs the latest release was made from. Written after the release is complete,
 * so that after a kill in between the next run publishes again and never skips it.
 */
public final class PublishedInputs {
  private final Workspace workspace;

  public PublishedInputs(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Whether the release that {@code latest} points at was made from these inputs by this code. */
  public boolean are(String inputs, String code) {
    try {
      return Files.isDirectory(workspace.latest())
          && Files.exists(file())
          && Files.readString(file()).equals(line(inputs, code));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file(), e);
    }
  }

  public void set(String inputs, String code) {
    Path temporary = file().resolveSibling(file().getFileName() + ".tmp");
    try {
      Files.createDirectories(file().getParent());
      Files.writeString(temporary, line(inputs, code));
      Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(), e);
    }
  }

  private String line(String inputs, String code) throws IOException {
    return inputs + "  " + code + "  " + workspace.latest().toRealPath().getFileName() + "\n";
  }

  private Path file() {
    return workspace.output().resolve("run").resolve("published.sha256");
  }
}
