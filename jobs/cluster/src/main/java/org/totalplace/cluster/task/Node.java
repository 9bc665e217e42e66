package org.totalplace.cluster.task;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.totalplace.classify.Rules;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.Packed;
import org.totalplace.cluster.store.Seen;
import org.totalplace.cluster.store.SharedFiles;
import org.totalplace.model.CodeHash;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;

/**
 * A process of the cluster, as tasks find it: the store, and the reference data, unpacked and read
 * once for all tasks of a run. Thread safe.
 */
public final class Node {
  private static final Map<Setting, Node> KNOWN = new HashMap<>();

  private final Setting setting;
  private final HadoopStore store;
  private final Path folder;
  private final Map<String, Path> unpacked = new HashMap<>();
  private Catalogue catalogue;
  private Vocabulary vocabulary;
  private Rules rules;

  private Node(Setting setting) throws IOException {
    if (!CodeHash.of().equals(setting.code())) {
      throw new IllegalStateException(
          "this machine of the cluster has another build of Total Place than the one that gives it"
              + " work: copy the folder total-place-cluster to every machine again");
    }
    this.setting = setting;
    this.folder = ScratchFolder.make();
    SharedFiles files = SharedFiles.open(URI.create(setting.store()), setting.files());
    this.store = new HadoopStore(files, folder.resolve("store"));
  }

  /** The one of this process. */
  static synchronized Node of(Setting setting) throws IOException {
    Node node = KNOWN.get(setting);
    if (node == null) {
      node = new Node(setting);
      KNOWN.put(setting, node);
    }
    return node;
  }

  HadoopStore store() {
    return store;
  }

  Setting setting() {
    return setting;
  }

  /** An empty folder, which whoever asks deletes. */
  Path scratch() throws IOException {
    return Files.createTempDirectory(folder, "task");
  }

  ReferenceData reference() throws IOException {
    return new ReferenceData(unpacked(setting.reference()).resolve("reference-data"));
  }

  synchronized Catalogue catalogue() throws IOException {
    if (catalogue == null) {
      Path sources = unpacked(setting.reference()).resolve("sources");
      try (Stream<Path> folders = Files.list(sources)) {
        catalogue = Catalogue.load(folders.sorted().toList());
      }
    }
    return catalogue;
  }

  synchronized Vocabulary vocabulary() throws IOException {
    if (vocabulary == null) {
      vocabulary = VocabularyFiles.read(reference());
    }
    return vocabulary;
  }

  synchronized Rules rules() throws IOException {
    if (rules == null) {
      rules = Rules.load(reference());
    }
    return rules;
  }

  /** A folder of the store that does not change, unpacked once. */
  synchronized Path unpacked(String key) throws IOException {
    Path into = unpacked.get(key);
    if (into == null) {
      into = folder.resolve("unpacked-" + unpacked.size());
      store.fetch(key, into);
      unpacked.put(key, into);
    }
    return into;
  }

  /** Puts a finished folder into the store, and says what is to be sent back of it. */
  Made put(Path finished, String key, Path scratch) throws IOException {
    Path packed = scratch.resolve(key.replace('/', '-') + Packed.END);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed))) {
      Packed.pack(finished, name -> true, out);
    }
    try {
      Seen seen = store.putPacked(packed, key);
      return new Made(
          key, seen, seen.bytes() <= Made.FEW_BYTES ? Files.readAllBytes(packed) : null);
    } finally {
      Files.delete(packed);
    }
  }

  /** Copies readings into a scratch workspace, each under its own key. */
  void fetch(List<String> keys, Path output, boolean withLines) {
    for (String key : keys) {
      try {
        if (withLines) {
          store.fetch(key, output.resolve(key));
        } else {
          store.fetchWithoutLines(key, output.resolve(key));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot fetch " + key, e);
      }
    }
  }
}
