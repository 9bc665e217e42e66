package org.totalplace.cluster.task;

import java.io.IOException;
import org.apache.spark.api.java.function.Function;

/** Has a task run in the process that Spark sends it to. */
public final class RunOnNode implements Function<Task, Outcome> {
  private final Setting setting;

  public RunOnNode(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Outcome call(Task task) throws IOException {
    return task.run(Node.of(setting));
  }
}
