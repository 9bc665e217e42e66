package org.totalplace.cluster;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.Packed;
import org.totalplace.cluster.store.Seen;
import org.totalplace.cluster.task.Made;
import org.totalplace.cluster.task.Outcome;
import org.totalplace.extract.Manifest;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;
import org.totalplace.store.AtOnce;
import org.totalplace.store.Store;

/**
 * Keeps the work folder of the machine that leads a run and the store the same: what the one lacks
 * the other gives. So the stages see on that machine what they would see had they worked there, and
 * a folder that is empty, or was used long ago, leads to no other release.
 */
final class Mirror {
  /** What lies above packed folders. */
  private static final List<String> FOLDERS =
      List.of("2-normalised", "3-classified", "4-parts/lines");

  private static final String ARCHIVE = "1-extracted/files";
  private static final String BOOKS = "1-extracted/books";
  private static final Set<String> NOT_IN_BOOKS = Set.of("files", "arriving");
  private static final int AT_A_TIME = 16;

  private final Workspace workspace;
  private final HadoopStore store;
  private final StoreIndex index;
  private final Map<String, Seen> there = new TreeMap<>();

  private Mirror(Workspace workspace, HadoopStore store, StoreIndex index) {
    this.workspace = workspace;
    this.store = store;
    this.index = index;
  }

  static Mirror open(Workspace workspace, HadoopStore store) throws IOException {
    Mirror mirror =
        new Mirror(
            workspace, store, StoreIndex.open(workspace.output().resolve("run/store-index.txt")));
    mirror.list();
    return mirror;
  }

  /** What killed tasks left half written is removed; one run at a time uses a store. */
  private void list() throws IOException {
    List<String> folders = new ArrayList<>(FOLDERS);
    folders.add("1-extracted");
    for (Map<String, Seen> found : new AtOnce(AT_A_TIME).map(folders, store.files()::list)) {
      there.putAll(found);
    }
    List<String> left = there.keySet().stream().filter(HadoopStore::isHidden).toList();
    for (String hidden : left) {
      store.files().delete(hidden);
      there.remove(hidden);
    }
  }

  /** Fetches what the work folder lacks or has otherwise, then puts what the store lacks. */
  void level() throws IOException {
    new AtOnce(AT_A_TIME).map(there.keySet(), this::fetch);
    List<String> ours = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (String key : keys(folder, folder.equals("2-normalised") ? 2 : 1)) {
        if (!there.containsKey(key + Packed.END)) {
          ours.add(key);
        }
      }
    }
    new AtOnce(AT_A_TIME).map(ours, key -> put(key, workspace.output().resolve(key), n -> true));
  }

  private Void fetch(String object) throws IOException {
    Path place = workspace.output().resolve(object);
    if (object.startsWith(ARCHIVE)) {
      if (!Files.exists(place)) {
        store.files().get(object, place);
      }
      return null;
    }
    Seen seen = there.get(object);
    String key = object.substring(0, object.length() - Packed.END.length());
    boolean isSame = index.find(object).equals(Optional.of(seen));
    if (key.equals(BOOKS)) {
      if (!isSame) {
        store.fetch(key, workspace.extracted());
        index.add(object, seen);
      }
    } else if (!isSame || !Files.exists(workspace.output().resolve(key))) {
      try (InputStream in = store.files().open(object)) {
        unpack(key, in);
      }
      index.add(object, seen);
    }
    return null;
  }

  /** Puts the archived files that the store lacks, then what says which files are on record. */
  void putExtracted() throws IOException {
    TreeSet<String> files = new TreeSet<>();
    for (ManifestRow row : Manifest.open(workspace).versions()) {
      String name = workspace.key(workspace.archivedFile(row.sha256()));
      if (!there.containsKey(name) && Files.exists(workspace.output().resolve(name))) {
        files.add(name);
      }
    }
    new AtOnce(AT_A_TIME)
        .map(
            files,
            name -> {
              Seen seen = store.files().put(workspace.output().resolve(name), name);
              synchronized (there) {
                return there.put(name, seen);
              }
            });
    put(BOOKS, workspace.extracted(), name -> !NOT_IN_BOOKS.contains(name.split("/")[0]));
  }

  /** What tasks have made becomes part of the work folder. */
  void take(Outcome outcome) throws IOException {
    for (Made made : outcome.made()) {
      try (InputStream in =
          made.found().isPresent()
              ? new ByteArrayInputStream(made.found().get())
              : store.files().open(made.key() + Packed.END)) {
        unpack(made.key(), in);
      }
      index.add(made.key() + Packed.END, made.seen());
    }
  }

  /** Removes from the store the parts that the work folder has no more. */
  void forgetParts() throws IOException {
    for (String key : store.list("4-parts/lines")) {
      if (!Files.exists(workspace.output().resolve(key))) {
        store.delete(key);
      }
    }
  }

  /** The keys of all readings of a source. */
  List<String> readings(String sourceId) throws IOException {
    return keys("2-normalised/" + sourceId, 1);
  }

  private List<String> keys(String folder, int depth) throws IOException {
    Store local = workspace.store();
    List<String> below = local.list(folder);
    if (depth == 1) {
      return below.stream().filter(key -> Files.isDirectory(local.local(key))).toList();
    }
    List<String> all = new ArrayList<>();
    for (String each : below) {
      all.addAll(keys(each, depth - 1));
    }
    return all;
  }

  private Void put(String key, Path folder, Predicate<String> wanted) throws IOException {
    Path packed = Files.createTempFile(workspace.output(), ".put", Packed.END);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed))) {
        Packed.pack(folder, wanted, out);
      }
      index.add(key + Packed.END, store.putPacked(packed, key));
    } finally {
      Files.delete(packed);
    }
    return null;
  }

  private void unpack(String key, InputStream in) throws IOException {
    try (Store.Unfinished folder = workspace.store().begin(key)) {
      Packed.unpack(in, folder.path());
      folder.publish();
    }
  }
}
