package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.extract.discover.Discovery;
import org.totalplace.extract.discover.FoundFile;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.extract.fetch.Fetcher;
import org.totalplace.extract.fetch.Request;
import org.totalplace.extract.fetch.Validators;
import org.totalplace.source.FindRule;
import org.totalplace.source.SourceDefinition;

/**
 * Whether the rules of a source still find anything: asks for pages and catalogues, for no file,
 * and keeps nothing.
 *
 * @param files that the rules find
 * @param open how many of them may be fetched, by their licence
 * @param problems one sentence for each rule that cannot be followed
 */
public record OnlineLook(int files, int open, List<String> problems) {
  private static final long MOST_BYTES = 32L << 20;

  public OnlineLook {
    problems = List.copyOf(problems);
  }

  /**
   * @param work folder for what is under way
   * @throws InterruptedException when told to end
   */
  public static OnlineLook at(
      SourceDefinition source, Fetcher fetcher, Licences licences, Path work, LocalDate today)
      throws InterruptedException {
    List<FoundFile> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (FindRule rule : source.find().rules()) {
      try {
        found.addAll(Discovery.find(rule, (at, version) -> read(fetcher, at, work), today));
      } catch (FetchFailure e) {
        problems.add(rule.address() + ": " + e.getMessage());
      }
    }
    String stated = source.licence().name();
    long open = found.stream().filter(f -> licences.allow(f.licence(), stated)).count();
    return new OnlineLook(found.size(), (int) open, problems);
  }

  private static byte[] read(Fetcher fetcher, URI address, Path work)
      throws FetchFailure, InterruptedException {
    try {
      Path file = Files.createTempFile(work, "page", "");
      try {
        fetcher.get(new Request(address, Validators.NONE, file, MOST_BYTES));
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write into " + work, e);
    }
  }
}
