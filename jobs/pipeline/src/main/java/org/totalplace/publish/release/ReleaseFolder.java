package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.totalplace.model.Workspace;
import org.totalplace.store.Folders;

/**
 * Builds a release and puts it in place. {@code latest} is a pointer of the store. Where a release
 * of the same date exists, {@code latest} points at the new one's temporary folder while the two
 * are swapped, so that it never points at nothing.
 */
public record ReleaseFolder(Workspace workspace, LocalDate runDate) {
  private static final Pattern HIDDEN = Pattern.compile("\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\..+");

  /**
   * An empty folder beside the releases. What a killed run left is cleared, whatever its date;
   * where {@code latest} points into it, that release is put in its place first.
   */
  public Path startBuilding() throws IOException {
    Folders.make(workspace.releases());
    for (Path left : unfinished()) {
      if (isLatest(left)) {
        new ReleaseFolder(workspace, date(left)).put(left);
      }
    }
    clear();
    return Folders.make(building());
  }

  /** Forces a finished folder to disk, puts it in its place and switches {@code latest}. */
  public Path put(Path finished) throws IOException {
    Path place = workspace.release(runDate);
    Folders.settle(finished);
    if (Files.exists(place) || isLatest(finished)) {
      replace(place, finished);
    } else {
      Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
      Folders.settleNames(workspace.releases());
      switchLatest(place);
    }
    clear();
    return place;
  }

  private void replace(Path place, Path finished) throws IOException {
    Path old = hidden(".old");
    Path links = hidden(".links");
    Folders.delete(old);
    Folders.delete(links);
    switchLatest(finished);
    link(finished, Folders.make(links));
    Folders.settle(links);
    if (Files.exists(place)) {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(links, place, StandardCopyOption.ATOMIC_MOVE);
    Folders.settleNames(workspace.releases());
    switchLatest(place);
  }

  /** Deletes all that is hidden beside the releases and is not the latest. */
  private void clear() throws IOException {
    for (Path left : unfinished()) {
      if (!isLatest(left)) {
        Folders.delete(left);
      }
    }
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> names = Files.list(workspace.releases())) {
      return names.filter(path -> HIDDEN.matcher(name(path)).matches()).sorted().toList();
    }
  }

  private static LocalDate date(Path hidden) {
    Matcher parts = HIDDEN.matcher(name(hidden));
    if (!parts.matches()) {
      throw new IllegalArgumentException(hidden + " names no date");
    }
    return LocalDate.parse(parts.group(1));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private Path building() {
    return hidden(".new");
  }

  private Path hidden(String end) {
    return workspace.releases().resolve("." + runDate + end);
  }

  private boolean isLatest(Path folder) throws IOException {
    Optional<String> latest = workspace.store().target(workspace.key(workspace.latest()));
    return latest.equals(Optional.of(workspace.key(folder)));
  }

  private void switchLatest(Path release) throws IOException {
    workspace.store().point(workspace.key(workspace.latest()), workspace.key(release));
  }

  /** The same files in a second folder; copies where the file system has no hard links. */
  private static void link(Path from, Path to) throws IOException {
    for (String name : Release.files(from)) {
      Path file = from.resolve(name);
      Path target = to.resolve(name);
      Folders.make(target.getParent());
      try {
        Files.createLink(target, file);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(file, target);
      }
    }
  }
}
