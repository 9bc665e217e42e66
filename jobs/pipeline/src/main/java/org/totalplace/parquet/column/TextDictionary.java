package org.totalplace.parquet.column;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.totalplace.model.EightBytes;
import org.totalplace.model.TextHash;

/**
 * Gives each distinct text a small number, in order of first appearance. Texts are looked up by
 * their bytes in the publisher's charset and kept as UTF-8, so that a text is decoded once however
 * often it appears. Open addressing over one arena; a known text allocates nothing. Not thread
 * safe.
 */
public final class TextDictionary {
  /** The id that stands for "no text" in columns of ids. */
  public static final int NONE = -1;

  private static final int SAMPLE = 4096;
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private final Charset charset;
  private final boolean mayRepeat;
  private byte[] arena = new byte[1 << 12];
  private int used;

  /** Where the key of each text starts (upper half) and ends (lower half) in the arena. */
  private long[] keys = new long[1 << 8];

  /** The same of the text in UTF-8, where any differs from its key; null where none does. */
  private long[] texts;

  private int size;

  /** The id given last: files are often sorted, and the next text the same. */
  private int latest;

  /** Upper half of the hash, and the id plus one; 0 is a free slot. */
  private long[] slots = new long[1 << 9];

  private int lookedUp;
  private boolean appending;

  /** A dictionary of UTF-8 texts. */
  public TextDictionary() {
    this(StandardCharsets.UTF_8);
  }

  /**
   * @param charset of the bytes to come, in which ASCII is ASCII; what it cannot decode becomes
   *     U+FFFD
   */
  public TextDictionary(Charset charset) {
    this(charset, false);
  }

  private TextDictionary(Charset charset, boolean mayRepeat) {
    this.charset = charset;
    this.mayRepeat = mayRepeat;
  }

  /**
   * For a column whose ids are only written, never compared: where the first texts are nearly all
   * different (transaction numbers) it stops looking them up, and equal texts may get several ids.
   */
  public static TextDictionary forColumn(Charset charset) {
    return new TextDictionary(charset, true);
  }

