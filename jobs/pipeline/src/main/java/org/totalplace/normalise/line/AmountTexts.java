package org.totalplace.normalise.line;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.totalplace.normalise.value.AmountReading;
import org.totalplace.normalise.value.AmountState;
import org.totalplace.normalise.value.Amounts;
import org.totalplace.parquet.column.TextDictionary;

/** Each distinct amount text of a column, read once. Not thread safe. */
final class AmountTexts {
  private static final AmountState[] STATES = AmountState.values();

  private final Amounts amounts;
  private final TextDictionary texts;
  private long[] pence = new long[1 << 8];
  private byte[] states = new byte[1 << 8];
  private final Map<Integer, Long> remainders = new HashMap<>();
  private int known;

  AmountTexts(Amounts amounts, TextDictionary texts) {
    this.amounts = amounts;
    this.texts = texts;
  }

  /** Reads the texts added since the last call. */
  void learn() {
    for (; known < texts.size(); known++) {
      if (known == states.length) {
        pence = Arrays.copyOf(pence, known * 2);
        states = Arrays.copyOf(states, known * 2);
      }
      long plain = amounts.plain(texts.buffer(), texts.from(known), texts.to(known));
      if (plain != Amounts.NOT_PLAIN) {
        pence[known] = plain;
        states[known] = (byte) AmountState.READ.ordinal();
      } else {
        AmountReading reading = amounts.read(texts.text(known));
        pence[known] = reading.pence();
        states[known] = (byte) reading.state().ordinal();
        if (reading.remainder() != 0) {
          remainders.put(known, reading.remainder());
        }
      }
    }
  }

  AmountState state(int id) {
    return STATES[states[id]];
  }

  long pence(int id) {
    return pence[id];
  }

  /** Fractions of a penny in millionths, 0 for nearly all. */
  long remainder(int id) {
    return remainders.isEmpty() ? 0 : remainders.getOrDefault(id, 0L);
  }

  void clear() {
    remainders.clear();
    known = 0;
    learn();
  }
}
