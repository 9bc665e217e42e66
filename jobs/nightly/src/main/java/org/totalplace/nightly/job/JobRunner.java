package org.totalplace.nightly.job;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.ledger.Ledger;
import org.totalplace.nightly.ledger.LedgerConfiguration;
import org.totalplace.nightly.progress.Progress;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;

/** Starts Spring around one run of the job, and stops it again. */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** {@code spring.datasource.url} names any other database that Spring Batch supports. */
  private static Map<String, Object> defaults(Workspace workspace) {
    return Map.of(
        "spring.datasource.url",
        "jdbc:h2:file:"
            + workspace.output().resolve("ledger")
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
        "spring.batch.jdbc.initialize-schema",
        "always",
        "spring.main.lazy-initialization",
        "true");
  }

  private JobRunner() {}

  /**
   * @param results receives the results of the steps
   */
  public static JobExecution run(
      RunRequest request, Stages stages, RunResults results, Progress progress) throws Exception {
    // logging is set up already (logback.xml, RunLog); Spring Boot would set it up anew
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(LedgerConfiguration.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(defaults(request.workspace()))
            .initializers(
                context -> give((GenericApplicationContext) context, stages, results, progress));
    try (ConfigurableApplicationContext context = open(application, request.workspace())) {
      Ledger ledger = context.getBean(Ledger.class);
      return ledger.start(job(request, context), request.runDate());
    }
  }

  /** A ledger that cannot be opened is said with its remedy; the cause is in the log. */
  private static ConfigurableApplicationContext open(
      SpringApplicationBuilder application, Workspace workspace) {
    try {
      ConfigurableApplicationContext context = application.run();
      context.getBean(Ledger.class);
      return context;
    } catch (RuntimeException e) {
      LOG.error("The ledger cannot be opened", e);
      throw new IllegalStateException(
          "the ledger of runs cannot be opened ("
              + RunFailures.sentence(e)
              + "). If it is "
              + workspace.output().resolve("ledger.mv.db")
              + ", move that away and start again: it remembers runs, and nothing is published from"
              + " it. If SPRING_DATASOURCE_URL names a server, look whether it is at work");
    }
  }

  private static Job job(RunRequest request, ConfigurableApplicationContext context) {
    return request
        .only()
        .map(
            stage -> {
              JobRepository ledger = context.getBean(JobRepository.class);
              Step step = context.getBean(stage.toString(), Step.class);
              Step fetch = context.getBean("fetch", Step.class);
              return stage == Stage.EXTRACT
                  ? NightlyJob.onlyExtract(context.getBean(Stages.class), fetch, step, ledger)
                  : NightlyJob.only(step, ledger);
            })
        .orElseGet(() -> context.getBean(NightlyJob.NAME, Job.class));
  }

  private static void give(
      GenericApplicationContext context, Stages stages, RunResults results, Progress progress) {
    context.registerBean(Stages.class, () -> stages);
    context.registerBean(RunResults.class, () -> results);
    context.registerBean(Progress.class, () -> progress);
  }
}
