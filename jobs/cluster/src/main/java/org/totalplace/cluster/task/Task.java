package org.totalplace.cluster.task;

import java.io.IOException;
import java.io.Serializable;

/**
 * Work for one machine. It may be done twice, at the same time too: the same bytes are put under
 * the same keys.
 */
public interface Task extends Serializable {
  /** What is shown of it in Spark's own pages. */
  String title();

  /**
   * @throws IOException where the machine or the store fails, so that another machine should try
   */
  Outcome run(Node node) throws IOException;
}
