package org.totalplace.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.totalplace.model.Sha256;
import org.totalplace.sql.SqlSession;

/**
 * Which publishers are counted together. A publisher is never cut, since the files of its sources
 * may tell of the same payments; those that publish little share a part, since each part costs half
 * a second. What a part holds changes nothing in what is published.
 *
 * @param alone bytes of published files from which on a publisher has a part of its own
 * @param together bytes of those that share one, about
 */
record PartPlan(long alone, long together) {
  static final PartPlan USUAL = new PartPlan(12_000_000, 32_000_000);

  private static final int MOST_BATCHES = 256;

  private record Publisher(String id, List<String> sources, long bytes) {}

  /**
   * At least one part, which may have no publisher. Needs {@code definition}, {@code manifest_text}
   * and {@code replaced_text}.
   */
  List<Part> parts(SqlSession sql) {
    List<Publisher> publishers = publishers(sql);
    long small = publishers.stream().mapToLong(Publisher::bytes).filter(b -> b < alone).sum();
    int batches = 1;
    while (batches < MOST_BATCHES && batches * together < small) {
      batches *= 2;
    }
    SortedMap<String, SortedMap<String, List<String>>> parts = new TreeMap<>();
    for (Publisher publisher : publishers) {
      String name = publisher.bytes >= alone ? publisher.id : batch(publisher.id, batches);
      parts.computeIfAbsent(name, n -> new TreeMap<>()).put(publisher.id, publisher.sources);
    }
    parts.putIfAbsent(parts.isEmpty() ? "nothing" : parts.firstKey(), new TreeMap<>());
    return parts.entrySet().stream().map(part -> new Part(part.getKey(), part.getValue())).toList();
  }

  /** The same publisher is in the same batch as long as their number is the same. */
  private static String batch(String publisher, int batches) {
    int number = Integer.parseInt(Sha256.of(publisher).substring(0, 4), 16) % batches;
    return "batch %d of %d".formatted(number + 1, batches);
  }

  private static List<Publisher> publishers(SqlSession sql) {
    Map<String, Publisher> found = new TreeMap<>();
    for (Map<String, String> row :
        sql.rows(
            """
            SELECT publisher_id, source_id, sum(CAST(bytes AS BIGINT)) AS bytes
            FROM (FROM manifest_text UNION ALL FROM replaced_text) JOIN definition USING (source_id)
            GROUP BY ALL ORDER BY ALL
            """)) {
      found.merge(
          row.get("publisher_id"),
          new Publisher(
              row.get("publisher_id"),
              List.of(row.get("source_id")),
              Long.parseLong(row.get("bytes"))),
          PartPlan::both);
    }
    return List.copyOf(found.values());
  }

  private static Publisher both(Publisher one, Publisher other) {
    List<String> sources = new ArrayList<>(one.sources);
    sources.addAll(other.sources);
    return new Publisher(one.id, sources, one.bytes + other.bytes);
  }
}
