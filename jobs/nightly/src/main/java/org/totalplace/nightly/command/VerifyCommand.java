package org.totalplace.nightly.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.publish.release.BrokenReleaseException;
import org.totalplace.publish.release.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: checks that a release is whole and consistent. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks a release: checksums, columns, rows and sums, control totals.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the release is whole", "2:there is no such release", "5:it is broken"})
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "RELEASE",
      arity = "0..1",
      description = "Folder or date of a release (default: the latest).")
  private String release;

  @Mixin private OutputOption output;

  @Override
  public Integer call() {
    Path folder = find();
    try {
      new Verify(folder).run().forEach(command.commandLine().getOut()::println);
      command.commandLine().getOut().println(folder + " is whole");
      return 0;
    } catch (BrokenReleaseException e) {
      command.commandLine().getErr().println(e.getMessage());
      return Outcome.FAILED.exitCode();
    }
  }

  private Path find() {
    Workspace workspace = output.workspace();
    Path folder =
        release == null
            ? workspace.latest()
            : Files.isDirectory(Path.of(release))
                ? Path.of(release)
                : workspace.releases().resolve(release);
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "There is no release at " + folder + ": see --output");
    }
    return folder;
  }
}
