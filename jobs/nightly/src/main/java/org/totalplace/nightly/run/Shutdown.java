package org.totalplace.nightly.run;

/** Whether a signal has told this process to end: what fails from then on is nobody's mistake. */
public final class Shutdown {
  public static final String SENTENCE =
      "the run was told to end (by SIGTERM or Ctrl-C) before it was done: start it again, and it"
          + " goes on where it was";

  private Shutdown() {}

  /** Java itself has no question for it, but refuses further hooks. */
  public static boolean isUnderWay() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
