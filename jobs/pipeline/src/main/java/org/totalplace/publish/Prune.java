package org.totalplace.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.totalplace.model.Workspace;
import org.totalplace.store.Folders;
import org.totalplace.store.Store;

/**
 * Deletes old releases. Each is hidden by one rename before its files go, so that a kill leaves
 * whole releases, and the next prune removes what is left of a hidden one. Must be used under the
 * run lock.
 */
public record Prune(Workspace workspace, Retention retention) {
  /** In the folder of the releases: a date a line; what follows {@code #} is a note. */
  public static final String PINNED = "PINNED";

  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  /**
   * @param bytes that deleting them all frees; a file that a kept release has too frees nothing
   * @param kept the releases that stay
   */
  public record Doomed(List<LocalDate> releases, long bytes, List<LocalDate> kept) {
    public Doomed {
      releases = List.copyOf(releases);
      kept = List.copyOf(kept);
    }
  }

  /**
   * The releases that go by the rules, oldest first.
   *
   * @throws IllegalArgumentException where the list of pinned releases has a line that is no date
   */
  public Doomed find() throws IOException {
    List<LocalDate> releases = releases();
    Set<LocalDate> keep = pinned();
    latest().ifPresent(keep::add);
    List<LocalDate> doomed = retention.doomed(releases, keep);
    return new Doomed(
        doomed,
        bytes(doomed.stream().map(workspace::release).toList()),
        releases.stream().filter(release -> !doomed.contains(release)).sorted().toList());
  }

  /** Deletes one release; {@code latest} must not point at it. */
  public void delete(LocalDate release) throws IOException {
    if (latest().equals(Optional.of(release))) {
      throw new IllegalStateException("latest points at " + release);
    }
    workspace.store().delete(workspace.key(workspace.release(release)));
  }

  /** Removes what an earlier prune had hidden when it was killed. */
  public void clear() throws IOException {
    if (!Files.isDirectory(workspace.releases())) {
      return;
    }
    try (Stream<Path> names = Files.list(workspace.releases())) {
      for (Path path : names.toList()) {
        if (path.getFileName().toString().matches("\\." + DATE + "\\.old")) {
          Folders.delete(path);
        }
      }
    }
  }

  private List<LocalDate> releases() throws IOException {
    Store store = workspace.store();
    List<LocalDate> dates = new ArrayList<>();
    for (String key : store.list(workspace.key(workspace.releases()))) {
      String name = key.substring(key.lastIndexOf('/') + 1);
      if (name.matches(DATE)) {
        dates.add(LocalDate.parse(name));
      }
    }
    return dates;
  }

  /**
   * By the date in the name, hidden or not: while a release is put in place it has another name.
   */
  private Optional<LocalDate> latest() throws IOException {
    return workspace
        .store()
        .target(workspace.key(workspace.latest()))
        .map(key -> key.replaceFirst(".*/\\.?(" + DATE + ").*", "$1"))
        .filter(name -> name.matches(DATE))
        .map(LocalDate::parse);
  }

  private Set<LocalDate> pinned() throws IOException {
    Set<LocalDate> pinned = new TreeSet<>();
    Path list = workspace.releases().resolve(PINNED);
    if (Files.exists(list)) {
      for (String line : Files.readAllLines(list)) {
        String date = line.replaceFirst("#.*", "").strip();
        try {
          if (!date.isEmpty()) {
            pinned.add(LocalDate.parse(date));
          }
        } catch (DateTimeParseException e) {
          throw new IllegalArgumentException(
              list + ": '" + date + "' is no date such as 2026-04-01; nothing was deleted", e);
        }
      }
    }
    return pinned;
  }

  /** Of files with several links, those whose every link is in these folders. */
  private static long bytes(List<Path> folders) throws IOException {
    Map<Object, Integer> links = new HashMap<>();
    long bytes = 0;
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(path -> !Files.isDirectory(path)).toList()) {
          Map<String, Object> is = attributes(file);
          int seen = links.merge(is.get("ino"), 1, Integer::sum);
          bytes += seen == (Integer) is.get("nlink") ? (Long) is.get("size") : 0;
        }
      }
    }
    return bytes;
  }

  /** Where the system has no links, each file is its own. */
  private static Map<String, Object> attributes(Path file) throws IOException {
    try {
      return Files.readAttributes(file, "unix:ino,nlink,size", LinkOption.NOFOLLOW_LINKS);
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return Map.of("ino", file, "nlink", 1, "size", Files.size(file));
    }
  }
}
