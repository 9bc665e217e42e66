package org.totalplace.extract.fetch;

import java.time.Duration;

/** An attempt failed in a way that another may not. */
final class TryAgain extends Exception {
  private static final long serialVersionUID = 1;

  private final FetchFailure failure;
  private final Duration after;

  /**
   * @param after what the server asks us to wait at least
   */
  TryAgain(FetchFailure failure, Duration after) {
    super(failure);
    this.failure = failure;
    this.after = after;
  }

  FetchFailure failure() {
    return failure;
  }

  Duration after() {
    return after;
  }
}
