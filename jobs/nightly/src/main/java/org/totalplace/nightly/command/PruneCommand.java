package org.totalplace.nightly.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.ledger.RunLock;
import org.totalplace.nightly.ledger.RunLockedException;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.publish.Prune;
import org.totalplace.publish.PruneArchive;
import org.totalplace.publish.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prune}: deletes releases that are older than the retention says. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes old releases, and says what that frees.",
      "",
      "Kept are the newest 14, the first of each of the last 24 months, what latest points at, and",
      "those that releases/PINNED names, one date a line (# is a note). A kill leaves whole releases.",
      "The archive of published files is not touched, but with --archive: then files go that no kept",
      "release names any more, and that are no longer on record.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or there was nothing to do",
      "2:the command was not understood, or PINNED has a line that is no date",
      "3:a run is at work"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  total-place prune --dry-run",
      "  total-place prune --archive --output /srv/total-place"
    })
final class PruneCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private OutputOption output;

  @Option(names = "--dry-run", description = "Say what would be deleted, and delete nothing.")
  private boolean dryRun;

  @Option(
      names = "--archive",
      description = "Also delete published files that no kept release names and no run will read.")
  private boolean archive;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = output.workspace();
    if (!Files.isDirectory(workspace.releases())) {
      throw new ParameterException(
          command.commandLine(),
          "There are no releases in " + workspace.output() + ": see --output");
    }
    try (RunLock lock = RunLock.take(workspace)) {
      lock.say(Instant.now().truncatedTo(ChronoUnit.SECONDS));
      List<LocalDate> kept = prune(new Prune(workspace, Retention.USUAL));
      if (archive) {
        prune(new PruneArchive(workspace), kept);
      }
      return 0;
    } catch (RunLockedException e) {
      command.commandLine().getErr().println(e.getMessage());
      return Outcome.LOCKED.exitCode();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
  }

  private List<LocalDate> prune(Prune prune) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Prune.Doomed doomed = prune.find();
    String would = dryRun ? "would go" : "deleted";
    if (!dryRun) {
      prune.clear();
    }
    for (LocalDate release : doomed.releases()) {
      if (!dryRun) {
        prune.delete(release);
      }
      out.println(release + "  " + would);
    }
    out.printf(
        "%d releases %s, %s %d MB%n",
        doomed.releases().size(),
        would,
        dryRun ? "which would free" : "which freed",
        doomed.bytes() / 1_000_000);
    return doomed.kept();
  }

  private void prune(PruneArchive archived, List<LocalDate> kept) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<Path> files = archived.find(kept);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
      if (!dryRun) {
        archived.delete(file);
      }
    }
    out.printf(
        "%d published files %s, %s %d MB%n",
        files.size(),
        dryRun ? "would go" : "deleted",
        dryRun ? "which would free" : "which freed",
        bytes / 1_000_000);
  }
}
