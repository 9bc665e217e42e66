package org.totalplace.nightly.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.totalplace.extract.Licences;
import org.totalplace.extract.OnlineLook;
import org.totalplace.extract.fetch.FetchSettings;
import org.totalplace.extract.fetch.Fetcher;
import org.totalplace.reference.Home;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/** Looks, source by source, whether what a definition says of the web is so. */
final class OnlineCheck {
  private static final String ROW = "%-8s %7s %7s  %-10s  %-50s %s%n";

  private final FetchSettings settings;
  private final Home home;

  OnlineCheck(FetchSettings settings, Home home) {
    this.settings = settings;
    this.home = home;
  }

  /**
   * @param only ids of sources; empty for all that have rules
   * @return whether every source that was looked for offers a file
   */
  boolean of(Catalogue catalogue, List<String> only, PrintWriter out)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("total-place-check");
    try {
      Licences licences = Licences.read(home.referenceData().resolve("licences.csv"));
      Fetcher fetcher = new Fetcher(settings, work);
      boolean isFound = true;
      out.printf(Locale.ROOT, ROW, "web", "files", "open", "verified", "source", "what is wrong");
      for (SourceDefinition source : catalogue.sources()) {
        boolean isAsked = only.isEmpty() || only.contains(source.id());
        if (isAsked && !source.find().rules().isEmpty()) {
          OnlineLook look = OnlineLook.at(source, fetcher, licences, work, NightlyCommand.today());
          isFound &= look.problems().isEmpty() && look.files() > 0;
          line(out, source, look);
        }
      }
      return isFound;
    } finally {
      Files.deleteIfExists(work);
    }
  }

  private static void line(PrintWriter out, SourceDefinition source, OnlineLook look) {
    String state = look.files() > 0 ? "found" : "nothing";
    out.printf(
        Locale.ROOT,
        ROW,
        look.problems().isEmpty() ? state : "failed",
        look.files(),
        look.open(),
        source.find().verified(),
        source.id(),
        String.join("; ", look.problems()));
    out.flush();
  }
}
