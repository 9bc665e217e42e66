package org.totalplace.cluster.task;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What became of a task: objects that are in the store, and for each unit that failed a sentence. A
 * failure of a unit is a value, because an exception would have the task tried again, and in the
 * end stop the run.
 *
 * @param failures sentences, by the key of their unit
 */
public record Outcome(ArrayList<Made> made, TreeMap<String, String> failures)
    implements Serializable {
  static Outcome of(List<Made> made) {
    return new Outcome(new ArrayList<>(made), new TreeMap<>());
  }
}
