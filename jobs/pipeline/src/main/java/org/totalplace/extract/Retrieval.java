package org.totalplace.extract;

import java.util.List;
import java.util.function.Consumer;
import org.totalplace.source.SourceDefinition;

/**
 * One way to obtain the files of a source. An inbox lists its files; a download first saves to a
 * folder of its own, so that only whole local files are archived.
 */
public interface Retrieval {
  /**
   * Every file of the source that can be obtained now, by path. A file that cannot be is a problem
   * and does not affect the others.
   */
  List<ObtainedFile> files(SourceDefinition source, Consumer<ExtractProblem> problems);

  /** Problems of the place itself rather than of a source: a folder that belongs to no source. */
  List<ExtractProblem> problems();
}
