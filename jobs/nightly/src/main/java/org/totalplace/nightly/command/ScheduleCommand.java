package org.totalplace.nightly.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.springframework.scheduling.support.CronExpression;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.nightly.schedule.HealthServer;
import org.totalplace.nightly.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code schedule}: the nightly run inside a container, where there is no timer. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the nightly job whenever a cron expression says so, until stopped: for containers. On a",
      "server a systemd timer or cron does it better, see docs/OPERATING.md.",
      "",
      "One run at a time. SIGTERM ends it: at once between runs, and during a run once that has",
      "ended, but not later than --grace; what was cut short is finished by the next start.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped between two runs, or no run is due any more",
      "2:the command was not understood, or names something that is not there",
      "143:stopped in the middle of a run"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  total-place schedule --cron '0 30 2 * * *' --inbox /data/inbox --output /data/output",
      "  curl http://localhost:8081/health"
    })
final class ScheduleCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private RunOptions options;
  @Mixin private Ping ping;

  @Option(
      names = "--cron",
      required = true,
      paramLabel = "EXPRESSION",
      description =
          "When: second, minute, hour, day of month, month, day of week; five fields begin with"
              + " the minute. Or @daily, @hourly.")
  private String cron;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/London",
      description = "Time zone of the expression (default: ${DEFAULT-VALUE}).")
  private ZoneId zone;

  @Option(
      names = "--health-port",
      paramLabel = "N",
      defaultValue = "8081",
      description =
          "Port of /health on this machine: 200, or 503 after a run that failed; 0 takes any free"
              + " one (default: ${DEFAULT-VALUE}).")
  private int healthPort;

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      defaultValue = "8",
      description = "How long SIGTERM waits for the run at work (default: ${DEFAULT-VALUE}).")
  private int grace;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = command.commandLine().getOut();
    options.check();
    Schedule schedule =
        new Schedule(
            expression(),
            Clock.system(zone),
            this::run,
            next -> say(out, "The next run is due on " + next.toLocalDateTime() + " " + zone));
    Thread stopper = new Thread(() -> stop(schedule), "stop");
    try (HealthServer health = HealthServer.start(schedule, healthPort)) {
      Runtime.getRuntime().addShutdownHook(stopper);
      say(out, "Health: " + health.address());
      schedule.follow();
    } finally {
      forget(stopper);
    }
    return 0;
  }

  private Outcome run() {
    RunRequest request = options.request(NightlyCommand.today());
    return ping.around(request.offline(), () -> new Nightly(request, Terminal.system()).run());
  }

  /** What ends by itself, a failure too, ends with its own exit code. */
  private static void forget(Thread stopper) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // it is at work: somebody asked for the stop
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  /** Between two runs nothing is open, and the stop is a success. */
  private void stop(Schedule schedule) {
    schedule.stop();
    try {
      if (schedule.isIdleWithin(Duration.ofSeconds(grace))) {
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CronExpression expression() {
    String six = cron.strip().split("\\s+").length == 5 ? "0 " + cron.strip() : cron.strip();
    try {
      return CronExpression.parse(six);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(),
          "'" + cron + "' is no cron expression such as '0 30 2 * * *' (" + e.getMessage() + ")");
    }
  }
}
