package org.totalplace.nightly.command;

import java.nio.file.Path;
import org.totalplace.model.Workspace;
import picocli.CommandLine.Option;

/** The folder that runs write into, the same for every command. */
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder that runs write into (default: output/ of the project).")
  private Path output;

  Workspace workspace() {
    return new Workspace(output == null ? TotalPlace.home().folder().resolve("output") : output);
  }
}
