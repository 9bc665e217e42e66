package org.totalplace.normalise.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts every notice of one file and keeps the first few of each kind. Not thread safe. */
public final class Notices {
  /** How many of each kind are kept with their evidence. */
  public static final int KEPT_PER_CODE = 10;

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, List<Notice>> kept = new TreeMap<>();

  public void add(Notice notice) {
    String code = notice.code();
    if (counts.merge(code, 1L, Long::sum) <= KEPT_PER_CODE) {
      kept.computeIfAbsent(code, key -> new ArrayList<>()).add(notice);
    }
  }

  /** How often each code occurred so far. */
  public Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** What was added so far; the sample by code and in order of appearance. */
  public NoticeSummary summary() {
    return new NoticeSummary(counts, kept.values().stream().flatMap(List::stream).toList());
  }
}
