package org.totalplace.normalise.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Finds the dialect from samples of the start, the middle and the end of the file: the delimiter
 * with which most lines have the same number of cells. Preambles and notes are too few lines to
 * matter.
 */
final class DialectFinder {
  private static final byte[] DELIMITERS = {',', '\t', ';', '|'};
  private static final double CLEAR_AGREEMENT = 0.9;

  private final TextCensus census;
  private final List<byte[]> pieces;

  DialectFinder(TextCensus census) {
    this.census = census;
    this.pieces = census.samples().pieces();
  }

  Dialect find() {
    long lineFeeds = census.loneLineFeeds() + census.lineEndPairs();
    boolean carriageReturns = census.loneCarriageReturns() > lineFeeds;
    Dialect best = null;
    CellCounts bestCounts = null;
    for (byte delimiter : DELIMITERS) {
      Dialect dialect = new Dialect(delimiter, true, carriageReturns, 0);
      if (best != null && !isOften(delimiter)) {
        continue;
      }
      CellCounts counts = records(dialect);
      if (counts.agreement() < CLEAR_AGREEMENT) {
        counts = CellCounts.better(counts, lines(dialect));
      }
      if (best == null || counts.score() > bestCounts.score()) {
        best = dialect;
        bestCounts = counts;
      }
    }
    Dialect found = best.withUsualCells(bestCounts.usual());
    return census.loneCarriageReturns() + census.loneLineFeeds() > 0 ? withLineEnds(found) : found;
  }

  /** Whether it occurs at least once for every two lines. */
  private boolean isOften(byte delimiter) {
    long found = 0;
    long lines = 1;
    for (byte[] piece : pieces) {
      for (byte b : piece) {
        found += b == delimiter ? 1 : 0;
        lines += b == '\n' || b == '\r' ? 1 : 0;
      }
    }
    return found * 4 >= lines;
  }

  /**
   * Where line ends are mixed, the kind is chosen that gives more records with the usual number of
   * cells.
   */
  private Dialect withLineEnds(Dialect found) {
    Dialect best = found;
    long most = records(found).having(found.usualCells());
    for (boolean lineFeed : new boolean[] {true, false}) {
      for (boolean carriageReturn : new boolean[] {false, true}) {
        boolean possible =
            (lineFeed || census.lineEndPairs() > 0 && census.loneLineFeeds() > 0)
                && (!carriageReturn || census.loneCarriageReturns() > 0)
                && (lineFeed || carriageReturn || census.lineEndPairs() > 0);
        if (possible) {
          Dialect other =
              new Dialect(found.delimiter(), lineFeed, carriageReturn, found.usualCells());
          long records = records(other).having(found.usualCells());
          if (records > most) {
            most = records;
            best = other;
          }
        }
      }
    }
    return best;
  }

  private CellCounts records(Dialect dialect) {
    CellCounts counts = new CellCounts();
    RecordReading reading = new RecordReading(dialect);
    for (byte[] piece : pieces) {
      CsvScanner scanner = new CsvScanner(new ByteArrayInputStream(piece), dialect);
      try {
        while (scanner.next()) {
          int cells = scanner.cells();
          int from = scanner.from(0);
          int to = scanner.to(0);
          if (cells > 1) {
            counts.add(cells);
          } else if (to > from) {
            // a whole record may be quoted into one cell
            counts.add(reading.cellsOfLine(scanner.bytes(), from, to));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return counts;
  }

  private CellCounts lines(Dialect dialect) {
    CellCounts counts = new CellCounts();
    RecordReading reading = new RecordReading(dialect);
    for (byte[] piece : pieces) {
      byte[] closed = java.util.Arrays.copyOf(piece, piece.length + 1);
      closed[piece.length] = '\n';
      int at = 0;
      while (at < piece.length) {
        int end = dialect.nextLineEnd(closed, at, closed.length);
        if (end - at > 2) {
          counts.add(reading.cellsOfLine(closed, at, piece.length));
        }
        at = end;
      }
    }
    return counts;
  }
}
