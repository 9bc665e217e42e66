package org.totalplace.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;

/**
 * Reads the latest release again and again, as a web server and its visitors would: whether it is
 * there, whether every file that it lists is, and whether the small ones have their bytes. It
 * follows {@code latest} once a look; where that was switched meanwhile, it looks again.
 */
final class LatestReader implements AutoCloseable {
  private static final long SMALL = 1 << 16;

  private final Path latest;
  private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread;
  private volatile boolean isOver;
  private volatile long looks;
  private volatile long switched;
  private boolean wasThere;

  LatestReader(Path output) {
    this.latest = new Workspace(output).latest();
    this.thread = new Thread(this::lookOn, "reader");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was wrong, in words. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  long looks() {
    return looks;
  }

  /** Looks during which the release was replaced. */
  long switched() {
    return switched;
  }

  private void lookOn() {
    while (!isOver) {
      Optional<Seen> seen = target();
      Optional<String> wrong =
          seen.map(release -> difference(release.folder(), SMALL))
              .orElseGet(() -> wasThere ? Optional.of("latest is not there") : Optional.empty());
      wasThere |= seen.isPresent();
      if (wrong.isPresent() && target().equals(seen)) {
        broken.add(wrong.get());
      } else if (wrong.isPresent()) {
        switched++;
      }
      looks += seen.isPresent() ? 1 : 0;
    }
  }

  /**
   * @param key of the folder itself, since another of the same name may take its place
   */
  private record Seen(Path folder, Object key) {}

  private Optional<Seen> target() {
    try {
      Path folder = latest.toRealPath();
      return Optional.of(new Seen(folder, Files.getAttribute(folder, "unix:ino")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The first thing that is wrong with a release.
   *
   * @param most bytes of a file whose hash is looked at
   */
  static Optional<String> difference(Path release, long most) {
    try {
      for (String line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
        Path file = release.resolve(line.substring(line.indexOf(' ') + 2));
        if (Files.size(file) <= most && !line.startsWith(Sha256.of(file))) {
          return Optional.of(file + " has other bytes than SHA256SUMS says");
        }
      }
      return Files.size(release.resolve("index.json")) > 0
          ? Optional.empty()
          : Optional.of("index.json is empty");
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(e.toString());
    }
  }

  @Override
  public void close() {
    isOver = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
