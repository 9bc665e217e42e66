package org.totalplace.normalise.key;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.totalplace.model.TextHash;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.line.LineBlock;
import org.totalplace.parquet.column.ColumnarWriter;
import org.totalplace.parquet.column.RowGroup;
import org.totalplace.parquet.column.TextDictionary;

/**
 * The distinct combinations of some fields of a file (payees, purposes), each with its number of
 * lines, its pence and a key made from the keys of its texts. When it grows large the caller writes
 * it and it starts again, so that memory does not grow with the file. Not thread safe.
 */
public final class DistinctTuples {
  private static final int MANY = 1 << 17;
  private static final long MUCH_TEXT = 32L << 20;
  private static final int EMPTY = 0;

  /** Rows that are looked up together, one column after the other. */
  private static final int CHUNK = 1 << 10;

  private final int firstField;
  private final List<Column> texts;
  private final int fields;
  private final TextDictionary[] dictionaries;
  private final TextKeys[] textKeys;
  private final boolean[] isUsed;
  private LineBlock block;

  /** Which of the fields the block has; their ids in the block are in {@link #columns}. */
  private int[] present = new int[0];

  private int[][] columns = new int[0][];

  /** For each present field: the block's id to our id plus one, 0 where not looked up yet. */
  private int[][] ours = new int[0][];

  /** Fields that this block lacks and an earlier block of the file had. */
  private int[] absent = new int[0];

  /**
   * For the rows of a chunk: our ids of each present field. Their hashes are in {@link #hashes}.
   */
  private int[][] chunk = new int[0][];

  private final long[] hashes = new long[CHUNK];

  private int[] slotOf = new int[1 << 10];

  /** Our ids, {@link #fields} for each combination. */
  private int[] ids;

  private long[] keys = new long[1 << 8];
  private long[] lines = new long[1 << 8];
  private long[] pence = new long[1 << 8];
  private int size;
  private long written;

  /**
   * @param firstField field of the first of the texts that make the combination
   */
  public DistinctTuples(int firstField, List<Column> texts) {
    this.firstField = firstField;
    this.texts = texts;
    this.fields = texts.size();
    this.ids = new int[fields << 8];
    this.isUsed = new boolean[fields];
    this.dictionaries = new TextDictionary[fields];
    this.textKeys = new TextKeys[fields];
    Arrays.setAll(dictionaries, i -> new TextDictionary());
    Arrays.setAll(textKeys, i -> new TextKeys());
    clear();
  }

  /**
   * Adds the combination of each row of the block, with its pence.
   *
   * @param tuples gets the number of the combination of each row
   */
  public void add(LineBlock next, int[] tuples) {
    start(next);
    for (int from = 0; from < next.size(); from += CHUNK) {
      int count = Math.min(CHUNK, next.size() - from);
      Arrays.fill(hashes, 0);
      for (int i = 0; i < present.length; i++) {
        lookUp(i, from, count);
      }
      for (int row = 0; row < count; row++) {
        int tuple = tuple(row);
        tuples[from + row] = tuple;
        lines[tuple]++;
        pence[tuple] = Math.addExact(pence[tuple], next.pence(from + row));
      }
    }
  }

  private void start(LineBlock next) {
    block = next;
    present = IntStream.range(0, fields).filter(i -> next.has(firstField + i)).toArray();
    absent =
        IntStream.range(0, fields).filter(i -> isUsed[i] && !next.has(firstField + i)).toArray();
    columns = new int[present.length][];
    ours = new int[present.length][];
    chunk = new int[present.length][CHUNK];
    for (int i = 0; i < present.length; i++) {
      int field = firstField + present[i];
      isUsed[present[i]] = true;
      columns[i] = next.ids(field);
      ours[i] = new int[next.texts(field).size()];
    }
  }

