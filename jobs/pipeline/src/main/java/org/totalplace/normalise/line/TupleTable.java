package org.totalplace.normalise.line;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.totalplace.table.TextDictionary;

/**
 * The distinct combinations of some texts of a block (payees, purposes), each with its lines, its
 * pence and a key: the first 64 bits of SHA-256 over the texts, computed once per combination. Not
 * thread safe.
 */
public final class TupleTable {
  private final int firstSlot;
  private final int slots;
  private final MessageDigest sha256;
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
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Puts in the combination of a row and adds its pence. */
  public int add(LineBlock block, int row) {
    long hash = 0;
    for (int i = 0; i < slots; i++) {
      hash = (hash ^ id(block, i, row)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    int mask = slotOf.length - 1;
    int at = (int) hash & mask;
    while (slotOf[at] != 0 && !isSame(slotOf[at] - 1, block, row)) {
      at = at + 1 & mask;
    }
    int tuple = slotOf[at] - 1;
    if (tuple < 0) {
      tuple = append(block, row);
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

  /** Forgets the combinations: the dictionaries of the next block have other ids. */
  public void clear() {
    size = 0;
    Arrays.fill(slotOf, 0);
  }

  private int append(LineBlock block, int row) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
      pence = Arrays.copyOf(pence, size * 2);
      for (int i = 0; i < slots; i++) {
        ids[i] = Arrays.copyOf(ids[i], size * 2);
      }
    }
    for (int i = 0; i < slots; i++) {
      ids[i][size] = id(block, i, row);
    }
    keys[size] = key(block, size);
    lines[size] = 0;
    pence[size] = 0;
    return size++;
  }

  private long key(LineBlock block, int tuple) {
    for (int i = 0; i < slots; i++) {
      if (ids[i][tuple] != 0) {
        TextDictionary texts = block.texts(firstSlot + i);
        sha256.update(KeyText.of(texts.text(ids[i][tuple])).getBytes(StandardCharsets.UTF_8));
      }
      sha256.update((byte) 0);
    }
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }

  private int id(LineBlock block, int i, int row) {
    return block.has(firstSlot + i) ? block.ids(firstSlot + i)[row] : 0;
  }

  private boolean isSame(int tuple, LineBlock block, int row) {
    for (int i = 0; i < slots; i++) {
      if (ids[i][tuple] != id(block, i, row)) {
        return false;
      }
    }
    return true;
  }

  private void rehash() {
    slotOf = new int[slotOf.length * 4];
    int mask = slotOf.length - 1;
    for (int tuple = 0; tuple < size; tuple++) {
      long hash = 0;
      for (int i = 0; i < slots; i++) {
        hash = (hash ^ ids[i][tuple]) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 32;
      }
      int at = (int) hash & mask;
      while (slotOf[at] != 0) {
        at = at + 1 & mask;
      }
      slotOf[at] = tuple + 1;
    }
  }
}
