package org.totalplace.nightly.report;

/**
 * One thing that a person may want to know in the morning.
 *
 * @param about a source, or a source and a file of it
 * @param what in words; may be empty
 */
public record Attention(State state, String about, String what) {
  /** Worst first; each with the one thing to do. */
  public enum State {
    FAILED("Failed", "The last good data stay. Mend what the sentence names, then run again."),
    REFUSED(
        "Refused",
        "The file is in no figure. Look at it with: total-place inspect FILE; then mend it or ask the publisher."),
    HELD(
        "Held",
        "The file is in no figure until somebody looked. If it is right, accept it in reference-data/plausible/accepted.csv."),
    STALE("Stale", "Newer payments are due. Look at the publisher's page for a newer file."),
    MISSING("Missing", "There is no file yet. Put one into the inbox, or state where it is."),
    LICENCE(
        "Licence",
        "Offered under a licence that is not known as open, and not fetched. If it is open, add it to reference-data/licences.csv."),
    GONE(
        "Gone",
        "The copy stays and counts. If the file is offered elsewhere, say where in the definition (find)."),
    MOVED("Moved", "Nothing to do: the same bytes at another address."),
    CHANGED("Changed", "Nothing to do: the newer version counts, the older one stays on record."),
    NEW("New", "Nothing to do.");

    private final String heading;
    private final String remedy;

    State(String heading, String remedy) {
      this.heading = heading;
      this.remedy = remedy;
    }

    public String heading() {
      return heading;
    }

    /** What to do, in one or two sentences. */
    public String remedy() {
      return remedy;
    }
  }

  /** {@code about: what}, or what it is about alone. */
  public String line() {
    return what.isEmpty() ? about : about + ": " + what;
  }
}
