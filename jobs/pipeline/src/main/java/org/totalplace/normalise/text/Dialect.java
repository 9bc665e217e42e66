package org.totalplace.normalise.text;

/**
 * How a text file separates cells and records.
 *
 * @param delimiter an ASCII character
 * @param lineFeedEndsRecord false where only CR LF does and a lone LF stands inside cells
 * @param carriageReturnEndsRecord whether a lone CR does
 * @param usualCells number of cells that most records have; 0 where the file shows none
 */
public record Dialect(
    byte delimiter, boolean lineFeedEndsRecord, boolean carriageReturnEndsRecord, int usualCells) {
  public static final Dialect RFC_4180 = new Dialect((byte) ',', true, false, 0);

  public Dialect {
    if (delimiter <= 0 || delimiter == '\n' || delimiter == '\r' || delimiter == '"') {
      throw new IllegalArgumentException("Not a delimiter: byte " + delimiter);
    }
  }

  public Dialect withUsualCells(int cells) {
    return new Dialect(delimiter, lineFeedEndsRecord, carriageReturnEndsRecord, cells);
  }

  /** Line ends in a whole record, at least 1 (the last line of a file may lack its own). */
  int lineEnds(byte[] bytes, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        ends++;
      } else if (bytes[i] == '\r'
          && carriageReturnEndsRecord
          && (i + 1 == to || bytes[i + 1] != '\n')) {
        ends++;
      }
    }
    return Math.max(1, ends);
  }

  /** Just behind the next line end, or -1. */
  int nextLineEnd(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && carriageReturnEndsRecord)) {
        return i + 1;
      }
    }
    return -1;
  }
}
