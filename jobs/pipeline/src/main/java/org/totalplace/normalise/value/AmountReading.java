package org.totalplace.normalise.value;

/**
 * A printed amount as understood.
 *
 * @param pence 0 where the state is not money
 * @param remainder what was printed less the pence, in millionths of a penny; 0 but for fractions
 *     of a penny
 */
public record AmountReading(AmountState state, long pence, long remainder) {
  static AmountReading none(AmountState state) {
    return new AmountReading(state, 0, 0);
  }

  public boolean isMoney() {
    return state.isMoney();
  }
}
