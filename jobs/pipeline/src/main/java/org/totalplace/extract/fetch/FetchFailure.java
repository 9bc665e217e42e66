package org.totalplace.extract.fetch;

/** Why an address gave no bytes, in one sentence. The other addresses are not affected. */
public final class FetchFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** What kind of failure, which decides what becomes of what was obtained earlier. */
  public enum Kind {
    /** The server says that there is nothing: 404 or 410. */
    GONE,
    /** We do not ask, or do not take: address, robots.txt, size, redirects, or what is no data. */
    REFUSED,
    /** Another day may be better: no answer, an error of the server, bytes that break off. */
    FAILED
  }

  private final Kind kind;
  private final int status;

  public FetchFailure(Kind kind, int status, String what) {
    super(what);
    this.kind = kind;
    this.status = status;
  }

  public Kind kind() {
    return kind;
  }

  /** Of the last answer; 0 where there was none. */
  public int status() {
    return status;
  }
}
