package org.totalplace.extract;

/**
 * Why a file or folder was not archived. The rest of the run continues.
 *
 * @param sourceId the source it belongs to; for a folder without a source, the folder's name
 * @param path the file within the source; empty for the source as a whole
 * @param what what was found, and the remedy
 */
public record ExtractProblem(Kind kind, String sourceId, String path, String what) {
  /** The kinds of problem. */
  public enum Kind {
    /** A folder of the inbox whose name is not the id of a source. */
    UNKNOWN_FOLDER,
    /** The source's definition cannot be used. */
    BROKEN_DEFINITION,
    /** A file in the inbox outside the folders of sources. */
    STRAY_FILE,
    /** A link that leads out of the inbox or to a folder. */
    REFUSED_LINK,
    /** A pipe, a device, a socket. */
    NOT_A_FILE,
    /** A name with control characters, or too long to be recorded. */
    REFUSED_NAME,
    /** The file or folder is there and cannot be read. */
    UNREADABLE,
    /** The web does not give it; what was obtained earlier stays. */
    NOT_FETCHED
  }

  /** {@code devon-county-council/2011/jan.csv: what is wrong; what to do}. */
  @Override
  public String toString() {
    return sourceId + (path.isEmpty() ? "" : "/" + path) + ": " + what;
  }
}
