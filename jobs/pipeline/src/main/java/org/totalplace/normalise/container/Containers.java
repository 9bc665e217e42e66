package org.totalplace.normalise.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.packed.Spill;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.notice.Notices;

/**
 * Opens any published file by its bytes. A file without a table is refused with the reason and a
 * remedy. Nothing in a file can name another file to read, run code, or take more memory than
 * {@link Limits} allows.
 */
public final class Containers {
  private Containers() {}

  /**
   * @param name as published, for the notices only: it decides nothing
   * @throws RefusedFileException if the file cannot be read whatever one assumes
   */
  public static OpenedFile open(Path file, String name, Notices notices)
      throws RefusedFileException, IOException {
    Spill spill = new Spill(name);
    try {
      OpenedFile opened = new Recognition(notices, spill).open(Content.ofFile(file));
      return opened.within(Files.size(file), spill);
    } catch (IOException | RuntimeException | Error e) {
      spill.close();
      throw e;
    }
  }
}
