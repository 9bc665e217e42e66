package org.totalplace.nightly.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which source definitions count. */
final class SourceOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "A further folder of source definitions, beside the bundled ones; repeatable.")
  private List<Path> further = List.of();

  @Option(
      names = "--sources-only",
      paramLabel = "DIR",
      description = "The only folder of source definitions.")
  private Path only;

  List<Path> folders() {
    if (only != null && !further.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--sources and --sources-only exclude each other");
    }
    List<Path> folders = new ArrayList<>(only == null ? further : List.of(only));
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(
            command.commandLine(), "There is no folder of source definitions at " + folder);
      }
    }
    if (only == null) {
      folders.add(0, TotalPlace.home().referenceData().sources());
    }
    return folders;
  }
}
