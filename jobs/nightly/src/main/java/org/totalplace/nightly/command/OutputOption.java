package org.totalplace.nightly.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.totalplace.model.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folder that runs write into, the same for every command. */
final class OutputOption {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder that runs write into (default: output/ of the project).")
  private String output;

  Workspace workspace() {
    if (store().isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          output
              + " is a store of a cluster, which only nightly --engine spark writes; name a folder of"
              + " this machine");
    }
    return new Workspace(output == null ? usual() : Path.of(output));
  }

  /** Where the output is no folder of this machine: {@code hdfs://host/total-place}. */
  Optional<URI> store() {
    return Optional.ofNullable(output)
        .filter(o -> o.matches("[a-z][a-z0-9+]+:/.*"))
        .map(URI::create);
  }

  static Path usual() {
    return TotalPlace.home().folder().resolve("output");
  }
}
