package org.totalplace.nightly.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.totalplace.model.Sha256;

/**
 * Divides the work into partitions. Each costs the ledger some milliseconds, so small units share
 * one, and no work makes none. A partition is named after its contents, so that the ledger never
 * confuses two after a crash. The largest come first, so that the last to finish is small.
 */
final class PartitionsBySize implements Partitioner {
  static final String KEYS = "keys";
  private static final String SEPARATOR = "\n";

  private static final long MOST_BYTES = 8L << 20;
  private static final int PER_CORE = 4;

  private final Supplier<List<Work>> toDo;
  private final int cores;
  private Map<String, ExecutionContext> latest = Map.of();

  PartitionsBySize(Supplier<List<Work>> toDo, int cores) {
    this.toDo = toDo;
    this.cores = cores;
  }

  @Override
  public Map<String, ExecutionContext> partition(int ignored) {
    List<Work> all = toDo.get();
    long bytesEach =
        Math.min(MOST_BYTES, all.stream().mapToLong(Work::bytes).sum() / (PER_CORE * cores) + 1);
    Map<String, ExecutionContext> partitions = new TreeMap<>();
    List<String> keys = new ArrayList<>();
    long bytes = 0;
    for (Work work : largestFirst(all)) {
      keys.add(work.key());
      bytes += work.bytes();
      if (bytes >= bytesEach) {
        add(partitions, keys);
        bytes = 0;
      }
    }
    if (!keys.isEmpty()) {
      add(partitions, keys);
    }
    latest = partitions;
    return partitions;
  }

  /**
   * Restores the keys of a partition that the ledger lost: a run killed between recording a
   * partition and recording its contents leaves an empty one, which the next run receives.
   */
  void complete(StepExecution partition) {
    if (!partition.getExecutionContext().containsKey(KEYS)) {
      String step = partition.getStepName();
      ExecutionContext context = latest.get(step.substring(step.lastIndexOf(':') + 1));
      partition.getExecutionContext().putString(KEYS, context.getString(KEYS));
    }
  }

  static List<String> keys(ExecutionContext partition) {
    return List.of(partition.getString(KEYS).split(SEPARATOR));
  }

  private static List<Work> largestFirst(List<Work> all) {
    return all.stream()
        .sorted(Comparator.comparingLong(Work::bytes).reversed().thenComparing(Work::key))
        .toList();
  }

  private static void add(Map<String, ExecutionContext> partitions, List<String> keys) {
    String joined = String.join(SEPARATOR, keys);
    ExecutionContext context = new ExecutionContext();
    context.putString(KEYS, joined);
    String number = String.format(Locale.ROOT, "%04d", partitions.size() + 1);
    partitions.put(number + "-" + Sha256.of(joined).substring(0, 12), context);
    keys.clear();
  }
}
