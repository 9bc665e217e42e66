package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Spools that are closed together. */
final class Spools implements AutoCloseable {
  private final List<Spool> all = new ArrayList<>();

  Spool open(Path file) throws IOException {
    Spool spool = new Spool(file);
    all.add(spool);
    return spool;
  }

  @Override
  public void close() throws IOException {
    for (Spool spool : all) {
      spool.close();
    }
  }
}
