package org.totalplace.extract;

/**
 * Why a file or a folder was not taken in. The rest of the run goes on.
 *
 * @param sourceId the source that lacks it; for a folder without a source, the folder's name
 * @param path the file within the source; empty for the source as a whole
 * @param what what was seen, and what to do about it
 */
public record ExtractProblem(Kind kind, String sourceId, String path, String what) {
  /** What stood in the way. */
  public enum Kind {
    /** A folder of the inbox that is no source's id. */
    UNKNOWN_FOLDER,
    /** The source's definition cannot be used. */
    BROKEN_DEFINITION,
    /** A file beside the sources' folders, not in one. */
    STRAY_FILE,
    /** A link that leads out of the inbox or to a folder. */
    REFUSED_LINK,
    /** A pipe, a device, a socket. */
    NOT_A_FILE,
    /** A name with control characters, or too long to be recorded. */
    REFUSED_NAME,
    /** The file or folder is there and cannot be read. */
    UNREADABLE
  }

  /** {@code devon-county-council/2011/jan.csv: what is wrong; what to do}. */
  @Override
  public String toString() {
    return sourceId + (path.isEmpty() ? "" : "/" + path) + ": " + what;
  }
}
