package org.totalplace.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.reference.Home;

/**
 * A night as a program of its own that may ask this machine's web, which the command line never
 * does.
 */
final class NightOnTheLoopbackWeb {
  private NightOnTheLoopbackWeb() {}

  /**
   * @param arguments sources, output, date of the run, and whether it publishes although nothing is
   *     new
   */
  public static void main(String[] arguments) {
    RunRequest request =
        new RunRequest(
            Home.find().referenceData(),
            List.of(Path.of(arguments[0])),
            Optional.empty(),
            new Workspace(Path.of(arguments[1])),
            LocalDate.parse(arguments[2]),
            false,
            Optional.of(SampleWeb.visitor()),
            false,
            Boolean.parseBoolean(arguments[3]),
            Optional.empty());
    System.exit(new Nightly(request, Terminal.system()).run().exitCode());
  }
}
