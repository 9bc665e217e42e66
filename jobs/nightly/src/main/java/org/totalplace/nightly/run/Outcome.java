package org.totalplace.nightly.run;

/** How a command ended: the exit codes are a contract with schedulers and scripts. */
public enum Outcome {
  PUBLISHED(0, "published"),
  USAGE(2, "the command was not understood"),
  LOCKED(3, "another run holds the lock"),
  PUBLISHED_WITH_FAILURES(4, "published, but some sources failed and keep their last good copy"),
  FAILED(5, "failed, nothing published"),
  NOTHING_NEW(6, "nothing new");

  private final int exitCode;
  private final String meaning;

  Outcome(int exitCode, String meaning) {
    this.exitCode = exitCode;
    this.meaning = meaning;
  }

  public int exitCode() {
    return exitCode;
  }

  public String meaning() {
    return meaning;
  }
}
