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

  /** All of them, by code. */
  public Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** The kept sample, by code and in order of appearance. */
  public List<Notice> sample() {
    return kept.values().stream().flatMap(List::stream).toList();
  }
}