  /** The id of the text, a new one ({@code size() - 1}) where it was not known. */
  public int intern(byte[] bytes, int from, int to) {
    if (appending) {
      return add(bytes, from, to);
    }
    if (mayRepeat && ++lookedUp == SAMPLE) {
      appending = size > SAMPLE / 4 * 3;
    }
    if (latest < size && isKey(latest, bytes, from, to)) {
      return latest;
    }
    long hash = hash(bytes, from, to);
    long tag = hash & 0xffffffff00000000L;
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((entry ^ tag) >>> 32 == 0) {
        int id = (int) entry - 1;
        if (isKey(id, bytes, from, to)) {
          latest = id;
          return id;
        }
      }
      slot = slot + 1 & mask;
    }
    int id = add(bytes, from, to);
    slots[slot] = tag | id + 1;
    latest = id;
    if (size * 2 > slots.length) {
      grow();
    }
    return id;
  }

  /** The id of a text of our own, which must be one that the charset can say. */
  public int intern(String text) {
    byte[] bytes = text.getBytes(charset);
    return intern(bytes, 0, bytes.length);
  }

  public int size() {
    return size;
  }

  /** Whether equal texts may have got several ids, see {@link #forColumn}. */
  public boolean hasRepeats() {
    return appending;
  }

  /** Bytes held. */
  public long memory() {
    return arena.length + (texts == null ? 8L : 16L) * keys.length + 8L * slots.length;
  }

  /** Bytes of all texts; unlike {@link #memory()} none after {@link #clear()}. */
  public int textBytes() {
    return used;
  }

  /** Length of the text in bytes of UTF-8. */
  public int length(int id) {
    return to(id) - from(id);
  }

  /** A copy of the text, in UTF-8. */
  public byte[] bytes(int id) {
    return Arrays.copyOfRange(arena, from(id), to(id));
  }

  public String text(int id) {
    return new String(arena, from(id), length(id), StandardCharsets.UTF_8);
  }

  /** The bytes of all texts; replaced when it grows, so never to be kept. */
  public byte[] buffer() {
    return arena;
  }

  /** Where the text starts in {@link #buffer()}. */
  public int from(int id) {
    return (int) ((texts == null ? keys : texts)[id] >>> 32);
  }

  /** Where the text ends in {@link #buffer()}. */
  public int to(int id) {
    return (int) (texts == null ? keys : texts)[id];
  }

  /** Forgets all texts and keeps the memory. */
  public void clear() {
    used = 0;
    size = 0;
    lookedUp = 0;
    appending = false;
    texts = null;
    Arrays.fill(slots, 0);
  }

  private boolean isKey(int id, byte[] bytes, int from, int to) {
    long key = keys[id];
    int start = (int) (key >>> 32);
    int length = to - from;
    if ((int) key - start != length) {
      return false;
    }
    int i = 0;
    for (int last = length - 8; i <= last; i += 8) {
      if (EightBytes.at(arena, start + i) != EightBytes.at(bytes, from + i)) {
        return false;
      }
    }
    return i == length
        || EightBytes.tail(arena, start + i, start + length)
            == EightBytes.tail(bytes, from + i, to);
  }

  /** For the slots alone: quicker than {@link TextHash}, and in no output. */
  private static long hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    int i = from;
    for (int last = to - 8; i <= last; i += 8) {
      hash = (hash ^ EightBytes.at(bytes, i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    if (i < to) {
      hash = (hash ^ EightBytes.tail(bytes, i, to)) * MULTIPLIER;
    }
    return hash ^ hash >>> 32;
  }

  private int add(byte[] bytes, int from, int to) {
    int id = size++;
    if (keys.length < size) {
      keys = Arrays.copyOf(keys, keys.length * 2);
      texts = texts == null ? null : Arrays.copyOf(texts, keys.length);
    }
    boolean isAscii = isAscii(bytes, from, to); // before the bytes are copied: they are at hand
    long key = append(bytes, from, to);
    keys[id] = key;
    long text = isAscii ? key : textOf(key);
    if (text != key && texts == null) {
      texts = Arrays.copyOf(keys, keys.length);
    }
    if (texts != null) {
      texts[id] = text;
    }
    return id;
  }

  /** Where the text of the key is in UTF-8: the key itself, if that is what it is in. */
  private long textOf(long key) {
    int from = (int) (key >>> 32);
    byte[] text =
        new String(arena, from, (int) key - from, charset).getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(text, 0, text.length, arena, from, (int) key)
        ? key
        : append(text, 0, text.length);
  }

  /** Where the bytes are now. */
  private long append(byte[] bytes, int from, int to) {
    int start = used;
    int needed = Math.addExact(start, to - from);
    if (needed > arena.length - 8) {
      int doubled = (int) Math.min(arena.length * 2L, Integer.MAX_VALUE - 8);
      arena = Arrays.copyOf(arena, Math.max(Math.addExact(needed, 8), doubled));
    }
    System.arraycopy(bytes, from, arena, start, to - from);
    used = needed;
    return (long) start << 32 | used;
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    long all = 0;
    int i = from;
    for (int last = to - 8; i <= last; i += 8) {
      all |= EightBytes.at(bytes, i);
    }
    if (i < to) {
      all |= EightBytes.tail(bytes, i, to);
    }
    return (all & EightBytes.HIGH_BITS) == 0;
  }

  private void grow() {
    long[] old = slots;
    long[] larger = new long[old.length * 2];
    int mask = larger.length - 1;
    // the lower half of the hash is gone, so it is made again from the bytes
    for (int id = 0; id < size; id++) {
      long hash = hash(arena, (int) (keys[id] >>> 32), (int) keys[id]);
      int slot = (int) hash & mask;
      while (larger[slot] != 0) {
        slot = slot + 1 & mask;
      }
      larger[slot] = hash & 0xffffffff00000000L | id + 1;
    }
    slots = larger;
  }
}
