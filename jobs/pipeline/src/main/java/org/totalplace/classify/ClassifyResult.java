package org.totalplace.classify;

/**
 * The totals of one source. Amounts are sums of absolute pence, so that credits do not hide the
 * payments they belong to.
 *
 * @param publicBodies paid to a body of the register
 * @param withheld paid to payees whose printed name is not published
 * @param unclassified of purposes without a theme
 */
public record ClassifyResult(
    String sourceId,
    long payees,
    long purposes,
    long lines,
    long pence,
    long absolutePence,
    long publicBodies,
    long withheld,
    long unclassified) {}
