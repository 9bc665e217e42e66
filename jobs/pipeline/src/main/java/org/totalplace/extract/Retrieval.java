package org.totalplace.extract;

import java.util.List;
import java.util.function.Consumer;
import org.totalplace.source.SourceDefinition;

/**
 * One way to get at the files of a source. An inbox lists what lies there; a download puts what it
 * fetched into a folder of its own first, so that what is archived is always a whole local file.
 */
public interface Retrieval {
  /**
   * Every file of the source that can be had now, by path. What cannot be had is a problem and
   * leaves the others unharmed.
   */
  List<ObtainedFile> files(SourceDefinition source, Consumer<ExtractProblem> problems);

  /** What is wrong with the place itself, whatever the source: a folder that no source claims. */
  List<ExtractProblem> problems();
}
