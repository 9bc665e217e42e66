package org.totalplace.publish.release;

import java.io.IOException;
import java.util.List;

/** One part of a release, which knows its inputs and the files it writes. */
public interface Artefact {
  /**
   * Writes the files. Those of the artefacts before it are already there.
   *
   * @return names of the files written, relative to the release, folders separated by {@code /}
   */
  List<String> write(Release release) throws IOException;
}
