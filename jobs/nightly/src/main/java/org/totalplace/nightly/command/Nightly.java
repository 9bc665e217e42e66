package org.totalplace.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.job.Engine;
import org.totalplace.nightly.job.JobRunner;
import org.totalplace.nightly.job.RunResults;
import org.totalplace.nightly.job.Stages;
import org.totalplace.nightly.job.Steps;
import org.totalplace.nightly.ledger.RunLock;
import org.totalplace.nightly.ledger.RunLockedException;
import org.totalplace.nightly.ledger.RunLog;
import org.totalplace.nightly.ledger.RunRecord;
import org.totalplace.nightly.progress.BarProgress;
import org.totalplace.nightly.progress.LineProgress;
import org.totalplace.nightly.progress.Progress;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.report.MorningFiles;
import org.totalplace.nightly.report.MorningScreen;
import org.totalplace.nightly.report.RunReport;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.reference.ExpectedHeadings;
import org.totalplace.reference.ExpectedValues;
import org.totalplace.source.Catalogue;

/**
 * One run, from the request to its outcome: prints the plan, takes the lock, runs the job, prints
 * the totals. Every failure ends here as one sentence; the stack trace is in the run's log.
 */
public final class Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

  private final RunRequest request;
  private final Terminal terminal;
  private final Workspace workspace;
  private final Path runFolder;
  private final Path logFile;
  private final RunFailures failures = new RunFailures();

  public Nightly(RunRequest request, Terminal terminal) {
    this.request = request;
    this.terminal = terminal;
    this.workspace = request.workspace();
    this.runFolder = workspace.run(request.runDate());
    this.logFile = runFolder.resolve("nightly.log");
  }

  public Outcome run() {
    Catalogue catalogue = Catalogue.load(request.sources());
    Plan plan = Plan.of(request, catalogue);
    plan.lines().forEach(terminal.out()::println);
    if (request.dryRun()) {
      plan.details().forEach(terminal.out()::println);
      return Outcome.PUBLISHED;
    }
    try {
      Files.createDirectories(runFolder);
      try (RunLock lock = RunLock.take(workspace);
          RunLog log = new RunLog(logFile)) {
        lock.say(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        log.start();
        return locked(catalogue);
      }
    } catch (RunLockedException e) {
      terminal.err().println(e.getMessage());
      return Outcome.LOCKED;
    } catch (IOException e) {
      String what = "cannot write into " + workspace.output() + " (" + e + ")";
      terminal.err().println("Failed: " + what + "; name a folder that can be, with --output");
      return Outcome.FAILED;
    }
  }

  private Outcome locked(Catalogue catalogue) throws IOException {
    Instant started = Instant.now();
    Progress progress =
        terminal.interactive() ? new BarProgress(terminal.err()) : new LineProgress(terminal.err());
    RunResults results = new RunResults();
    try (Stages stages =
        Engine.named(request.engine().name()).begin(request, catalogue, failures)) {
      ExpectedHeadings.of(request.reference()).check();
      ExpectedValues.of(request.reference()).check();
      JobExecution execution = JobRunner.run(request, stages, results, progress);
      Outcome outcome = outcome(execution);
      RunReport report =
          new RunReport(request, execution, results.checked(), failures.sentences(), outcome);
      report.lines().forEach(terminal.out()::println);
      RunRecord.write(runFolder, report.record(started));
      MorningFiles.write(runFolder, report.morning());
      report.unmatched().write(runFolder);
      if (hasPublished(outcome)) {
        Pruning.after(workspace).forEach(line -> terminal.out().println("  retention  " + line));
      }
      if (outcome == Outcome.FAILED) {
        report.causes().forEach(this::failed);
      }
      return outcome;
    } catch (Exception e) {
      LOG.error("The run failed", e);
      failed(RunFailures.sentence(e));
      MorningFiles.write(runFolder, MorningScreen.failed(request, RunFailures.sentence(e)));
      return Outcome.FAILED;
    }
  }

  private Outcome outcome(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      return Outcome.FAILED;
    }
    if (execution.getExitStatus().getExitCode().equals(Steps.NOTHING_NEW.getExitCode())) {
      return Outcome.NOTHING_NEW;
    }
    return failures.isEmpty() ? Outcome.PUBLISHED : Outcome.PUBLISHED_WITH_FAILURES;
  }

  private boolean hasPublished(Outcome outcome) {
    boolean isWhole = request.only().isEmpty();
    return isWhole && (outcome == Outcome.PUBLISHED || outcome == Outcome.PUBLISHED_WITH_FAILURES);
  }

  private void failed(String sentence) {
    terminal.err().println("Failed: " + RunFailures.withRemedy(sentence, workspace.output()));
    terminal.err().println("The details are in " + logFile);
  }
}
