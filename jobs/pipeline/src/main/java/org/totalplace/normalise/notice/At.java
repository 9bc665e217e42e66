package org.totalplace.normalise.notice;

/**
 * Where in a published file something was seen.
 *
 * @param sheet member and sheet inside the file; empty where the file is one table
 * @param line line of the text file or row of the sheet, from 1; 0 for the file as a whole
 * @param column heading as printed, or {@code #n} (from 1) where there is none; empty for a line
 */
public record At(String sheet, long line, String column) {
  public static final At FILE = new At("", 0, "");

  public static At line(String sheet, long line) {
    return new At(sheet, line, "");
  }
}
