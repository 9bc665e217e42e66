package org.totalplace.extract.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.totalplace.extract.fetch.FetchFailure.Kind;

/**
 * A polite visitor. It asks robots.txt first, one thing at a time and with a pause, tries again
 * after a while where that may help, continues what broke off, follows a few redirects and checks
 * each, and never leaves half a file. Thread safe.
 */
public final class Fetcher {
  private static final long MOST_ROBOTS_BYTES = 500 << 10;
  private static final int NOT_FOUND = 400;
  private static final int SERVER_ERROR = 500;

  private final FetchSettings settings;
  private final Timing timing;
  private final Visit visit;
  private final Robots robots;
  private final AtomicLong requests = new AtomicLong();

  /**
   * @param work folder for what is under way
   */
  public Fetcher(FetchSettings settings, Path work) {
    this(settings, work, Timing.SYSTEM);
  }

  /** With a time of its own, for tests. */
  public Fetcher(FetchSettings settings, Path work, Timing timing) {
    // the connection goes to the address that was checked, not to what its name means a second
    // later
    Security.setProperty("networkaddress.cache.ttl", "300");
    this.settings = settings;
    this.timing = timing;
    this.visit = new Visit(settings, timing, requests::incrementAndGet);
    this.robots = new Robots(site -> robotsOf(site, work), settings.longestWait());
  }

  /** Requests sent so far, those for robots.txt and redirects included. */
  public long requests() {
    return requests.get();
  }

  /**
   * Asks for one address. After an answer 200 the file is there, whole; after 304, and after a
   * failure, it is as it was.
   *
   * @throws FetchFailure when there are no bytes to be had, after all attempts
   * @throws UncheckedIOException when our own disk fails
   */
  public Answer get(Request request) throws FetchFailure, InterruptedException {
    try {
      return get(request, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + request.file() + ": " + e, e);
    }
  }

  private Answer get(Request request, boolean asksRobots)
      throws FetchFailure, InterruptedException, IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return visit.get(request, asksRobots ? robots::check : address -> Duration.ZERO);
      } catch (TryAgain e) {
        if (attempt >= settings.attempts()) {
          throw e.failure();
        }
        Duration wait = Waits.backoff(attempt, timing.chance());
        if (e.after().compareTo(settings.longestWait()) > 0) {
          String what = e.failure().getMessage() + "; wants to be left alone for " + e.after();
          throw new FetchFailure(Kind.FAILED, e.failure().status(), what);
        }
        timing.sleep(e.after().compareTo(wait) > 0 ? e.after() : wait);
      }
    }
  }

  private RobotsRules robotsOf(URI address, Path work) throws FetchFailure, InterruptedException {
    try {
      Files.createDirectories(work);
      Path file = Files.createTempFile(work, "robots", ".txt");
      try {
        get(new Request(address, Validators.NONE, file, MOST_ROBOTS_BYTES), false);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return RobotsRules.parse(text, settings.product());
      } finally {
        new PartialFile(file, address).discard();
        Files.deleteIfExists(file);
      }
    } catch (FetchFailure e) {
      if (e.status() >= NOT_FOUND && e.status() < SERVER_ERROR && e.status() != Visit.TOO_MANY) {
        return RobotsRules.ALL;
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write into " + work + ": " + e, e);
    }
  }
}
