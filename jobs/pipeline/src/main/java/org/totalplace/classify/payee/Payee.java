package org.totalplace.classify.payee;

/**
 * A distinct payee of a source as printed; texts are empty where the line has none.
 *
 * @param lines accepted lines, over all files of the source
 * @param pence sum of their amounts
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
    long pence) {

  /** The same payee with lines and pence of another file added. */
  public Payee plus(long moreLines, long morePence) {
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
        Math.addExact(pence, morePence));
  }
}
