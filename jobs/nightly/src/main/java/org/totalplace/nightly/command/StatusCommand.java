package org.totalplace.nightly.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.report.MorningFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code status}: the morning screen of the newest run. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "The morning screen: how the newest run ended, and what is failed, refused, held, stale,",
      "missing, changed or new, each with the one thing to do.",
      "",
      "The same is in run/<date>/run-report.html, .md and .json of the output folder.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:there is a screen", "2:no run has written one yet"},
    footerHeading = "%nExamples:%n",
    footer = {"  total-place status", "  total-place status --json | jq .attention"})
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private OutputOption output;

  @Option(names = "--json", description = "Print run-report.json instead.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = output.workspace();
    Optional<Path> newest = MorningFiles.newest(workspace.output().resolve("run"));
    if (newest.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "No run has ended in "
              + workspace.output()
              + " yet: start total-place nightly, or see --output");
    }
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.print(Files.readString(newest.get()));
    } else {
      MorningFiles.read(newest.get()).lines().forEach(out::println);
    }
    out.flush();
    return 0;
  }
}
