package org.totalplace.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.SharedFiles;
import org.totalplace.cluster.task.Setting;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.job.Engine;
import org.totalplace.nightly.job.PipelineStages;
import org.totalplace.nightly.job.Stages;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.source.Catalogue;

/**
 * {@code --engine spark}: files, sources and publishers are shared among the cores of a cluster.
 */
public final class SparkEngine implements Engine {
  private static final String SQL_MEMORY = "spark.totalPlace.sqlMemory";

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Stages begin(RunRequest request, Catalogue catalogue, RunFailures failures) {
    URI address =
        request
            .engine()
            .store()
            .orElseThrow(
                () -> new IllegalArgumentException("--engine spark needs --output hdfs://…"));
    Cluster cluster = Cluster.start(request.engine());
    try {
      return stages(request, catalogue, failures, cluster, address);
    } catch (IOException | UncheckedIOException e) {
      cluster.close();
      throw new IllegalStateException(
          "the store " + address + " cannot be used: " + RunFailures.sentence(e), e);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static Stages stages(
      RunRequest request, Catalogue catalogue, RunFailures failures, Cluster cluster, URI address)
      throws IOException {
    Workspace workspace = request.workspace();
    Map<String, String> settings = cluster.settings();
    SharedFiles files = SharedFiles.open(address, Setting.ofFiles(settings));
    HadoopStore store = new HadoopStore(files, workspace.output().resolve("run/store"));
    Mirror mirror = Mirror.open(workspace, store);
    mirror.level();
    SharedRelease release = new SharedRelease(workspace, store);
    release.fetch(request.runDate());
    Bundles bundles = new Bundles(request, store);
    Setting setting =
        new Setting(
            address.toString(),
            Setting.ofFiles(settings),
            bundles.putReference(),
            CodeHash.of(),
            settings.getOrDefault(SQL_MEMORY, "1GB"));
    PipelineStages here =
        new PipelineStages(
            request,
            catalogue,
            failures,
            Optional.of(new PartsByTasks(workspace, cluster, mirror, setting, bundles)));
    return new SparkStages(request, here, failures, cluster, mirror, release, setting);
  }
}
