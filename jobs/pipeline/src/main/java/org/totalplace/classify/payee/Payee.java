package org.totalplace.classify.payee;

/**
 * A distinct payee of a source as printed; texts are empty where the line has none.
 *
 * @param lines accepted lines, over all files of the source
 * @param pence sum of their amounts
 * @param lastDay last day of payment of the files that print it, ISO; empty where none is known
 */
public record Payee(
    long key,
    String name,
    String id,
    String type,
    String postcode,
    String companyNumber,
    String charityNumber,
    String beneficiaryPlace,
    long lines,
    long pence,
    String lastDay) {
  /** A payee of files without dates. */
  public Payee(
      long key,
      String name,
      String id,
      String type,
      String postcode,
      String companyNumber,
      String charityNumber,
      String beneficiaryPlace,
      long lines,
      long pence) {
    this(
        key,
        name,
        id,
        type,
        postcode,
        companyNumber,
        charityNumber,
        beneficiaryPlace,
        lines,
        pence,
        "");
  }

  /** The same payee with lines and pence of another file added, which ends on a day. */
  public Payee plus(long moreLines, long morePence, String day) {
    return new Payee(
        key,
        name,
        id,
        type,
        postcode,
        companyNumber,
        charityNumber,
        beneficiaryPlace,
        Math.addExact(lines, moreLines),
        Math.addExact(pence, morePence),
        day.compareTo(lastDay) > 0 ? day : lastDay);
  }
}
