package org.totalplace.normalise.line;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.totalplace.table.TextHash;

/**
 * The distinct combinations of some texts of a block (payees, purposes), each with its lines, its
 * pence and a key made of the keys of the texts. Not thread safe.
 */
public final class TupleTable {
  private final int firstSlot;
  private final int slots;
  private final TextKeys[] textKeys;
  private LineBlock block;

  /** Places, within the slots, of those that the block has. */
  private int[] present = new int[0];

  /** The block's ids of each present slot. */
  private int[][] columns = new int[0][];

  private int[] slotOf = new int[1 << 10];
  private int[][] ids;
  private long[] keys = new long[1 << 8];
  private long[] lines = new long[1 << 8];
  private long[] pence = new long[1 << 8];
  private int size;

  /**
   * @param firstSlot first of the slots that make the combination
   * @param slots how many
   */
  public TupleTable(int firstSlot, int slots) {
    this.firstSlot = firstSlot;
    this.slots = slots;
    this.ids = new int[slots][1 << 8];
    this.textKeys = new TextKeys[slots];
    Arrays.setAll(textKeys, i -> new TextKeys());
  }

  /** Forgets the combinations of the block before and takes them from this one. */
  public void start(LineBlock next) {
    block = next;
    size = 0;
    Arrays.fill(slotOf, 0);
    present = IntStream.range(0, slots).filter(i -> next.has(firstSlot + i)).toArray();
    columns = new int[present.length][];
    for (int i = 0; i < present.length; i++) {
      int slot = firstSlot + present[i];
      columns[i] = next.ids(slot);
      textKeys[present[i]].clear();
      textKeys[present[i]].learn(next.texts(slot));
    }
  }

  /** Puts in the combination of a row of the block and adds its pence. */
  public int add(int row) {
    long hash = 0;
    for (int[] column : columns) {
      hash = mix(hash, column[row]);
    }
    int mask = slotOf.length - 1;
    int at = (int) hash & mask;
    while (slotOf[at] != 0 && !isSame(slotOf[at] - 1, row)) {
      at = at + 1 & mask;
    }
    int tuple = slotOf[at] - 1;
    if (tuple < 0) {
      tuple = append(row);
      slotOf[at] = tuple + 1;
      if (size * 2 > slotOf.length) {
        rehash();
      }
    }
    lines[tuple]++;
    pence[tuple] = Math.addExact(pence[tuple], block.pence(row));
    return tuple;
  }

  public int size() {
    return size;
  }

  public long key(int tuple) {
    return keys[tuple];
  }

  public long[] keys() {
    return keys;
  }

  public long[] lines() {
    return lines;
  }

  public long[] pence() {
    return pence;
  }

  /** Ids of one of the texts, by combination. */
  public int[] ids(int slot) {
    return ids[slot - firstSlot];
  }

  private int append(int row) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
      pence = Arrays.copyOf(pence, size * 2);
      for (int i = 0; i < slots; i++) {
        ids[i] = Arrays.copyOf(ids[i], size * 2);
      }
    }
    for (int i = 0; i < present.length; i++) {
      ids[present[i]][size] = columns[i][row];
    }
    keys[size] = keyOf(row);
    lines[size] = 0;
    pence[size] = 0;
    return size++;
  }

  /** Of the texts that are not empty: a column that a file has and leaves empty changes nothing. */
  private long keyOf(int row) {
    long key = 0;
    for (int i = 0; i < columns.length; i++) {
      int id = columns[i][row];
      if (id != 0) {
        key = TextHash.combine(TextHash.combine(key, present[i]), textKeys[present[i]].key(id));
      }
    }
    return key;
  }

  private boolean isSame(int tuple, int row) {
    for (int i = 0; i < columns.length; i++) {
      if (ids[present[i]][tuple] != columns[i][row]) {
        return false;
      }
    }
    return true;
  }

  private static long mix(long hash, int id) {
    long mixed = (hash ^ id) * 0x9e3779b97f4a7c15L;
    return mixed ^ mixed >>> 32;
  }

  private void rehash() {
    slotOf = new int[slotOf.length * 4];
    int mask = slotOf.length - 1;
    for (int tuple = 0; tuple < size; tuple++) {
      long hash = 0;
      for (int place : present) {
        hash = mix(hash, ids[place][tuple]);
      }
      int at = (int) hash & mask;
      while (slotOf[at] != 0) {
        at = at + 1 & mask;
      }
      slotOf[at] = tuple + 1;
    }
  }
}
