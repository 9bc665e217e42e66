package org.totalplace.model;

import java.nio.charset.StandardCharsets;

/**
 * 64-bit hash of bytes, eight at a time. It goes into published keys, so it never changes and is
 * the same on every machine; it is no protection against texts chosen to collide.
 */
public final class TextHash {
  private static final long SEED = 0xa0761d6478bd642fL;
  private static final long BODY = 0xe7037ed1a0b428dbL;
  private static final long TAIL = 0x8ebc6af09c88c6e3L;
  private static final long LAST = 0x589965cc75374cc3L;

  private TextHash() {}

  public static long of(byte[] bytes, int from, int to) {
    int length = to - from;
    long hash = SEED ^ length;
    int i = from;
    for (int last = to - 8; i <= last; i += 8) {
      hash = mix(hash ^ EightBytes.at(bytes, i), BODY);
    }
    if (i < to) {
      hash =
          mix(
              hash ^ (length >= 8 ? EightBytes.at(bytes, to - 8) : EightBytes.tail(bytes, i, to)),
              TAIL);
    }
    return mix(hash, LAST);
  }

  public static long of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** A hash of both, in this order: (a, b) and (b, a) differ. */
  public static long combine(long hash, long next) {
    return mix(hash + SEED, next ^ BODY) ^ next;
  }

  private static long mix(long a, long b) {
    return Math.multiplyHigh(a, b) ^ a * b;
  }
}
