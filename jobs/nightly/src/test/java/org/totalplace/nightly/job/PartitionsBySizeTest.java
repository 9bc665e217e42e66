package org.totalplace.nightly.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

final class PartitionsBySizeTest {
  private static final List<Work> WORK =
      List.of(new Work("a", 1), new Work("b", 9_000_000), new Work("c", 2));

  private final PartitionsBySize shares = new PartitionsBySize(() -> WORK, 1);

  @Test
  void partition_sharesAllWorkLargestFirst() {
    List<String> keys = new ArrayList<>();
    shares.partition(0).values().forEach(each -> keys.addAll(PartitionsBySize.keys(each)));
    assertThat(keys).containsExactly("b", "c", "a");
  }

  @Test
  void partitionWhoseContentsTheLedgerLost_completed_hasTheKeysOfItsName() {
    JobExecution run = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());
    shares
        .partition(0)
        .forEach(
            (name, context) -> {
              StepExecution lost = new StepExecution(7, "classify:files:" + name, run);
              shares.complete(lost);
              assertThat(PartitionsBySize.keys(lost.getExecutionContext()))
                  .isEqualTo(PartitionsBySize.keys(context));
            });
  }
}
