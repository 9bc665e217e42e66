package org.totalplace.normalise.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The notices of one file.
 *
 * @param counts how often each code occurred
 * @param sample the first few of each code, with their evidence
 */
public record NoticeSummary(Map<String, Long> counts, List<Notice> sample) {
  public NoticeSummary {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    sample = List.copyOf(sample);
  }

  /** With one more notice. */
  public NoticeSummary with(Notice notice) {
    Map<String, Long> more = new TreeMap<>(counts);
    more.merge(notice.code(), 1L, Long::sum);
    List<Notice> longer = new ArrayList<>(sample);
    longer.add(notice);
    return new NoticeSummary(more, longer);
  }

  public long count(String code) {
    return counts.getOrDefault(code, 0L);
  }
}
