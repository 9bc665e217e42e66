package org.totalplace.nightly.job;

import java.util.List;

/** A stage's units of work, to be shared out over the cores. */
public interface SharedWork {
  /** Only what is not done already. */
  List<Work> toDo();

  /** Does one unit; a unit that fails is noted and the others go on. */
  void doOne(String key);
}
