package org.totalplace.nightly.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Starts partitions in the order of their names, largest first, each with its keys. Spring Batch
 * itself keeps no order.
 */
final class InOrderOfName extends TaskExecutorPartitionHandler {
  private final PartitionsBySize shares;

  InOrderOfName(PartitionsBySize shares) {
    this.shares = shares;
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution step, Set<StepExecution> partitions)
      throws Exception {
    partitions.forEach(shares::complete);
    return super.doHandle(
        step,
        partitions.stream()
            .sorted(Comparator.comparing(StepExecution::getStepName))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}
