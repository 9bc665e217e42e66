package org.totalplace.nightly.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.totalplace.check.Breach;
import org.totalplace.check.CheckResult;
import org.totalplace.extract.FetchTally;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;

/** The report of a run, for the terminal and the run record. */
public record RunReport(
    RunRequest request,
    JobExecution execution,
    Optional<CheckResult> checked,
    List<String> failures,
    Outcome outcome,
    UnmatchedPayees unmatched) {
  private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

  /** What the workspace has is read when it is asked for. */
  public RunReport(
      RunRequest request,
      JobExecution execution,
      Optional<CheckResult> checked,
      List<String> failures,
      Outcome outcome) {
    this(request, execution, checked, failures, outcome, new UnmatchedPayees(request.workspace()));
  }

  public List<String> lines() {
    TallyLines tally = new TallyLines();
    checked.ifPresent(result -> counted(tally, result));
    tally.all("failed", failures);
    if (request.web().isPresent()) {
      tally.line("fetched", FetchTally.of(request.workspace(), request.runDate()).line());
    }
    tally.line("time", times());
    if (outcome == Outcome.PUBLISHED || outcome == Outcome.PUBLISHED_WITH_FAILURES) {
      tally.all("headline", Headline.of(request.workspace().latest()));
    }
    tally.line("release", release());
    tally.line("outcome", outcome.exitCode() + ", " + meaning());
    return tally.lines();
  }

  private void counted(TallyLines tally, CheckResult result) {
    Path tables = request.workspace().counted();
    FileStatuses files = FileStatuses.read(tables);
    SourceResults sources = SourceResults.read(tables);
    ControlTotals totals = ControlTotals.of(result);
    tally.files(files);
    totals.lines().forEach(line -> tally.line("", line));
    tally.all("account", totals.sums());
    tally.all("not known", UnknownMoney.read(tables).lines());
    tally.line("rules", RulesUsed.read(tables).write(request.workspace().run(request.runDate())));
    PlausibilityFindings plausibility = PlausibilityFindings.read(tables);
    tally.line("plausible", plausibility.line());
    tally.some("refused", files.refused());
    tally.some("held", plausibility.held());
    tally.some("stale", sources.stale());
    tally.some("missing", sources.missing());
    tally.some("unmatched", unmatched.lines());
    tally.some("warnings", result.warnings().stream().map(Breach::toString).toList());
  }

  /** The same on one screen, with what needs a person. */
  public MorningScreen morning() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    stages().forEach(step -> seconds.put(step.getStepName(), duration(step).toMillis() / 1000.0));
    List<String> sentences = new ArrayList<>(failures);
    sentences.addAll(causes());
    List<Attention> attention =
        new ArrayList<>(
            MorningScreen.attention(request.workspace().counted(), request.runDate(), sentences));
    attention.addAll(FetchAttention.read(request.workspace(), request.runDate()));
    return new MorningScreen(
        request.runDate(),
        outcome,
        release(),
        seconds,
        Headline.of(request.workspace().latest()),
        attention);
  }

  /** One sentence for each step that failed, from its innermost cause. */
  public List<String> causes() {
    return execution.getStepExecutions().stream()
        .flatMap(step -> step.getFailureExceptions().stream().map(cause -> cause(step, cause)))
        .distinct()
        .toList();
  }

  public Map<String, Object> record(Instant started) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("run_date", request.runDate().toString());
    record.put("started", started.toString());
    record.put("ended", Instant.now().toString());
    record.put("offline", request.offline());
    record.put("java", Runtime.version().toString());
    record.put("exit_code", outcome.exitCode());
    record.put("outcome", meaning());
    record.put("release", release());
    Map<String, Object> seconds = new LinkedHashMap<>();
    stages().forEach(step -> seconds.put(step.getStepName(), duration(step).toMillis() / 1000.0));
    record.put("seconds", seconds);
    checked.ifPresent(result -> record.put("control_totals", result.controls()));
    record.put("failures", failures);
    return record;
  }

  private String meaning() {
    boolean isStage = outcome == Outcome.PUBLISHED && request.only().isPresent();
    return isStage ? "the stage is done" : outcome.meaning();
  }

  private String release() {
    Workspace workspace = request.workspace();
    try {
      return Files.exists(workspace.latest()) ? workspace.latest().toRealPath().toString() : "none";
    } catch (IOException e) {
      return "none that can be read";
    }
  }

  private String times() {
    return stages().stream()
        .map(step -> step.getStepName() + " " + Figures.duration(duration(step)))
        .collect(Collectors.joining(", "));
  }

  /** The steps that ended, without their partitions. */
  private List<StepExecution> stages() {
    return execution.getStepExecutions().stream()
        .filter(step -> !step.getStepName().contains(":"))
        .filter(step -> step.getStartTime() != null && step.getEndTime() != null)
        .sorted(Comparator.comparing(StepExecution::getStartTime))
        .toList();
  }

  private static Duration duration(StepExecution step) {
    return Duration.between(step.getStartTime(), step.getEndTime());
  }

  private static String cause(StepExecution step, Throwable cause) {
    LOG.error("{} failed", step.getStepName(), cause);
    return step.getStepName() + ": " + RunFailures.sentence(cause);
  }
}
