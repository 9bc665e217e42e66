package org.totalplace.nightly.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.totalplace.nightly.serve.ReleaseServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: the latest release for a browser on this machine. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the latest release on this machine only, until stopped.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private OutputOption output;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws Exception {
    Path latest = output.workspace().latest();
    if (!Files.isDirectory(latest)) {
      throw new ParameterException(
          command.commandLine(),
          "There is no release at " + latest + ": make one with `total-place nightly`");
    }
    try (ReleaseServer server = ReleaseServer.start(latest, port)) {
      command.commandLine().getOut().println(server.address() + " serves " + latest);
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
