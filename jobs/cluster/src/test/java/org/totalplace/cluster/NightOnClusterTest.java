package org.totalplace.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.Seen;
import org.totalplace.cluster.store.SharedFiles;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.job.PipelineStages;
import org.totalplace.nightly.job.Work;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.EngineChoice;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.publish.ReleaseHashes;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;
import org.totalplace.source.Catalogue;

/**
 * Nights of the samples on Apache Spark, a master and two workers with an executor each, over HDFS.
 */
@Tag("cluster")
final class NightOnClusterTest {
  private static final String FAST_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  @TempDir static Path folder;
  private static Home home;
  private static Hdfs hdfs;
  private static Path here;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeAll
  static void oneNightOnThisMachine() throws IOException {
    home = OfficialYears.none(folder.resolve("home"));
    hdfs = Hdfs.shared();
    here = folder.resolve("here");
    NightOnClusterTest test = new NightOnClusterTest();
    assertThat(test.run(request(here))).as(test.text()).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void nightWithAnExecutorKilled_givesTheReleaseOfOneMachine() throws Exception {
    URI address = hdfs.address("night");
    Path work = folder.resolve("work");
    try (ExecutorKiller killer = ExecutorKiller.onceThereIs(store(address), "2-normalised")) {
      Outcome outcome = run(onCluster(request(work), address));
      assertThat(outcome).as(text()).isEqualTo(Outcome.PUBLISHED);
      assertThat(killer.killed()).as("executors killed").isEqualTo(1);
    }
    assertThat(release(work)).isEqualTo(release(here));
    HadoopStore store = store(address);
    Workspace reader = new Workspace(folder.resolve("reader"));
    new SharedRelease(reader, store).fetch(LocalDate.of(2024, 8, 15));
    assertThat(release(reader.output())).isEqualTo(release(here));

    assertOnlyWhatIsMissingIsToDo(store);
  }

  /**
   * A leader that has nothing, and a reading that the store lost. What the killed executor had not
   * given its name yet is hidden, and deleted.
   */
  private static void assertOnlyWhatIsMissingIsToDo(HadoopStore store) throws IOException {
    Map<String, Seen> before = new TreeMap<>(store.files().list("2-normalised"));
    before.keySet().removeIf(name -> name.contains("/."));
    String lost = before.keySet().iterator().next();
    store.files().delete(lost);
    RunRequest request = request(folder.resolve("empty"));
    Mirror.open(request.workspace(), store).level();

    Map<String, Seen> after = new TreeMap<>(before);
    after.remove(lost);
    assertThat(store.files().list("2-normalised"))
        .as("what was there was not put again")
        .isEqualTo(after);
    PipelineStages stages =
        new PipelineStages(request, Catalogue.load(request.sources()), new RunFailures());
    String source = lost.split("/")[1];
    String hash = lost.split("/")[2].replace(".zip", "");
    assertThat(stages.normalise().toDo())
        .singleElement()
        .satisfies(work -> assertThat(work.key()).startsWith(source + "/" + hash));
    assertThat(stages.classify().toDo()).extracting(Work::key).containsExactly(source);
  }

  private Outcome run(RunRequest request) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Nightly(request, new Terminal(out, out, false)).run();
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> release(Path output) throws IOException {
    return ReleaseHashes.of(new Workspace(output).latest().toRealPath());
  }

  private static HadoopStore store(URI address) throws IOException {
    return new HadoopStore(SharedFiles.open(address, Map.of()), folder.resolve("scratch"));
  }

  private static RunRequest request(Path output) {
    Path samples = Home.find().referenceData().resolve("samples");
    return new RunRequest(
        home.referenceData(),
        List.of(samples.resolve("sources")),
        Optional.of(samples.resolve("inbox")),
        new Workspace(output),
        LocalDate.of(2024, 8, 15),
        true,
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  private static RunRequest onCluster(RunRequest request, URI store) {
    return request.by(
        new EngineChoice(
            "spark",
            Optional.of("local-cluster[2,1,768]"),
            Optional.of(store),
            Map.of(
                "spark.executor.memory", "768m", "spark.executor.extraJavaOptions", FAST_START)));
  }
}
