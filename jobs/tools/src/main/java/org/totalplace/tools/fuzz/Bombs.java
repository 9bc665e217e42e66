package org.totalplace.tools.fuzz;

import java.util.ArrayList;
import java.util.List;

/** All files that are made to break a reader. */
final class Bombs {
  private Bombs() {}

  static List<Bomb> all() {
    List<Bomb> all = new ArrayList<>(TextBombs.all());
    all.addAll(WorkbookBombs.all());
    all.addAll(XlsBombs.all());
    all.addAll(PageBombs.all());
    all.addAll(ArchiveBombs.all());
    return all;
  }
}
