package org.totalplace.normalise.value;

/** How a printed amount was understood. Only the first group stands for money. */
public enum AmountState {
  READ,
  /** Digits beyond the penny that a binary fraction leaves behind: 0.1 + 0.2. */
  BINARY_NOISE,
  /** Real fractions of a penny, rounded half up. */
  SUB_PENCE,
  /** A dash alone: zero in accounting format. */
  DASH,
  /** Read as pounds in spite of a dollar sign. */
  DOLLAR,

  BLANK,
  /** {@code #REF!}, {@code ####}. */
  ERROR_CELL,
  /** A currency other than pounds is printed with the number. */
  FOREIGN,
  /** Beyond a trillion pounds. */
  TOO_LARGE,
  /** Unreadable with a decimal point, readable with a decimal comma. */
  DECIMAL_COMMA,
  UNREADABLE;

  /** Whether there is an amount of money to count. */
  public boolean isMoney() {
    return ordinal() <= DOLLAR.ordinal();
  }
}
