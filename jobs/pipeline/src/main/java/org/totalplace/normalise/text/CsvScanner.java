package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts delimited text into records without copying: cells are slices of one buffer. A record is
 * first read by RFC 4180; where its quotes do not balance, other readings are compared by the usual
 * number of cells in the file. Memory is bounded by {@link #LONGEST_RECORD}.
 */
public final class CsvScanner {
  /** A longer record is cut down to its first {@link #KEPT_OF_CUT_RECORD} bytes. */
  public static final int LONGEST_RECORD = 4 << 20;

  public static final int KEPT_OF_CUT_RECORD = 1024;

  private static final int FIRST_BUFFER = 1 << 18;

  private final InputStream in;
  private final Dialect dialect;
  private final RecordCutter cutter;
  private byte[] buffer = new byte[FIRST_BUFFER + 1];
  private int limit;
  private int next;
  private boolean ended;
  private long line;
  private long nextLine = 1;
  private Damage damage = Damage.NONE;

  /** What had to be assumed to read the current record. */
  public enum Damage {
    NONE,
    /** A quote that is never closed was taken as text. */
    UNBALANCED_QUOTE,
    /** The record is too long; only its beginning is given, as one cell. */
    CUT
  }

  public CsvScanner(InputStream in, Dialect dialect) {
    this.in = in;
    this.dialect = dialect;
    this.cutter = new RecordCutter(dialect);
    buffer[0] = '\n';
  }

  /**
   * @return whether there is a next record; its cells are valid until the next call
   */
  public boolean next() throws IOException {
    damage = Damage.NONE;
    line = nextLine;
    int start = next;
    int end;
    while ((end = cutter.cut(buffer, start, limit, ended)) == RecordCutter.NEEDS_MORE) {
      if (limit - start >= LONGEST_RECORD) {
        return cutLongRecord(start);
      }
      start = fill(start);
    }
    if (end == RecordCutter.NO_RECORD) {
      return false;
    }
    if (cutter.tookQuoteAsText()) {
      damage = Damage.UNBALANCED_QUOTE;
    }
    nextLine = line + cutter.lines();
    next = end;
    return true;
  }

  /** Moves the record that begins at {@code start} to the front of the buffer and reads more. */
  private int fill(int start) throws IOException {
    int kept = limit - start;
    byte[] target = kept > buffer.length / 2 ? new byte[2 * (buffer.length - 1) + 1] : buffer;
    System.arraycopy(buffer, start, target, 0, kept);
    buffer = target;
    limit = kept;
    int read = in.readNBytes(buffer, limit, buffer.length - 1 - limit);
    limit += read;
    ended = limit < buffer.length - 1;
    buffer[limit] = '\n';
    return 0;
  }

  private boolean cutLongRecord(int start) throws IOException {
    damage = Damage.CUT;
    byte[] head = Arrays.copyOfRange(buffer, start, start + KEPT_OF_CUT_RECORD);
    next = start;
    int end;
    while ((end = dialect.nextLineEnd(buffer, next, limit)) < 0 && !ended) {
      fill(limit);
      next = 0;
    }
    int resume = end < 0 ? limit : end;
    // the head is kept in front of what is still to be read
    byte[] joined = new byte[Math.max(buffer.length, head.length + limit - resume + 1)];
    System.arraycopy(head, 0, joined, 0, head.length);
    System.arraycopy(buffer, resume, joined, head.length, limit - resume);
    limit = head.length + limit - resume;
    buffer = joined;
    buffer[limit] = '\n';
    next = head.length;
    nextLine = line + 1;
    cutter.single(0, head.length);
    return true;
  }

  public Damage damage() {
    return damage;
  }

  /** Line of the file on which the current record starts, from 1. */
  public long line() {
    return line;
  }

  public int cells() {
    return cutter.cells();
  }

  public byte[] bytes() {
    return buffer;
  }

  /** Puts where the cells start and end into the arrays, from {@code at} on. */
  public void places(int[] starts, int[] ends, int at) {
    cutter.places(starts, ends, at);
  }

  public int from(int cell) {
    return cutter.from(cell);
  }

  public int to(int cell) {
    return cutter.to(cell);
  }
}
