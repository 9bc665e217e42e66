package org.totalplace.nightly.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.totalplace.classify.AliasCandidates;
import org.totalplace.classify.AliasCandidates.Candidate;
import org.totalplace.model.Workspace;

/** Names that may be public bodies and are not in the register: work for a curator. */
public final class UnmatchedPayees {
  private final Workspace workspace;
  private List<Candidate> found;

  UnmatchedPayees(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Writes {@code run/<date>/agency_alias_candidates.csv}. */
  public void write(Path runFolder) throws IOException {
    AliasCandidates.write(runFolder.resolve(AliasCandidates.FILE), found());
  }

  /** Name, pounds and sources of each, most money first. */
  List<String> lines() {
    return found().stream().map(UnmatchedPayees::line).toList();
  }

  private List<Candidate> found() {
    if (found == null) {
      found = AliasCandidates.of(workspace);
    }
    return found;
  }

  private static String line(Candidate candidate) {
    BigDecimal millions = candidate.amount().movePointLeft(6).setScale(1, RoundingMode.HALF_UP);
    String sources = candidate.sources() == 1 ? "1 source" : candidate.sources() + " sources";
    String like = candidate.agencies().isEmpty() ? "" : ", perhaps " + candidate.agencies();
    String name = candidate.name().replaceAll("\\p{Cntrl}+", " "); // nothing that moves the cursor
    return String.format(Locale.UK, "%s: £%,.1f million from %s%s", name, millions, sources, like);
  }
}
