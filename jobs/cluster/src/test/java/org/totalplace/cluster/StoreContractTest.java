package org.totalplace.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.totalplace.cluster.store.HadoopStore;
import org.totalplace.cluster.store.SharedFiles;
import org.totalplace.model.Workspace;
import org.totalplace.store.LocalStore;
import org.totalplace.store.Store;
import org.totalplace.store.Store.Unfinished;

/** What every store promises: on a disk, in a folder that machines share, on HDFS. */
@Tag("cluster")
final class StoreContractTest {
  private static final String KEY = "2-normalised/barnet/0123";

  @TempDir static Path folder;
  private static Hdfs hdfs;

  @BeforeAll
  static void start() throws IOException {
    hdfs = Hdfs.shared();
  }

  static Stream<Store> stores() throws IOException {
    return Stream.of(new LocalStore(folder.resolve(name())), ofFolder(), ofHdfs());
  }

  static Stream<HadoopStore> sharedStores() throws IOException {
    return Stream.of(ofFolder(), ofHdfs());
  }

  private static HadoopStore ofFolder() throws IOException {
    return open(folder.resolve(name()).toUri());
  }

  private static HadoopStore ofHdfs() throws IOException {
    return open(hdfs.address(name()));
  }

  private static HadoopStore open(URI root) throws IOException {
    return new HadoopStore(SharedFiles.open(root, Map.of()), folder.resolve(name()));
  }

  private static String name() {
    return UUID.randomUUID().toString();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void objectBeforeItIsPublished_isNotThere(Store store) throws IOException {
    try (Unfinished object = store.begin(KEY)) {
      write(object.path(), "half");
    }
    assertThat(store.exists(KEY)).isFalse();
    assertThat(store.list("2-normalised/barnet")).isEmpty();
    assertThat(store.local(KEY)).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void folderOverAnother_hasOnlyTheFilesOfTheNew(Store store) throws IOException {
    publish(store, KEY, "old", "only-old.txt");
    publish(store, KEY, "new", "new.txt");

    assertThat(store.exists(KEY)).isTrue();
    assertThat(store.local(KEY).toFile().list()).containsExactlyInAnyOrder("a.txt", "new.txt");
    assertThat(store.local(KEY).resolve("a.txt")).hasContent("new");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keys_areListedInOrderOfNameAndDeleted(Store store) throws IOException {
    for (String name : List.of("c", "a", "b")) {
      publish(store, "3-classified/" + name, name, "x.txt");
    }
    store.delete("3-classified/b");

    assertThat(store.list("3-classified")).containsExactly("3-classified/a", "3-classified/c");
    assertThat(store.list("")).containsExactly("3-classified");
    assertThat(store.list("4-counted")).isEmpty();
    assertThat(store.exists("3-classified/b")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void file_isReplacedWhole(Store store) throws Exception {
    String one = "1".repeat(100_000);
    String two = "2".repeat(100_000);
    publishFile(store, one);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 8; i++) {
                publishFile(store, i % 2 == 0 ? two : one);
              }
            });
    while (!writer.isDone()) {
      assertThat(Files.readString(store.local("manifest.csv"))).isIn(one, two);
    }
    writer.get();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void pointer_namesWhatItPointsAt(Store store) throws IOException {
    publish(store, "releases/2024-08-14", "old", "x.txt");
    publish(store, "releases/2024-08-15", "new", "x.txt");
    assertThat(store.target("latest")).isEmpty();

    store.point("latest", "releases/2024-08-14");
    store.point("latest", "releases/2024-08-15");

    assertThat(store.target("latest")).contains("releases/2024-08-15");
  }

  @ParameterizedTest
  @MethodSource("sharedStores")
  void readerWhoFollowsLatest_seesWholeReleasesOnly(HadoopStore store) throws Exception {
    Workspace workspace = new Workspace(folder.resolve(name()));
    release(workspace, "first");
    SharedRelease shared = new SharedRelease(workspace, store);
    shared.put();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 3; i++) {
                release(workspace, "text " + i);
                put(shared);
              }
            });
    int seen = 0;
    while (!writer.isDone()) {
      String key = store.target("latest").orElseThrow();
      String text = store.files().text(key + "/SHA256SUMS").orElseThrow();
      for (int file = 0; file < 10; file++) {
        assertThat(store.files().text(key + "/" + file + ".csv")).contains(text);
      }
      seen++;
    }
    writer.get();
    assertThat(seen).isPositive();
    assertThat(store.files().text(store.target("latest").orElseThrow() + "/9.csv"))
        .contains("text 2");

    Workspace other = new Workspace(folder.resolve(name()));
    new SharedRelease(other, store).fetch(LocalDate.of(2024, 8, 16));
    assertThat(other.latest().resolve("9.csv")).hasContent("text 2");
    assertThat(other.latest().resolve("site/page.html")).hasContent("text 2");
  }

  private static void release(Workspace workspace, String text) {
    String key = "releases/2024-08-15";
    try (Unfinished object = workspace.store().begin(key)) {
      Files.createDirectories(object.path().resolve("site"));
      for (int file = 0; file < 10; file++) {
        Files.writeString(object.path().resolve(file + ".csv"), text);
      }
      Files.writeString(object.path().resolve("site/page.html"), text);
      Files.writeString(object.path().resolve("SHA256SUMS"), text);
      object.publish();
      workspace.store().point("latest", key);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(SharedRelease shared) {
    try {
      shared.put();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void publish(Store store, String key, String text, String name)
      throws IOException {
    try (Unfinished object = store.begin(key)) {
      write(object.path(), text);
      Files.writeString(object.path().resolve(name), text);
      object.publish();
    }
  }

  private static void publishFile(Store store, String text) {
    try (Unfinished object = store.begin("manifest.csv")) {
      Files.writeString(object.path(), text);
      object.publish();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path folder, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.txt"), text);
  }
}
