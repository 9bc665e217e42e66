package org.totalplace.normalise.line;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.totalplace.normalise.heading.Column;
import org.totalplace.table.ColumnarWriter;
import org.totalplace.table.RowGroup;
import org.totalplace.table.TextDictionary;
import org.totalplace.table.TextHash;

/**
 * The distinct combinations of some texts of a file (payees, purposes), each with its lines, its
 * pence and a key made of the keys of the texts. When it grows large it is written and starts
 * again, so that memory does not grow with the file. Not thread safe.
 */
public final class TupleTable {
  private static final int MANY = 1 << 17;
  private static final long MUCH_TEXT = 32L << 20;
  private static final int EMPTY = 0;

  private final int firstSlot;
  private final List<Column> texts;
  private final int slots;
  private final TextDictionary[] dictionaries;
  private final TextKeys[] textKeys;
  private final boolean[] isUsed;
  private LineBlock block;

  /** Places, within the slots, of those that the block has, and its ids of each. */
  private int[] present = new int[0];

  private int[][] columns = new int[0][];

  /** Of each present slot: the block's id to ours plus one, 0 where not looked up yet. */
  private int[][] ours = new int[0][];

  /** Our ids of the texts of the row that is looked up; empty in slots that are not present. */
  private final int[] now;

  private int[] slotOf = new int[1 << 10];

  /** Combination by combination, {@link #slots} ids each. */
  private int[] ids;

  private long[] keys = new long[1 << 8];
  private long[] lines = new long[1 << 8];
  private long[] pence = new long[1 << 8];
  private int size;

  /**
   * @param firstSlot slot of the first of the texts that make the combination
   */
  public TupleTable(int firstSlot, List<Column> texts) {
    this.firstSlot = firstSlot;
    this.texts = texts;
    this.slots = texts.size();
    this.ids = new int[slots << 8];
    this.now = new int[slots];
    this.isUsed = new boolean[slots];
    this.dictionaries = new TextDictionary[slots];
    this.textKeys = new TextKeys[slots];
    Arrays.setAll(dictionaries, i -> new TextDictionary());
    Arrays.setAll(textKeys, i -> new TextKeys());
    clear();
  }

  /** Takes the rows that are added from this block. */
  public void start(LineBlock next) {
    block = next;
    present = IntStream.range(0, slots).filter(i -> next.has(firstSlot + i)).toArray();
    columns = new int[present.length][];
    ours = new int[present.length][];
    Arrays.fill(now, EMPTY);
    for (int i = 0; i < present.length; i++) {
      int slot = firstSlot + present[i];
      isUsed[present[i]] = true;
      columns[i] = next.ids(slot);
      ours[i] = new int[next.texts(slot).size()];
    }
  }

  /** Puts in the combination of a row of the block and adds its pence. */
  public int add(int row) {
    int hash = hash(row);
    int mask = slotOf.length - 1;
    int at = hash & mask;
    while (slotOf[at] != 0 && !isNow(slotOf[at] - 1)) {
      at = at + 1 & mask;
    }
    int tuple = slotOf[at] - 1;
    if (tuple < 0) {
      tuple = append();
      slotOf[at] = tuple + 1;
      if (size * 2 > slotOf.length) {
        rehash();
      }
    }
    lines[tuple]++;
    pence[tuple] = Math.addExact(pence[tuple], block.pence(row));
    return tuple;
  }

  public long key(int tuple) {
    return keys[tuple];
  }

  public long[] keys() {
    return keys;
  }

  /** Whether it should be written, once the lines that have its numbers are. */
  public boolean isLarge() {
    long textBytes = 0;
    for (TextDictionary dictionary : dictionaries) {
      textBytes += dictionary.textBytes();
    }
    return size > MANY || textBytes > MUCH_TEXT;
  }

  /** Writes the combinations as one row group and forgets them. */
  public void write(ColumnarWriter writer, String keyColumn) throws IOException {
    RowGroup group = writer.rowGroup(size);
    group.longs(keyColumn, keys).longs("lines", lines).longs("amount", pence);
    for (int slot = 0; slot < slots; slot++) {
      if (isUsed[slot]) {
        int[] column = new int[size];
        for (int tuple = 0; tuple < size; tuple++) {
          int id = ids[tuple * slots + slot];
          column[tuple] = id == EMPTY ? TextDictionary.NONE : id;
        }
        group.text(texts.get(slot).code(), column, dictionaries[slot]);
      }
    }
    group.write();
    clear();
  }

  /** Forgets all combinations. */
  public void clear() {
    size = 0;
    Arrays.fill(slotOf, 0);
    Arrays.fill(isUsed, false);
    for (int slot = 0; slot < slots; slot++) {
      dictionaries[slot].clear();
      dictionaries[slot].intern("");
      textKeys[slot].clear();
    }
  }

  /** Looks up our ids of the texts of the row. */
  private int hash(int row) {
    long hash = 0;
    for (int i = 0; i < present.length; i++) {
      int id = ours[i][columns[i][row]] - 1;
      if (id < 0) {
        id = learn(i, columns[i][row]);
      }
      now[present[i]] = id;
      hash = id == EMPTY ? hash : mix(hash + present[i], id);
    }
    return (int) hash;
  }

  private int learn(int i, int blockId) {
    TextDictionary theirs = block.texts(firstSlot + present[i]);
    int id =
        dictionaries[present[i]].intern(theirs.buffer(), theirs.from(blockId), theirs.to(blockId));
    ours[i][blockId] = id + 1;
    return id;
  }

  private int append() {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
      pence = Arrays.copyOf(pence, size * 2);
      ids = Arrays.copyOf(ids, size * 2 * slots);
    }
    System.arraycopy(now, 0, ids, size * slots, slots);
    keys[size] = keyOfNow();
    lines[size] = 0;
    pence[size] = 0;
    return size++;
  }

  /** Of the texts that are not empty: a column that a file has and leaves empty changes nothing. */
  private long keyOfNow() {
    long key = 0;
    for (int slot = 0; slot < slots; slot++) {
      if (now[slot] != EMPTY) {
        textKeys[slot].learn(dictionaries[slot]);
        key = TextHash.combine(TextHash.combine(key, slot), textKeys[slot].key(now[slot]));
      }
    }
    return key;
  }

  private boolean isNow(int tuple) {
    int at = tuple * slots;
    return Arrays.equals(ids, at, at + slots, now, 0, slots);
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
      for (int slot = 0; slot < slots; slot++) {
        int id = ids[tuple * slots + slot];
        hash = id == EMPTY ? hash : mix(hash + slot, id);
      }
      int at = (int) hash & mask;
      while (slotOf[at] != 0) {
        at = at + 1 & mask;
      }
      slotOf[at] = tuple + 1;
    }
  }
}
