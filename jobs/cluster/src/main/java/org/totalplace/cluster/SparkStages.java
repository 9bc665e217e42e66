package org.totalplace.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.check.CheckResult;
import org.totalplace.cluster.task.AnswerSource;
import org.totalplace.cluster.task.FileToRead;
import org.totalplace.cluster.task.Outcome;
import org.totalplace.cluster.task.ReadFiles;
import org.totalplace.cluster.task.Setting;
import org.totalplace.extract.Manifest;
import org.totalplace.nightly.job.PipelineStages;
import org.totalplace.nightly.job.RunData;
import org.totalplace.nightly.job.SharedWork;
import org.totalplace.nightly.job.Stages;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;

/**
 * The stages of a run on a cluster. Extract, the whole of the count, check and publish are done
 * here; files are read, sources classified and publishers counted by tasks.
 */
final class SparkStages implements Stages {
  private final RunRequest request;
  private final PipelineStages here;
  private final RunFailures failures;
  private final Cluster cluster;
  private final Mirror mirror;
  private final SharedRelease release;
  private final Setting setting;

  SparkStages(
      RunRequest request,
      PipelineStages here,
      RunFailures failures,
      Cluster cluster,
      Mirror mirror,
      SharedRelease release,
      Setting setting) {
    this.request = request;
    this.here = here;
    this.failures = failures;
    this.cluster = cluster;
    this.mirror = mirror;
    this.release = release;
    this.setting = setting;
  }

  @Override
  public int lanes() {
    return cluster.lanes();
  }

  @Override
  public boolean isOnline() {
    return here.isOnline();
  }

  @Override
  public SharedWork fetch() {
    return here.fetch();
  }

  /** A release that a killed run made and did not put is made again, and put. */
  @Override
  public RunData extract() {
    RunData data = here.extract();
    try {
      mirror.putExtracted();
      return new RunData(data.inputs(), data.isNew() || !release.isPut());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put the archive into the store", e);
    }
  }

  @Override
  public SharedWork normalise() {
    Map<String, FileToRead> files = new TreeMap<>();
    Manifest.open(request.workspace())
        .versions()
        .forEach(row -> files.putIfAbsent(row.sourceId() + "/" + row.sha256(), FileToRead.of(row)));
    return byTasks(
        here.normalise(),
        keys ->
            List.of(run(new ReadFiles(new ArrayList<>(keys.stream().map(files::get).toList())))));
  }

  @Override
  public SharedWork classify() {
    return byTasks(
        here.classify(),
        keys -> {
          List<Outcome> outcomes = new ArrayList<>();
          for (String source : keys) {
            outcomes.add(run(new AnswerSource(source, new ArrayList<>(mirror.readings(source)))));
          }
          return outcomes;
        });
  }

  private Outcome run(org.totalplace.cluster.task.Task task) {
    return cluster.run(task, setting);
  }

  private SharedByTasks byTasks(SharedWork work, SharedByTasks.Elsewhere elsewhere) {
    return new SharedByTasks(
        work,
        elsewhere,
        outcome -> {
          mirror.take(outcome);
          outcome.failures().forEach(failures::add);
        });
  }

  @Override
  public void count() {
    here.count();
    try {
      mirror.forgetParts();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove old parts from the store", e);
    }
  }

  @Override
  public CheckResult check() {
    return here.check();
  }

  @Override
  public void publish(Optional<RunData> extracted) {
    here.publish(extracted);
    try {
      release.put();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put the release into the store", e);
    }
  }

  @Override
  public void close() {
    cluster.close();
  }
}
