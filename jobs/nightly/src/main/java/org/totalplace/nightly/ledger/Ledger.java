package org.totalplace.nightly.ledger;

import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * The record of runs in the job repository. A run is known by its date and its number on that date:
 * one that was killed or failed restarts under the same number; after a completed one, the next
 * number follows. Must be used under the run lock, which proves that a run still marked as running
 * is dead.
 */
public final class Ledger {
  /** Runs kept per job; older ones are deleted. */
  static final int KEPT = 120;

  private static final String RUN_DATE = "runDate";
  private static final String RUN_NUMBER = "runNumber";

  private final JobRepository repository;
  private final JobOperator operator;

  Ledger(JobRepository repository, JobOperator operator) {
    this.repository = repository;
    this.operator = operator;
  }

  /** Starts the job, or resumes it where a killed or failed run of the same date left off. */
  public JobExecution start(Job job, LocalDate runDate) throws Exception {
    for (JobExecution dead : repository.findRunningJobExecutions(job.getName())) {
      operator.recover(dead);
    }
    forget(job.getName(), KEPT);
    JobParameters parameters = next(job.getName(), runDate);
    forgetUnstarted(job.getName(), parameters);
    return operator.start(job, parameters);
  }

  /** A run that was killed between its two first entries is there and was never started. */
  private void forgetUnstarted(String jobName, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(jobName, parameters);
    if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
      repository.deleteJobInstance(instance);
    }
  }

  /** Deletes all but the newest runs. */
  void forget(String jobName, int kept) {
    List<JobInstance> old = repository.getJobInstances(jobName, kept, Integer.MAX_VALUE);
    old.forEach(repository::deleteJobInstance);
  }

  private JobParameters next(String jobName, LocalDate runDate) {
    for (long number = 1; ; number++) {
      JobParameters parameters =
          new JobParametersBuilder()
              .addLocalDate(RUN_DATE, runDate)
              .addLong(RUN_NUMBER, number)
              .toJobParameters();
      JobExecution last = repository.getLastJobExecution(jobName, parameters);
      if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
        return parameters;
      }
    }
  }
}
