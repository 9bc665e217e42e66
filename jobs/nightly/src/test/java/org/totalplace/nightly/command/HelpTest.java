package org.totalplace.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.totalplace.KeptFile;
import org.totalplace.reference.Home;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line is a contract: what it says of itself changes only on purpose. */
final class HelpTest {
  private static final Path GOLDEN =
      Home.find().folder().resolve("jobs/nightly/src/test/resources/golden/help.txt");

  @Test
  void help_ofEveryCommand_isAsAgreed() throws IOException {
    StringBuilder text = new StringBuilder();
    commands().forEach((name, command) -> text.append(help(name, command)));
    KeptFile.holds(GOLDEN, text.toString());
  }

  @Test
  void everyCommandAndOption_saysWhatItDoes() {
    commands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              assertThat(spec.usageMessage().description()).as(name).isNotEmpty();
              for (OptionSpec option : spec.options()) {
                assertThat(option.description()).as(name + " " + option.longestName()).isNotEmpty();
              }
            });
  }

  private static String help(String name, CommandLine command) {
    return "== " + name + "\n" + command.getUsageMessage(Ansi.OFF) + "\n";
  }

  private static Map<String, CommandLine> commands() {
    Map<String, CommandLine> commands = new LinkedHashMap<>();
    add(TotalPlace.commandLine(), commands);
    return commands;
  }

  private static void add(CommandLine command, Map<String, CommandLine> commands) {
    commands.put(command.getCommandSpec().qualifiedName(), command);
    command.getSubcommands().values().forEach(below -> add(below, commands));
  }
}
