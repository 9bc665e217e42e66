package org.totalplace.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.cluster.task.CountPart;
import org.totalplace.cluster.task.Setting;
import org.totalplace.count.Part;
import org.totalplace.count.PartMaker;
import org.totalplace.model.Workspace;
import org.totalplace.store.AtOnce;
import org.totalplace.store.LocalStore;
import org.totalplace.store.Store;

/** Has the missing parts of the count made by tasks, all at the same time, the largest first. */
record PartsByTasks(
    Workspace workspace, Cluster cluster, Mirror mirror, Setting setting, Bundles bundles)
    implements PartMaker {
  private record Sized(CountPart task, long bytes) {}

  @Override
  public void make(SortedMap<String, Part> missing, Store store, Path work) throws IOException {
    String night = bundles.putNight();
    String folder = workspace.key(((LocalStore) store).root());
    List<Sized> tasks = new ArrayList<>();
    for (String key : missing.keySet()) {
      tasks.add(task(key, missing.get(key), folder, night));
    }
    tasks.sort(
        Comparator.comparingLong(Sized::bytes).reversed().thenComparing(t -> t.task().key()));
    new AtOnce(cluster.lanes())
        .map(
            tasks,
            sized -> {
              mirror.take(cluster.run(sized.task(), setting));
              return sized;
            });
  }

  private Sized task(String key, Part part, String folder, String night) throws IOException {
    TreeMap<String, ArrayList<String>> publishers = new TreeMap<>();
    part.publishers().forEach((id, sources) -> publishers.put(id, new ArrayList<>(sources)));
    ArrayList<String> inputs = new ArrayList<>();
    for (String source : part.sources()) {
      inputs.addAll(mirror.readings(source));
      Path answers = workspace.classified(source);
      if (Files.exists(answers)) {
        inputs.add(workspace.key(answers));
      }
    }
    long bytes = inputs.stream().mapToLong(input -> size(workspace.output().resolve(input))).sum();
    return new Sized(new CountPart(key, folder, part.name(), publishers, inputs, night), bytes);
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
