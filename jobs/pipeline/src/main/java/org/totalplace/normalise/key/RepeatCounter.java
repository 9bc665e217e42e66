package org.totalplace.normalise.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;

/**
 * Numbers the lines of one file that have the same key: 1, 2, 3. Holds the keys of up to one and a
 * half million different lines on the heap, of a longer file in mapped temporary files. Exact up to
 * 100 million different lines; beyond that a new line gets 1 and the file a notice. Not thread
 * safe.
 */
public final class RepeatCounter {
  private static final int FIRST_SLOTS = 1 << 12;
  private static final int SLOTS_ON_HEAP = 1 << 21;
  private static final int MOST_SLOTS = 1 << 27;

  private final Path folder;
  private final int slotsOnHeap;
  private final int mostSlots;
  private LongBuffer keys;

  /** How often each repeated key occurred; created at the first repeat. */
  private IntBuffer counts;

  private int slots;
  private int size;
  private boolean isFull;

  /**
   * @param folder for temporary files
   */
  public RepeatCounter(Path folder) {
    this(folder, SLOTS_ON_HEAP, MOST_SLOTS);
  }

  RepeatCounter(Path folder, int slotsOnHeap, int mostSlots) {
    this.folder = folder;
    this.slotsOnHeap = slotsOnHeap;
    this.mostSlots = mostSlots;
    this.slots = FIRST_SLOTS;
    this.keys = newKeys();
  }

  /**
   * 1 for the first line with this key, 2 for the second.
   *
   * @throws UncheckedIOException when a temporary file cannot be written
   */
  public int number(long lineKey) {
    long key = lineKey == 0 ? 1 : lineKey;
    int at = slot(key);
    if (keys.get(at) == key) {
      return again(at);
    }
    if (isFull) {
      return 1;
    }
    keys.put(at, key);
    size++;
    if (size > slots / 4 * 3) {
      grow();
    }
    return 1;
  }

  /** Whether there were more different lines than are counted. */
  public boolean isFull() {
    return isFull;
  }

  /** Index of the key, or of its free place. */
  private int slot(long key) {
    int mask = slots - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    for (long held = keys.get(at); held != 0 && held != key; held = keys.get(at)) {
      at = at + 1 & mask;
    }
    return at;
  }

  private int again(int at) {
    counts = counts == null ? newCounts() : counts;
    int count = Math.max(1, counts.get(at)) + 1;
    counts.put(at, count);
    return count;
  }

  private void grow() {
    if (slots == mostSlots) {
      isFull = true;
      return;
    }
    LongBuffer oldKeys = keys;
    IntBuffer oldCounts = counts;
    int oldSlots = slots;
    slots = 2 * oldSlots;
    keys = newKeys();
    counts = oldCounts == null ? null : newCounts();
    for (int i = 0; i < oldSlots; i++) {
      long key = oldKeys.get(i);
      if (key != 0) {
        int at = slot(key);
        keys.put(at, key);
        if (oldCounts != null && oldCounts.get(i) > 0) {
          counts.put(at, oldCounts.get(i));
        }
      }
    }
  }

  private LongBuffer newKeys() {
    return slots <= slotsOnHeap
        ? LongBuffer.allocate(slots)
        : mapped("repeat-keys", Long.BYTES).asLongBuffer();
  }

  private IntBuffer newCounts() {
    return slots <= slotsOnHeap
        ? IntBuffer.allocate(slots)
        : mapped("repeat-counts", Integer.BYTES).asIntBuffer();
  }

  private ByteBuffer mapped(String name, int width) {
    try {
      return MappedZeros.of(folder.resolve(name + ".tmp"), (long) slots * width);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write temporary files in " + folder, e);
    }
  }
}
