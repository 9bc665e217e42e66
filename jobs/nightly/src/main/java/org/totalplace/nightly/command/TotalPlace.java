package org.totalplace.nightly.command;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.reference.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/** The command line: the options common to all commands, and the entry point of the program. */
@Command(
    name = "total-place",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "How much public money goes into each place, from whom, and for what.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NightlyCommand.class,
      InspectCommand.class,
      SourcesCommand.class,
      VerifyCommand.class,
      StatusCommand.class,
      ScheduleCommand.class,
      DiffCommand.class,
      PruneCommand.class,
      ServeCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published, or done",
      "2:the command was not understood, or names something that is not there",
      "3:another run holds the lock",
      "4:published, but some sources failed and keep their last good copy",
      "5:failed, nothing published",
      "6:nothing new"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  total-place nightly --offline --inbox ~/spending --output ~/total-place",
      "  total-place verify",
      "  total-place serve --port 8080"
    })
public final class TotalPlace {
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** The project's folder, which only this class looks for. */
  static Home home() {
    return Home.find();
  }

  static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /** The whole command line, as yet without arguments. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new TotalPlace());
    commandLine.setUsageHelpWidth(100);
    commandLine.registerConverter(LocalDate.class, TotalPlace::date);
    commandLine.registerConverter(ZoneId.class, TotalPlace::zone);
    commandLine.registerConverter(Stage.class, TotalPlace::stage);
    commandLine.setParameterExceptionHandler(TotalPlace::misunderstood);
    commandLine.setExecutionExceptionHandler(new Failure());
    return commandLine;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no date such as 2026-04-01");
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no time zone such as Europe/London");
    }
  }

  private static Stage stage(String text) {
    for (Stage stage : Stage.values()) {
      if (stage.toString().equals(text)) {
        return stage;
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is none of the stages " + List.of(Stage.values()));
  }

  private static int misunderstood(CommandLine.ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println("See: " + command + " --help");
    return Outcome.USAGE.exitCode();
  }
}
