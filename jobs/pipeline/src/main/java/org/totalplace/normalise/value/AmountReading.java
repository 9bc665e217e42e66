package org.totalplace.normalise.value;

/**
 * A printed amount as understood.
 *
 * @param pence 0 where the state is not money
 */
public record AmountReading(AmountState state, long pence) {
  public boolean isMoney() {
    return state.isMoney();
  }
}
