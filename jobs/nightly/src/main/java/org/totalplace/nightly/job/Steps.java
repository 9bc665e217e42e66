package org.totalplace.nightly.job;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.totalplace.nightly.progress.Progress;

/**
 * Makes the two kinds of step: a stage done in one go, and a stage whose units are shared among the
 * cores. A step may always start again, because its files, not the ledger, tell what is done. It
 * needs no database transaction, because it writes only files.
 */
public final class Steps {
  public static final int CORES = Runtime.getRuntime().availableProcessors();
  public static final ExitStatus NOTHING_NEW = new ExitStatus("NOTHING_NEW");

  private static final int SITES = 16;

  private final JobRepository ledger;
  private final TaskExecutor threads;
  private final int lanes;
  private final Progress progress;

  /**
   * @param lanes how many partitions are at work at the same time
   */
  public Steps(JobRepository ledger, TaskExecutor threads, int lanes, Progress progress) {
    this.ledger = ledger;
    this.threads = threads;
    this.lanes = lanes;
    this.progress = progress;
  }

  Step whole(Stage stage, Runnable body) {
    return step(
        stage.toString(),
        (contribution, context) -> {
          progress.begin(stage, List.of());
          body.run();
          progress.end(stage);
          return RepeatStatus.FINISHED;
        });
  }

  /** A step that may decide that later steps have nothing to do. */
  Step deciding(Stage stage, BooleanSupplier isAnythingNew) {
    return step(
        stage.toString(),
        (contribution, context) -> {
          progress.begin(stage, List.of());
          if (!isAnythingNew.getAsBoolean()) {
            contribution.setExitStatus(NOTHING_NEW);
          }
          progress.end(stage);
          return RepeatStatus.FINISHED;
        });
  }

  /**
   * @param begin finds the stage's work each time the step starts
   */
  Step shared(Stage stage, Supplier<SharedWork> begin) {
    return shared(stage.toString(), stage, begin, threads, lanes);
  }

  /** The web is waited for, not worked for: many sources at a time, whatever the cores. */
  Step fetching(Supplier<SharedWork> begin) {
    SimpleAsyncTaskExecutor waiting = new SimpleAsyncTaskExecutor("web-");
    waiting.setConcurrencyLimit(SITES);
    waiting.setDaemon(true);
    return shared("fetch", Stage.EXTRACT, begin, waiting, SITES);
  }

  private Step shared(
      String name, Stage stage, Supplier<SharedWork> begin, TaskExecutor threads, int lanes) {
    AtomicReference<SharedWork> begun = new AtomicReference<>();
    Step one =
        step(
            name + ":files",
            (contribution, context) -> {
              var partition = contribution.getStepExecution().getExecutionContext();
              begun.get().doAll(PartitionsBySize.keys(partition), progress::done);
              return RepeatStatus.FINISHED;
            });
    Supplier<List<Work>> announced =
        () -> {
          begun.set(begin.get());
          List<Work> work = begun.get().toDo();
          progress.begin(stage, work);
          return work;
        };
    PartitionsBySize shares = new PartitionsBySize(announced, lanes);
    return new StepBuilder(name, ledger)
        .partitioner(name + ":files", shares)
        .partitionHandler(onAll(threads, one, shares))
        .allowStartIfComplete(true)
        .build();
  }

  private static InOrderOfName onAll(TaskExecutor threads, Step one, PartitionsBySize shares) {
    InOrderOfName handler = new InOrderOfName(shares);
    handler.setStep(one);
    handler.setTaskExecutor(threads);
    return handler;
  }

  private Step step(String name, Tasklet tasklet) {
    return new StepBuilder(name, ledger).tasklet(tasklet).allowStartIfComplete(true).build();
  }
}
