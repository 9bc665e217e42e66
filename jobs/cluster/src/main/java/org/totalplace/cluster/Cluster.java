package org.totalplace.cluster;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.totalplace.cluster.task.Outcome;
import org.totalplace.cluster.task.RunOnNode;
import org.totalplace.cluster.task.Setting;
import org.totalplace.cluster.task.Task;
import org.totalplace.nightly.run.EngineChoice;

/**
 * Apache Spark, as far as it is used: it sends a task to a machine that is free, again where a
 * machine is lost, and brings back what became of it. Each task is a job of its own, and many
 * threads wait for one each. Thread safe.
 */
final class Cluster implements AutoCloseable {
  private static final String MASTER = "spark.master";
  private static final int MOST_LANES = 512;

  /** Set by {@code scripts/total-place}: how DuckDB gives memory back. */
  private static final String ENGINE_MEMORY = "DUCKDB_JE_MALLOC_CONF";

  private final JavaSparkContext spark;

  private Cluster(JavaSparkContext spark) {
    this.spark = spark;
  }

  /**
   * @throws IllegalArgumentException where nothing says which cluster
   */
  static Cluster start(EngineChoice choice) {
    SparkConf conf = new SparkConf().setAppName("total-place");
    conf.setIfMissing("spark.ui.enabled", "false");
    asHere(conf);
    choice.settings().forEach(conf::set);
    choice.master().ifPresent(conf::setMaster);
    if (!conf.contains(MASTER)) {
      throw new IllegalArgumentException(
          "--engine spark needs the address of a cluster: --master spark://host:7077");
    }
    return new Cluster(new JavaSparkContext(conf));
  }

  /** Executors compile, and keep the engine's memory, as this machine was told to. */
  private static void asHere(SparkConf conf) {
    String compiler =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith("-XX:Tier4"))
            .collect(Collectors.joining(" "));
    if (!compiler.isEmpty()) {
      conf.setIfMissing("spark.executor.extraJavaOptions", compiler);
    }
    String memory = System.getenv(ENGINE_MEMORY);
    if (memory != null) {
      conf.setIfMissing("spark.executorEnv." + ENGINE_MEMORY, memory);
    }
  }

  /**
   * Enough threads to keep every core busy: while one waits for the store, another has a task sent.
   */
  int lanes() {
    return Math.min(MOST_LANES, 2 * Math.max(2, spark.defaultParallelism()));
  }

  /** Settings of Spark, those of its command line too. */
  Map<String, String> settings() {
    Map<String, String> settings = new java.util.TreeMap<>();
    for (scala.Tuple2<String, String> one : spark.getConf().getAll()) {
      settings.put(one._1(), one._2());
    }
    return settings;
  }

  /** Sends a task, and waits for it. */
  Outcome run(Task task, Setting setting) {
    spark.setJobDescription(task.title());
    List<Outcome> outcome =
        spark.parallelize(List.of(task), 1).map(new RunOnNode(setting)).collect();
    return outcome.get(0);
  }

  @Override
  public void close() {
    spark.close();
  }
}
