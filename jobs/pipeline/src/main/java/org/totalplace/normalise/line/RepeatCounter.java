package org.totalplace.normalise.line;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the lines of one file that say the same: 1, 2, 3. Exact up to 25 million different lines,
 * in at most 256 MB; beyond that later lines get 1 and the file a notice. Not thread safe.
 */
public final class RepeatCounter {
  private static final int MOST_SLOTS = 1 << 25;

  private final int mostSlots;
  private long[] keys = new long[1 << 12];
  private int size;
  private final Map<Long, Integer> repeated = new HashMap<>();
  private boolean isFull;

  public RepeatCounter() {
    this(MOST_SLOTS);
  }

  RepeatCounter(int mostSlots) {
    this.mostSlots = mostSlots;
  }

  /** 1 for the first line with this key, 2 for the second. */
  public int number(long lineKey) {
    long key = lineKey == 0 ? 1 : lineKey;
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return repeated.merge(key, 2, (count, two) -> count + 1);
      }
      at = at + 1 & mask;
    }
    if (isFull) {
      return 1;
    }
    keys[at] = key;
    size++;
    if (size > keys.length / 4 * 3) {
      grow();
    }
    return 1;
  }

  /** Whether there were more different lines than are counted. */
  public boolean isFull() {
    return isFull;
  }

  private void grow() {
    if (keys.length == mostSlots) {
      isFull = true;
      return;
    }
    long[] old = keys;
    keys = new long[old.length * 2];
    int mask = keys.length - 1;
    for (long key : old) {
      if (key != 0) {
        int at = (int) (key ^ key >>> 32) & mask;
        while (keys[at] != 0) {
          at = at + 1 & mask;
        }
        keys[at] = key;
      }
    }
  }
}
