package org.totalplace.nightly.job;

import java.util.List;

/** A stage's units of work, which are shared among the cores. */
public interface SharedWork {
  /** Only the units that are not done yet. */
  List<Work> toDo();

  /** Does one unit; if it fails, that is recorded and the others continue. */
  void doOne(String key);
}
