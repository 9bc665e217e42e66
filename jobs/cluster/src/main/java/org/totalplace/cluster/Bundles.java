package org.totalplace.cluster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.Packed;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.store.Folders;

/** What every machine needs of a run, packed, under the hash of its bytes: {@code run/…}. */
record Bundles(RunRequest request, HadoopStore store) {
  private static final String FOLDER = "run";

  /** The reference data and all source definitions; the key. */
  String putReference() throws IOException {
    Path building = begin();
    try {
      copy(request.reference().folder(), building.resolve("reference-data"), n -> !isSample(n));
      int number = 0;
      for (Path folder : request.sources()) {
        copy(folder, building.resolve("sources").resolve("%04d".formatted(number++)), n -> true);
      }
      return put(building, "reference");
    } finally {
      Folders.delete(building);
    }
  }

  private static boolean isSample(Path name) {
    return name.startsWith("samples");
  }

  /** What a part of the count reads besides readings, answers and the reference data; the key. */
  String putNight() throws IOException {
    Workspace workspace = request.workspace();
    Path building = begin();
    try {
      for (Path file :
          List.of(
              workspace.manifest(),
              workspace.extracted().resolve("replaced.csv"),
              workspace.latest().resolve("source_file.parquet"))) {
        if (Files.exists(file)) {
          Path copy = building.resolve(workspace.key(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
      return put(building, "night");
    } finally {
      Folders.delete(building);
    }
  }

  private Path begin() throws IOException {
    Path building = request.workspace().output().resolve(".bundle");
    Folders.delete(building);
    return Folders.make(building);
  }

  private String put(Path building, String name) throws IOException {
    Path packed = building.resolveSibling(".bundle" + Packed.END);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed))) {
        Packed.pack(building, n -> true, out);
      }
      String key = FOLDER + "/" + name + "-" + Sha256.of(packed).substring(0, 16);
      if (!store.exists(key)) {
        store.putPacked(packed, key);
      }
      for (String other : store.list(FOLDER)) {
        if (other.startsWith(FOLDER + "/" + name) && !other.equals(key)) {
          store.delete(other);
        }
      }
      return key;
    } finally {
      Files.deleteIfExists(packed);
    }
  }

  private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.filter(p -> wanted.test(from.relativize(p))).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
