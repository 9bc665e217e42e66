package org.totalplace.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which releases are kept: the newest ones, the first of each month for a while, those that are
 * pinned, and what {@code latest} points at.
 *
 * @param nightly how many of the newest
 * @param months of how many months the first release, counted back from the newest release
 */
public record Retention(int nightly, int months) {
  /** Fourteen nights and twenty-four months. */
  public static final Retention USUAL = new Retention(14, 24);

  /**
   * @param keep pinned releases and the latest
   * @return the releases that may go, oldest first
   */
  public List<LocalDate> doomed(Collection<LocalDate> releases, Set<LocalDate> keep) {
    List<LocalDate> newestFirst =
        releases.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    Set<LocalDate> kept = new TreeSet<>(keep);
    newestFirst.stream().limit(nightly).forEach(kept::add);
    TreeMap<YearMonth, LocalDate> firsts = new TreeMap<>();
    newestFirst.forEach(date -> firsts.put(YearMonth.from(date), date));
    if (!newestFirst.isEmpty()) {
      YearMonth oldest = YearMonth.from(newestFirst.get(0)).minusMonths(months - 1L);
      kept.addAll(firsts.tailMap(oldest, true).values());
    }
    return newestFirst.stream().filter(date -> !kept.contains(date)).sorted().toList();
  }
}
