package org.totalplace.normalise.text;

import java.util.Arrays;

/**
 * Reads one record under a given assumption about its quotes and finds its cells. The byte behind
 * the data must be a line feed: a sentinel that saves a comparison per byte. The buffer is not
 * changed, so a record can be read again with more data or another assumption.
 */
final class RecordReading {
  static final int NEEDS_MORE = -1;

  /** A quoted cell runs over a line end and that was not allowed. */
  static final int SPANS_LINES = -2;

  /** A quoted cell is not closed before the end of the file or of what is allowed. */
  static final int UNCLOSED = -3;

  private final byte delimiter;
  private final boolean lineFeedEnds;
  private final boolean carriageReturnEnds;
  private final StopBytes outside;
  private final StopBytes inside;

  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] escaped = new boolean[64];
  private int cells;
  private boolean anyEscaped;
  private boolean anyQuoted;
  private boolean spansLines;
  private boolean strayQuote;
  private int suspect;

  // the assumption
  private int literalQuote = -1;
  private int literalFrom = Integer.MAX_VALUE;
  private boolean closesEarly;
  private int quotedAllowance;

  RecordReading(Dialect dialect) {
    delimiter = dialect.delimiter();
    lineFeedEnds = dialect.lineFeedEndsRecord();
    carriageReturnEnds = dialect.carriageReturnEndsRecord();
    byte lineFeed = '\n';
    byte otherLineEnd = carriageReturnEnds ? (byte) '\r' : lineFeed;
    outside = new StopBytes(delimiter, lineFeed, otherLineEnd);
    inside = new StopBytes((byte) '"', lineFeed, otherLineEnd);
  }

  /** By RFC 4180; a quoted cell may run over line ends for this many bytes. */
  RecordReading strict(int allowanceForLines) {
    return assume(-1, Integer.MAX_VALUE, false, allowanceForLines);
  }

  /** The quote at this position is text. */
  RecordReading withLiteralQuote(int position, int allowanceForLines) {
    return assume(position, Integer.MAX_VALUE, false, allowanceForLines);
  }

  /** Quotes from this position on are text. */
  RecordReading withLiteralQuotesFrom(int position, int allowanceForLines) {
    return assume(-1, position, false, allowanceForLines);
  }

  /** The first quote that is not doubled ends the quoted part, as spreadsheets read it. */
  RecordReading closingEarly() {
    return assume(-1, Integer.MAX_VALUE, true, 0);
  }

  private RecordReading assume(int quote, int quotesFrom, boolean early, int allowance) {
    literalQuote = quote;
    literalFrom = quotesFrom;
    closesEarly = early;
    quotedAllowance = allowance;
    return this;
  }

  /**
   * @return where the next record starts, or one of the negative answers
   */
  int read(byte[] b, int start, int limit, boolean ended) {
    cells = 0;
    anyEscaped = false;
    anyQuoted = false;
    spansLines = false;
    strayQuote = false;
    suspect = -1;
    int p = start;
    while (true) {
      int first = p;
      byte c = b[p];
      if (c == ' ') {
        int quote = paddedQuote(b, p, limit);
        if (quote >= 0) {
          p = quote;
          c = '"';
        }
      }
      if (c == '"' && p != literalQuote && p < literalFrom && p < limit) {
        p = quoted(b, p, limit, ended);
        if (p < 0) {
          return p;
        }
      } else {
        p = outside.next(b, p);
        if (b[p] == '\n' && !lineFeedEnds) {
          p = pastLoneLineFeeds(b, first, p, limit);
        }
        add(first, p, false);
      }
      c = b[p];
      if (c == delimiter) {
        p++;
      } else {
        return endOfRecord(b, first, p, limit, ended);
      }
    }
  }

  private int pastLoneLineFeeds(byte[] b, int first, int at, int limit) {
    int p = at;
    while (b[p] == '\n' && p < limit && !(p > first && b[p - 1] == '\r')) {
      spansLines = true;
      p = outside.next(b, p + 1);
    }
    return p;
  }

  private int endOfRecord(byte[] b, int first, int p, int limit, boolean ended) {
    if (p == limit) {
      if (!ended) {
        return NEEDS_MORE;
      }
      trimCarriageReturn(b, first, p);
      return limit;
    }
    if (b[p] == '\n') {
      trimCarriageReturn(b, first, p);
      return p + 1;
    }
    // a carriage return
    if (p + 1 == limit) {
      return ended ? limit : NEEDS_MORE;
    }
    return b[p + 1] == '\n' ? p + 2 : p + 1;
  }

  private void trimCarriageReturn(byte[] b, int first, int p) {
    if (to[cells - 1] == p && p > first && b[p - 1] == '\r') {
      to[cells - 1] = p - 1;
    }
  }

  /** Reads the cell whose quote is at {@code open}; returns the position of what ends it. */
  private int quoted(byte[] b, int open, int limit, boolean ended) {
    anyQuoted = true;
    boolean doubled = false;
    int q = open + 1;
    while (true) {
      q = inside.next(b, q);
      if (b[q] == '"') {
        int after = q + 1;
        if (after < limit && b[after] == '"') {
          doubled = true;
          q += 2;
          continue;
        }
        while (b[after] == ' ') {
          after++;
        }
        if (after >= limit - 1 && !ended) {
          return NEEDS_MORE;
        }
        if (endsCell(b, after, limit)) {
          add(open + 1, q, doubled);
          return after;
        }
        strayQuote = true;
        suspect = suspect < 0 ? open : suspect;
        if (closesEarly) {
          return restUnquoted(b, open, q + 1);
        }
        q++;
      } else if (q == limit) {
        suspect = open;
        return ended ? UNCLOSED : NEEDS_MORE;
      } else {
        spansLines = true;
        if (q - open > quotedAllowance) {
          suspect = open;
          return quotedAllowance == 0 ? SPANS_LINES : UNCLOSED;
        }
        q++;
      }
    }
  }

  private int restUnquoted(byte[] b, int open, int at) {
    int p = outside.next(b, at);
    add(open, p, false);
    return p;
  }

  private boolean endsCell(byte[] b, int p, int limit) {
    byte c = b[p];
    return c == delimiter
        || c == '\n'
        || p == limit
        || (c == '\r' && (carriageReturnEnds || p + 1 == limit || b[p + 1] == '\n'));
  }

  /** The quote behind leading spaces, if it is closed on the same line; else -1. */
  private int paddedQuote(byte[] b, int at, int limit) {
    int p = at;
    while (b[p] == ' ') {
      p++;
    }
    return b[p] == '"' && p < limit && closingQuote(b, p, limit) >= 0 ? p : -1;
  }

  /** The quote that closes the one at {@code open} on the same line, or -1. */
  private int closingQuote(byte[] b, int open, int limit) {
    for (int q = open + 1; q < limit && b[q] != '\n'; q++) {
      if (b[q] == '"') {
        if (b[q + 1] == '"') {
          q++;
        } else {
          int after = q + 1;
          while (b[after] == ' ') {
            after++;
          }
          if (endsCell(b, after, limit)) {
            return q;
          }
        }
      }
    }
    return -1;
  }

  /** Cells of the one line at {@code start}, quotes that do not close on it being text. */
  int cellsOfLine(byte[] b, int start, int limit) {
    int count = 1;
    int p = start;
    boolean cellStart = true;
    while (p < limit && b[p] != '\n' && !(b[p] == '\r' && carriageReturnEnds)) {
      if (cellStart && b[p] == '"') {
        int close = closingQuote(b, p, limit);
        p = close < 0 ? p : close;
      }
      cellStart = b[p] == delimiter;
      count += cellStart ? 1 : 0;
      p++;
    }
    return count;
  }

  private void add(int cellFrom, int cellTo, boolean doubled) {
    if (cells == from.length) {
      from = Arrays.copyOf(from, 2 * cells);
      to = Arrays.copyOf(to, 2 * cells);
      escaped = Arrays.copyOf(escaped, 2 * cells);
    }
    from[cells] = cellFrom;
    to[cells] = cellTo;
    escaped[cells] = doubled;
    anyEscaped |= doubled;
    cells++;
  }

  /** Replaces doubled quotes in place; call once, after the last reading of the record. */
  void unescape(byte[] b) {
    if (anyEscaped) {
      for (int cell = 0; cell < cells; cell++) {
        if (escaped[cell]) {
          to[cell] = unescape(b, from[cell], to[cell]);
        }
      }
      anyEscaped = false;
    }
  }

  private static int unescape(byte[] b, int cellFrom, int cellTo) {
    int out = cellFrom;
    for (int i = cellFrom; i < cellTo; i++) {
      b[out++] = b[i];
      if (b[i] == '"' && i + 1 < cellTo && b[i + 1] == '"') {
        i++;
      }
    }
    return out;
  }

  void single(int cellFrom, int cellTo) {
    cells = 0;
    anyEscaped = false;
    add(cellFrom, cellTo, false);
  }

  int cells() {
    return cells;
  }

  int from(int cell) {
    return from[cell];
  }

  void places(int[] starts, int[] ends, int at) {
    System.arraycopy(from, 0, starts, at, cells);
    System.arraycopy(to, 0, ends, at, cells);
  }

  int to(int cell) {
    return to[cell];
  }

  boolean anyQuoted() {
    return anyQuoted;
  }

  boolean spansLines() {
    return spansLines;
  }

  boolean hasStrayQuote() {
    return strayQuote;
  }

  /** Opening quote of the first cell whose quotes do not balance on its line, or -1. */
  int suspect() {
    return suspect;
  }
}