  /** Looks up our ids for some rows of one column and mixes them into the hashes. */
  private void lookUp(int i, int from, int count) {
    int[] theirs = columns[i];
    int[] known = ours[i];
    int[] into = chunk[i];
    int field = present[i];
    for (int row = 0; row < count; row++) {
      int id = known[theirs[from + row]] - 1;
      if (id < 0) {
        id = learn(i, theirs[from + row]);
      }
      into[row] = id;
      if (id != EMPTY) {
        hashes[row] = mix(hashes[row] + field, id);
      }
    }
  }

  private int tuple(int row) {
    int mask = slotOf.length - 1;
    int at = (int) hashes[row] & mask;
    while (slotOf[at] != 0) {
      if (isAt(slotOf[at] - 1, row)) {
        return slotOf[at] - 1;
      }
      at = at + 1 & mask;
    }
    int tuple = append(row);
    slotOf[at] = tuple + 1;
    if (size * 2 > slotOf.length) {
      rehash();
    }
    return tuple;
  }

  /** The key of a combination, by its number. */
  public long key(int tuple) {
    return keys[tuple];
  }

  /** The keys of all combinations by their numbers, valid up to their count. */
  public long[] keys() {
    return keys;
  }

  /** Whether it should be written now, after the lines that refer to it. */
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
    for (int field = 0; field < fields; field++) {
      if (isUsed[field]) {
        int[] column = new int[size];
        for (int tuple = 0; tuple < size; tuple++) {
          int id = ids[tuple * fields + field];
          column[tuple] = id == EMPTY ? TextDictionary.NONE : id;
        }
        group.text(texts.get(field).code(), column, dictionaries[field]);
      }
    }
    group.write();
    written += size;
    empty();
  }

  /** Forgets all combinations, those that were written too. */
  public void clear() {
    written = 0;
    empty();
  }

  /** Combinations so far; one that comes again after it was written counts again. */
  public long distinct() {
    return written + size;
  }

  private void empty() {
    size = 0;
    Arrays.fill(slotOf, 0);
    Arrays.fill(isUsed, false);
    for (int field = 0; field < fields; field++) {
      dictionaries[field].clear();
      dictionaries[field].intern("");
      textKeys[field].clear();
    }
  }

  private int learn(int i, int blockId) {
    TextDictionary theirs = block.texts(firstField + present[i]);
    int id =
        dictionaries[present[i]].intern(theirs.buffer(), theirs.from(blockId), theirs.to(blockId));
    ours[i][blockId] = id + 1;
    return id;
  }

  private int append(int row) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
      pence = Arrays.copyOf(pence, size * 2);
      ids = Arrays.copyOf(ids, size * 2 * fields);
    }
    Arrays.fill(ids, size * fields, (size + 1) * fields, EMPTY);
    for (int i = 0; i < present.length; i++) {
      ids[size * fields + present[i]] = chunk[i][row];
    }
    keys[size] = newKey(row);
    lines[size] = 0;
    pence[size] = 0;
    return size++;
  }

  /** Made of the texts that are not empty: an empty column changes no key. */
  private long newKey(int row) {
    long key = 0;
    for (int i = 0; i < present.length; i++) {
      int field = present[i];
      if (chunk[i][row] != EMPTY) {
        textKeys[field].learn(dictionaries[field]);
        key = TextHash.combine(TextHash.combine(key, field), textKeys[field].key(chunk[i][row]));
      }
    }
    return key;
  }

  private boolean isAt(int tuple, int row) {
    int at = tuple * fields;
    for (int i = 0; i < present.length; i++) {
      if (ids[at + present[i]] != chunk[i][row]) {
        return false;
      }
    }
    for (int field : absent) {
      if (ids[at + field] != EMPTY) {
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
      for (int field = 0; field < fields; field++) {
        int id = ids[tuple * fields + field];
        hash = id == EMPTY ? hash : mix(hash + field, id);
      }
      int at = (int) hash & mask;
      while (slotOf[at] != 0) {
        at = at + 1 & mask;
      }
      slotOf[at] = tuple + 1;
    }
  }
}
