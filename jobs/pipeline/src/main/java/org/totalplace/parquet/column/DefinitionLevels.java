package org.totalplace.parquet.column;

/** Which rows of a page have a value, as the first version of Parquet's data page has it. */
final class DefinitionLevels {
  private static final int BIT_WIDTH = 1;

  private DefinitionLevels() {}

  /**
   * @param levels 1 for each row with a value, 0 for each without
   */
  static void write(int[] levels, int rows, PageBuffer out) {
    int start = out.size();
    out.putInt(0);
    RunLengths.write(levels, 0, rows, BIT_WIDTH, out);
    out.setInt(start, out.size() - start - 4);
  }
}
