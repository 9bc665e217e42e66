package org.totalplace.nightly.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.totalplace.nightly.run.RunRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every run is told, by hand or by a schedule. */
final class RunOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Mixin private SourceOptions sources;

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Files obtained by hand or mirrored: one folder per source id.")
  private Path inbox;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--offline",
      description = "No network: read the inbox, the archive and the bundled samples.")
  private boolean offline;

  @Mixin private Contact contact;

  /** Whether the folders that are named are there. */
  void check() {
    engine.check();
    sources.folders();
    if (inbox != null && !Files.isDirectory(inbox)) {
      throw new ParameterException(
          command.commandLine(),
          "There is no inbox at " + inbox + ": name a folder that holds one folder per source id");
    }
  }

  /** A whole run. */
  RunRequest request(LocalDate runDate) {
    check();
    RunRequest here =
        new RunRequest(
            TotalPlace.home().referenceData(),
            sources.folders(),
            Optional.ofNullable(inbox),
            engine.workspace(),
            runDate,
            offline,
            offline ? Optional.empty() : contact.find(),
            false,
            false,
            Optional.empty());
    return here.by(engine.choice());
  }
}
