package org.totalplace.nightly.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.totalplace.extract.fetch.FetchSettings;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.job.Stage;
import org.totalplace.reference.ReferenceData;

/**
 * The options of a run.
 *
 * @param reference the registers and rules to use
 * @param sources folders of source definitions, all of them
 * @param inbox files obtained by hand
 * @param offline use no network
 * @param web how publishers' sites are asked; empty where this run does not ask them
 * @param force publish again even if nothing is new
 * @param only this stage and no other
 * @param engine where the work is done
 */
public record RunRequest(
    ReferenceData reference,
    List<Path> sources,
    Optional<Path> inbox,
    Workspace workspace,
    LocalDate runDate,
    boolean offline,
    Optional<FetchSettings> web,
    boolean dryRun,
    boolean force,
    Optional<Stage> only,
    EngineChoice engine) {
  public RunRequest {
    sources = List.copyOf(sources);
    if (offline && web.isPresent()) {
      throw new IllegalArgumentException("Offline, and yet with a way to ask the web");
    }
  }

  /** A run on this machine alone. */
  public RunRequest(
      ReferenceData reference,
      List<Path> sources,
      Optional<Path> inbox,
      Workspace workspace,
      LocalDate runDate,
      boolean offline,
      Optional<FetchSettings> web,
      boolean dryRun,
      boolean force,
      Optional<Stage> only) {
    this(
        reference,
        sources,
        inbox,
        workspace,
        runDate,
        offline,
        web,
        dryRun,
        force,
        only,
        EngineChoice.local());
  }

  /** The same of a run that is not whole, or only looks. */
  public RunRequest but(boolean dryRun, boolean force, Optional<Stage> only) {
    return new RunRequest(
        reference, sources, inbox, workspace, runDate, offline, web, dryRun, force, only, engine);
  }

  /** The same done elsewhere. */
  public RunRequest by(EngineChoice engine) {
    return new RunRequest(
        reference, sources, inbox, workspace, runDate, offline, web, dryRun, force, only, engine);
  }
}
