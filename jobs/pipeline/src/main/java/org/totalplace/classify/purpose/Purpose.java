package org.totalplace.classify.purpose;

/**
 * A distinct purpose of a source as printed; texts are empty where the line has none.
 *
 * @param lines accepted lines, over all files of the source
 * @param pence sum of their amounts
 */
public record Purpose(
    long key,
    String payerFamily,
    String payerName,
    String department,
    String service,
    String expenseArea,
    String expenseType,
    String expenseCode,
    String category,
    String categoryCode,
    String narrative,
    String capitalRevenue,
    long lines,
    long pence) {

  /** The same purpose with lines and pence of another file added. */
  public Purpose plus(long moreLines, long morePence) {
    return new Purpose(
        key,
        payerFamily,
        payerName,
        department,
        service,
        expenseArea,
        expenseType,
        expenseCode,
        category,
        categoryCode,
        narrative,
        capitalRevenue,
        Math.addExact(lines, moreLines),
        Math.addExact(pence, morePence));
  }
}
