package org.totalplace.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

  private final Charset charset;
  private final boolean mayRepeat;
  private byte[] arena = new byte[1 << 12];
  private int used;

  /** Four numbers an entry: key from, key to, text from, text to. The same where both are ASCII. */
  private int[] entries = new int[4 << 8];

  private int size;

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
    long hash = TextHash.of(bytes, from, to);
    long tag = hash & 0xffffffff00000000L;
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((entry ^ tag) >>> 32 == 0) {
        int id = (int) entry - 1;
        if (isKey(id, bytes, from, to)) {
          return id;
        }
      }
      slot = slot + 1 & mask;
    }
    int id = add(bytes, from, to);
    slots[slot] = tag | id + 1;
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
    return arena.length + 4L * entries.length + 8L * slots.length;
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

  /** {@link TextHash} of the text in UTF-8: the same whatever the publisher's charset. */
  public long hash(int id) {
    return TextHash.of(arena, from(id), to(id));
  }

  /** The bytes of all texts; replaced when it grows, so never to be kept. */
  public byte[] buffer() {
    return arena;
  }

  /** Where the text starts in {@link #buffer()}. */
  public int from(int id) {
    return entries[4 * id + 2];
  }

  /** Where the text ends in {@link #buffer()}. */
  public int to(int id) {
    return entries[4 * id + 3];
  }

  /** Forgets all texts and keeps the memory. */
  public void clear() {
    used = 0;
    size = 0;
    lookedUp = 0;
    appending = false;
    Arrays.fill(slots, 0);
  }

  private boolean isKey(int id, byte[] bytes, int from, int to) {
    int start = entries[4 * id];
    int length = to - from;
    if (entries[4 * id + 1] - start != length) {
      return false;
    }
    int i = 0;
    for (int last = length - 8; i <= last; i += 8) {
      if (TextHash.longAt(arena, start + i) != TextHash.longAt(bytes, from + i)) {
        return false;
      }
    }
    return i == length
        || TextHash.tail(arena, start + i, start + length) == TextHash.tail(bytes, from + i, to);
  }

  private int add(byte[] bytes, int from, int to) {
    int id = size++;
    if (entries.length < 4 * size) {
      entries = Arrays.copyOf(entries, entries.length * 2);
    }
    int start = append(bytes, from, to);
    entries[4 * id] = start;
    entries[4 * id + 1] = used;
    if (!isAscii(start, used)) {
      byte[] text = new String(bytes, from, to - from, charset).getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(text, 0, text.length, bytes, from, to)) {
        start = append(text, 0, text.length);
      }
    }
    entries[4 * id + 2] = start;
    entries[4 * id + 3] = used;
    return id;
  }

  private int append(byte[] bytes, int from, int to) {
    int start = used;
    int needed = Math.addExact(start, to - from);
    if (needed > arena.length - 8) {
      int doubled = (int) Math.min(arena.length * 2L, Integer.MAX_VALUE - 8);
      arena = Arrays.copyOf(arena, Math.max(Math.addExact(needed, 8), doubled));
    }
    System.arraycopy(bytes, from, arena, start, to - from);
    used = needed;
    return start;
  }

  private boolean isAscii(int from, int to) {
    long all = 0;
    int i = from;
    for (int last = to - 8; i <= last; i += 8) {
      all |= TextHash.longAt(arena, i);
    }
    if (i < to) {
      all |= TextHash.tail(arena, i, to);
    }
    return (all & 0x8080808080808080L) == 0;
  }

  private void grow() {
    long[] old = slots;
    long[] larger = new long[old.length * 4];
    int mask = larger.length - 1;
    // the lower half of the hash is gone, so it is made again from the bytes
    for (int id = 0; id < size; id++) {
      long hash = TextHash.of(arena, entries[4 * id], entries[4 * id + 1]);
      int slot = (int) hash & mask;
      while (larger[slot] != 0) {
        slot = slot + 1 & mask;
      }
      larger[slot] = hash & 0xffffffff00000000L | id + 1;
    }
    slots = larger;
  }
}
