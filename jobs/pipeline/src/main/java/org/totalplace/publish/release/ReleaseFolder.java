package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import org.totalplace.model.Workspace;
import org.totalplace.store.Folders;

/**
 * Builds a release and puts it in place. {@code latest} is a pointer of the store. Where a release
 * of the same date exists, {@code latest} points at the new one's temporary folder while the two
 * are swapped, so that it never points at nothing.
 */
public record ReleaseFolder(Workspace workspace, LocalDate runDate) {

  /** An empty folder beside the releases; leftovers of a killed run are cleared. */
  public Path startBuilding() throws IOException {
    Folders.make(workspace.releases());
    if (!isLatest(building())) {
      Folders.delete(building());
    }
    Path site =
        Files.exists(building()) ? building().resolveSibling("." + runDate + ".again") : building();
    Folders.delete(site);
    return Folders.make(site);
  }

  /** Puts a finished folder in its place and switches {@code latest}. */
  public Path put(Path finished) throws IOException {
    Path place = workspace.release(runDate);
    if (!Files.exists(place)) {
      Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
      switchLatest(place);
      Folders.delete(building());
      return place;
    }
    Path old = place.resolveSibling("." + runDate + ".old");
    Path links = place.resolveSibling("." + runDate + ".links");
    Folders.delete(old);
    Folders.delete(links);
    switchLatest(finished);
    link(finished, Folders.make(links));
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    Files.move(links, place, StandardCopyOption.ATOMIC_MOVE);
    switchLatest(place);
    Folders.delete(finished);
    Folders.delete(old);
    Folders.delete(building());
    return place;
  }

  private Path building() {
    return workspace.releases().resolve("." + runDate + ".new");
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
