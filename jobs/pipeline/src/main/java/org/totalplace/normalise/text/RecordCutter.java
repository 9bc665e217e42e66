package org.totalplace.normalise.text;

/**
 * Decides how the quotes of a record are read. A record whose quotes balance on one line is taken
 * as it is. Otherwise the reading with the usual number of cells wins; a quote that would swallow a
 * line which is itself a record is text.
 */
final class RecordCutter {
  static final int NEEDS_MORE = RecordReading.NEEDS_MORE;
  static final int NO_RECORD = -10;

  private static final int LONGEST_QUOTED_CELL = 1 << 20;
  private static final int SHORTEST_ALLOWANCE = 1 << 12;

  private final Dialect dialect;
  private final RecordReading reading;
  private int allowance = LONGEST_QUOTED_CELL;
  private boolean tookQuoteAsText;
  private int lines;

  RecordCutter(Dialect dialect) {
    this.dialect = dialect;
    this.reading = new RecordReading(dialect);
  }

  /**
   * @return where the next record starts, {@link #NEEDS_MORE} or {@link #NO_RECORD}
   */
  int cut(byte[] b, int start, int limit, boolean ended) {
    tookQuoteAsText = false;
    if (start >= limit) {
      return ended ? NO_RECORD : NEEDS_MORE;
    }
    int end = reading.strict(0).read(b, start, limit, ended);
    if (end == RecordReading.SPANS_LINES) {
      end = overLines(b, start, limit, ended);
    } else if (end == RecordReading.UNCLOSED) {
      end = quoteAsText(b, start, limit, ended);
    } else if (end >= 0 && reading.hasStrayQuote() && isUnusual()) {
      end = strayQuote(b, start, limit, ended);
    }
    if (end >= 0) {
      // before cells are unescaped, which moves bytes
      lines = reading.spansLines() ? dialect.lineEnds(b, start, end) : 1;
      boolean single = reading.cells() == 1 && reading.anyQuoted();
      reading.unescape(b);
      if (single && dialect.usualCells() > 1) {
        unwrap(b);
      }
    }
    return end;
  }

  private boolean isUnusual() {
    return dialect.usualCells() > 0 && reading.cells() != dialect.usualCells();
  }

  private int overLines(byte[] b, int start, int limit, boolean ended) {
    int suspect = reading.suspect();
    int usual = dialect.usualCells();
    int asText = usual == 0 ? 0 : reading.withLiteralQuote(suspect, 0).read(b, start, limit, ended);
    boolean usualAsText = asText > 0 && reading.cells() == usual;
    if (usualAsText && asText < limit) {
      int lineEnd = dialect.nextLineEnd(b, asText, limit);
      if (lineEnd < 0 && !ended && limit - asText < SHORTEST_ALLOWANCE) {
        return NEEDS_MORE;
      }
      if (reading.cellsOfLine(b, asText, limit) == usual) {
        tookQuoteAsText = true;
        return asText;
      }
    }
    int whole = reading.strict(allowance).read(b, start, limit, ended);
    if (whole >= 0 && !(usualAsText && isUnusual())) {
      return whole;
    }
    if (whole == NEEDS_MORE) {
      return NEEDS_MORE;
    }
    return quoteAsText(b, start, limit, ended);
  }

  /** The quoted reading failed: the record ends with its line. */
  private int quoteAsText(byte[] b, int start, int limit, boolean ended) {
    int suspect = reading.suspect();
    tookQuoteAsText = true;
    allowance = Math.max(SHORTEST_ALLOWANCE, allowance / 2);
    int end = reading.withLiteralQuote(suspect, allowance).read(b, start, limit, ended);
    if (end < NEEDS_MORE) {
      end = reading.withLiteralQuotesFrom(suspect, allowance).read(b, start, limit, ended);
    }
    if (end < NEEDS_MORE) {
      end = reading.withLiteralQuotesFrom(start, 0).read(b, start, limit, ended);
    }
    return end;
  }

  private int strayQuote(byte[] b, int start, int limit, boolean ended) {
    int suspect = reading.suspect();
    int end = reading.withLiteralQuote(suspect, 0).read(b, start, limit, ended);
    if (end < 0 || isUnusual()) {
      end = reading.closingEarly().read(b, start, limit, ended);
    }
    if (end < 0 || isUnusual()) {
      end = reading.strict(0).read(b, start, limit, ended);
    }
    return end;
  }

  /** Unpacks a record that was quoted as one cell, if it then has the usual number of cells. */
  private void unwrap(byte[] b) {
    int from = reading.from(0);
    int to = reading.to(0);
    byte behind = b[to];
    b[to] = '\n';
    int end = reading.strict(0).read(b, from, to, true);
    if (end == to && !isUnusual()) {
      reading.unescape(b);
    } else {
      reading.single(from, to);
    }
    b[to] = behind;
  }

  void single(int from, int to) {
    tookQuoteAsText = false;
    reading.single(from, to);
  }

  boolean tookQuoteAsText() {
    return tookQuoteAsText;
  }

  /** Number of lines of the record. */
  int lines() {
    return lines;
  }

  int cells() {
    return reading.cells();
  }

  void places(int[] starts, int[] ends, int at) {
    reading.places(starts, ends, at);
  }

  int from(int cell) {
    return reading.from(cell);
  }

  int to(int cell) {
    return reading.to(cell);
  }
}
