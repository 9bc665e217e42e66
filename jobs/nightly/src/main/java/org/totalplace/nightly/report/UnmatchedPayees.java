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
  private UnmatchedPayees() {}

  /** Writes {@code run/<date>/agency_alias_candidates.csv}. */
  public static void write(Workspace workspace, Path runFolder) throws IOException {
    AliasCandidates.write(runFolder.resolve(AliasCandidates.FILE), AliasCandidates.of(workspace));
  }

  /** Name, pounds and sources of each, most money first. */
  static List<String> lines(Workspace workspace) {
    return AliasCandidates.of(workspace).stream().map(UnmatchedPayees::line).toList();
  }

  private static String line(Candidate candidate) {
    BigDecimal millions = candidate.amount().movePointLeft(6).setScale(1, RoundingMode.HALF_UP);
    String sources = candidate.sources() == 1 ? "1 source" : candidate.sources() + " sources";
    String like = candidate.agencies().isEmpty() ? "" : ", perhaps " + candidate.agencies();
    String name = candidate.name().replaceAll("\\p{Cntrl}+", " "); // nothing that moves the cursor
    return String.format(Locale.UK, "%s: £%,.1f million from %s%s", name, millions, sources, like);
  }
}
