package org.totalplace.cluster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.Packed;
import org.totalplace.cluster.store.Seen;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.store.AtOnce;
import org.totalplace.store.Store;

/**
 * Releases in the store, file by file, since readers want single files: {@code
 * releases/<date>/<hash>/…}, the hash that of its checksums. Nothing is ever written into a folder
 * that a pointer names; {@code releases/<date>/current} and then {@code latest}, small files that
 * hold the key of a folder, are written last. A reader who follows {@code latest} sees a whole
 * release, the old one or the new one.
 */
record SharedRelease(Workspace workspace, HadoopStore store) {
  private static final String LATEST = "latest";
  private static final String CURRENT = "/current";
  private static final String RELEASES = "releases/";

  /** Thousands of small pages, which a web server needs on its own disk: one packed object. */
  private static final String SITE = "site";

  private static final int AT_A_TIME = 16;

  /** Whether the store's latest release is that of the work folder. */
  boolean isPut() throws IOException {
    return Files.exists(workspace.latest()) && store.target(LATEST).equals(Optional.of(key()));
  }

  private String key() throws IOException {
    Path release = workspace.latest().toRealPath();
    String hash = Sha256.of(release.resolve("SHA256SUMS")).substring(0, 12);
    return RELEASES + release.getFileName() + "/" + hash;
  }

  /** Puts the latest release of the work folder. */
  void put() throws IOException {
    Path release = workspace.latest().toRealPath();
    String key = key();
    String date = RELEASES + release.getFileName();
    Optional<String> before = store.target(date + CURRENT);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(release)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(release.resolve(SITE)))
              .sorted()
              .toList();
    }
    new AtOnce(AT_A_TIME)
        .map(files, file -> store.files().put(file, key + "/" + release.relativize(file)));
    if (Files.exists(release.resolve(SITE))) {
      putSite(release.resolve(SITE), key + "/" + SITE);
    }
    store.point(date + CURRENT, key);
    store.point(LATEST, key);
    for (String other : store.list(date)) {
      // a reader may still be at the one before
      if (!other.equals(key)
          && !other.equals(date + CURRENT)
          && !before.equals(Optional.of(other))) {
        store.delete(other);
      }
    }
  }

  private void putSite(Path site, String key) throws IOException {
    Path packed = Files.createTempFile(workspace.output(), ".site", Packed.END);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed))) {
        Packed.pack(site, name -> true, out);
      }
      store.putPacked(packed, key);
    } finally {
      Files.delete(packed);
    }
  }

  /**
   * Fetches the releases that a run reads, where the work folder lacks them: the latest, and the
   * newest of an earlier date, with which it is compared.
   */
  void fetch(LocalDate runDate) throws IOException {
    Optional<String> latest = store.target(LATEST);
    if (latest.isEmpty()) {
      return;
    }
    LocalDate date = date(latest.get());
    fetch(latest.get(), date);
    if (!date.isBefore(runDate)) {
      Optional<LocalDate> earlier =
          store.list("releases").stream()
              .map(folder -> LocalDate.parse(folder.substring(RELEASES.length())))
              .filter(each -> each.isBefore(runDate))
              .max(Comparator.naturalOrder());
      if (earlier.isPresent()) {
        Optional<String> current = store.target(RELEASES + earlier.get() + CURRENT);
        if (current.isPresent()) {
          fetch(current.get(), earlier.get());
        }
      }
    }
    String place = workspace.key(workspace.release(date));
    Optional<String> ours = workspace.store().target(LATEST);
    if (ours.isEmpty() || ours.get().compareTo(place) < 0) {
      workspace.store().point(LATEST, place);
    }
  }

  private void fetch(String key, LocalDate date) throws IOException {
    if (Files.exists(workspace.release(date))) {
      return;
    }
    Map<String, Seen> files = store.files().list(key);
    try (Store.Unfinished folder =
        workspace.store().begin(workspace.key(workspace.release(date)))) {
      new AtOnce(AT_A_TIME)
          .map(
              files.keySet(),
              file -> {
                Path place = folder.path().resolve(file.substring(key.length() + 1));
                if (file.equals(key + "/" + SITE + Packed.END)) {
                  store.fetch(key + "/" + SITE, folder.path().resolve(SITE));
                } else {
                  store.files().get(file, place);
                }
                return file;
              });
      folder.publish();
    }
  }

  private static LocalDate date(String key) {
    return LocalDate.parse(key.substring(RELEASES.length(), key.lastIndexOf('/')));
  }
}
