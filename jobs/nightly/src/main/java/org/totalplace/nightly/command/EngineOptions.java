package org.totalplace.nightly.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.job.Engine;
import org.totalplace.nightly.run.EngineChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** On which machines the stages run, and where they keep what they make. */
final class EngineOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Mixin private OutputOption output;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = EngineChoice.LOCAL,
      description =
          "What does the work: local, this machine; or spark, a cluster, whose --output is a store"
              + " that all its machines reach, on HDFS or S3: docs/CLUSTER.md (default:"
              + " ${DEFAULT-VALUE}).")
  private String engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Master of the cluster, as Spark names it; with --engine spark. spark-submit says it"
              + " itself.")
  private String master;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "Folder of this machine where a run on a cluster keeps its copy of the store (default: a"
              + " folder below output/cluster/ of the project).")
  private Path work;

  @Option(
      names = "--conf",
      paramLabel = "NAME=VALUE",
      description =
          "A setting of the cluster's engine, such as spark.executor.memory=4g; repeatable.")
  private Map<String, String> settings = new TreeMap<>();

  /** Whether the options go together. */
  void check() {
    boolean isLocal = engine.equals(EngineChoice.LOCAL);
    if (isLocal && (master != null || work != null || !settings.isEmpty())) {
      throw wrong("--master, --work and --conf are for a cluster: add --engine spark");
    }
    if (isLocal && output.store().isPresent()) {
      throw wrong(
          output.store().get() + " is a store of a cluster: add --engine spark --master URL");
    }
    if (!isLocal && output.store().isEmpty()) {
      throw wrong(
          "--engine "
              + engine
              + " writes into a store that all machines reach: --output hdfs://… or s3a://…, or"
              + " file:///… for a folder that every machine mounts under that name");
    }
    try {
      Engine.named(engine);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), what);
  }

  Workspace workspace() {
    Optional<URI> store = output.store();
    if (store.isEmpty()) {
      return output.workspace();
    }
    String name = store.get().toString().replaceAll("[^A-Za-z0-9.-]+", "-");
    return new Workspace(
        work == null ? OutputOption.usual().resolve("cluster").resolve(name) : work);
  }

  EngineChoice choice() {
    return new EngineChoice(engine, Optional.ofNullable(master), output.store(), settings);
  }
}
