package org.totalplace.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.totalplace.model.Workspace;

/** How a run went: for the terminal, and for the run record. */
record RunReport(
    RunRequest request, JobExecution execution, List<String> failures, Outcome outcome) {
  private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

  List<String> lines() {
    Tally tally = new Tally();
    Path counted = request.workspace().counted();
    boolean isNew = outcome != Outcome.NOTHING_NEW && request.only().isEmpty();
    if (isNew && Files.exists(counted.resolve("source_file.parquet"))) {
      tally.files(FileTally.read(counted)).sources(SourceTally.read(counted));
    }
    tally.failures(failures).times(execution);
    tally.line("release", release());
    return tally.outcome(meaning()).lines();
  }

  /** One sentence for each step that failed, from its innermost cause. */
  List<String> causes() {
    return execution.getStepExecutions().stream()
        .flatMap(step -> step.getFailureExceptions().stream().map(cause -> cause(step, cause)))
        .distinct()
        .toList();
  }

  Map<String, Object> record(Instant started) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("run_date", request.runDate().toString());
    record.put("started", started.toString());
    record.put("ended", Instant.now().toString());
    record.put("java", Runtime.version().toString());
    record.put("exit_code", outcome.exitCode());
    record.put("outcome", outcome.meaning());
    record.put("release", release());
    Map<String, Double> seconds = new LinkedHashMap<>();
    execution.getStepExecutions().stream()
        .filter(step -> step.getStartTime() != null && step.getEndTime() != null)
        .forEach(step -> seconds.put(step.getStepName(), Tally.duration(step).toMillis() / 1000.0));
    record.put("seconds", seconds);
    record.put("failures", failures);
    return record;
  }

  private String meaning() {
    boolean isStage = outcome == Outcome.PUBLISHED && request.only().isPresent();
    return outcome.exitCode() + ", " + (isStage ? "the stage is done" : outcome.meaning());
  }

  private String release() {
    Workspace workspace = request.workspace();
    try {
      return Files.exists(workspace.latest()) ? workspace.latest().toRealPath().toString() : "none";
    } catch (java.io.IOException e) {
      return "none that can be read";
    }
  }

  private static String cause(StepExecution step, Throwable cause) {
    LOG.error("{} failed", step.getStepName(), cause);
    return step.getStepName() + ": " + RunFailures.sentence(cause);
  }
}
