package org.totalplace.nightly.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.totalplace.nightly.job.Stage;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightly}: the whole job, or one stage of it. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "The whole job: extract, normalise, classify, count, check, publish.",
      "",
      "What is already done is not done again; a killed run is finished by starting it again.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published; files that are held are in the report, and alone change nothing here",
      "2:the command was not understood, or names something that is not there",
      "3:another run holds the lock",
      "4:published, but some sources failed and keep their last good copy",
      "5:failed, nothing published",
      "6:nothing new: the latest release already says it all"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  total-place nightly --offline --inbox ~/spending",
      "  total-place nightly --contact data@example.org",
      "  total-place nightly --dry-run",
      "  total-place nightly --only normalise --output /srv/total-place",
      "  total-place nightly --engine spark --master spark://leader:7077 --output hdfs://names/total-place"
    })
final class NightlyCommand implements Callable<Integer> {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Mixin private RunOptions options;

  @Mixin private Ping ping;

  @Option(
      names = "--run-date",
      paramLabel = "YYYY-MM-DD",
      description = "Date of the release (default: today in London).")
  private LocalDate runDate;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Publish again although nothing is new.")
  private boolean force;

  @Option(
      names = "--only",
      paramLabel = "STAGE",
      description = "One stage by itself: ${COMPLETION-CANDIDATES}.")
  private Stage only;

  @Override
  public Integer call() {
    RunRequest whole = options.request(runDate == null ? today() : runDate);
    RunRequest request = whole.but(dryRun, force, Optional.ofNullable(only));
    boolean isToldToNobody = request.offline() || request.dryRun();
    return ping.around(isToldToNobody, () -> new Nightly(request, Terminal.system()).run())
        .exitCode();
  }

  static LocalDate today() {
    return LocalDate.now(LONDON);
  }
}
