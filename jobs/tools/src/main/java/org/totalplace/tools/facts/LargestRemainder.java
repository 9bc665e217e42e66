package org.totalplace.tools.facts;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a whole number by weights into whole numbers that add up to it: each gets its share
 * rounded down, and the rest goes one by one to the largest remainders, ties to the first.
 */
final class LargestRemainder {
  private LargestRemainder() {}

  static long[] split(long amount, List<Long> weights) {
    BigInteger total = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    long[] shares = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[weights.size()];
    long rest = amount;
    for (int i = 0; i < shares.length; i++) {
      BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i)));
      remainders[i] = exact.mod(total);
      shares[i] = exact.subtract(remainders[i]).divide(total).longValueExact();
      rest -= shares[i];
    }
    List<Integer> order =
        IntStream.range(0, shares.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
            .toList();
    for (int i = 0; i < rest; i++) {
      shares[order.get(i)]++;
    }
    return shares;
  }
}
