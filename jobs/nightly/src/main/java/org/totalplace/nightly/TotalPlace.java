package org.totalplace.nightly;

/** Entry point of the command line. */
public final class TotalPlace {
  private TotalPlace() {}

  public static void main(String[] arguments) {
    System.exit(0);
  }
}
