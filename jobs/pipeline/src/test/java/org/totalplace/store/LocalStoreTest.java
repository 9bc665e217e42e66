package org.totalplace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.store.Store.Unfinished;

final class LocalStoreTest {
  private static final String KEY = "2-normalised/barnet/0123";

  @TempDir Path root;
  private Store store;

  @BeforeEach
  void open() {
    store = new LocalStore(root);
  }

  @Test
  void killedBetweenBeginAndPublish_nothingCanBeRead() throws IOException {
    writeFolder(store.begin(KEY), "lines"); // neither published nor closed

    assertThat(store.exists(KEY)).isFalse();
    assertThat(store.list("2-normalised/barnet")).isEmpty();
  }

  @Test
  void begunAgainAfterAKill_startsEmpty() throws IOException {
    writeFolder(store.begin(KEY), "half");

    try (Unfinished again = store.begin(KEY)) {
      assertThat(again.path()).doesNotExist();
      writeFolder(again, "whole");
      again.publish();
    }

    assertThat(store.local(KEY).resolve("a.txt")).hasContent("whole");
  }

  @Test
  void killedBetweenTheTwoRenamesOfAFolder_neitherIsReadAndTheNextWorks() throws IOException {
    publishFolder("old");
    writeFolder(store.begin(KEY), "new");
    Files.move(store.local(KEY), store.local(KEY).resolveSibling(".0123.old"));

    assertThat(store.exists(KEY)).isFalse();
    assertThat(store.list("2-normalised/barnet")).isEmpty();
    publishFolder("again");
    assertThat(store.local(KEY).resolve("b.txt")).hasContent("again");
    assertThat(root.resolve("2-normalised/barnet").toFile().list()).containsExactly("0123");
  }

  @Test
  void closedWithoutPublishing_keepsTheOldObjectAndLeavesNothing() throws IOException {
    publishFolder("old");

    try (Unfinished failed = store.begin(KEY)) {
      writeFolder(failed, "new");
    }

    assertThat(store.local(KEY).resolve("a.txt")).hasContent("old");
    assertThat(root.resolve("2-normalised/barnet").toFile().list()).containsExactly("0123");
  }

  @Test
  void fileOverAnExistingOne_readerSeesOneOrTheOtherWhole() throws Exception {
    String one = "1".repeat(100_000);
    String two = "2".repeat(100_000);
    publishFile(one);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 50; i++) {
                publishFile(i % 2 == 0 ? two : one);
              }
            });

    while (!writer.isDone()) {
      assertThat(Files.readString(store.local("manifest.csv"))).isIn(one, two);
    }
    writer.get();
  }

  @Test
  void folderOverAnExistingOne_hasOnlyTheFilesOfTheNew() throws IOException {
    publishFolder("old");
    Files.writeString(store.local(KEY).resolve("only-old.txt"), "old");

    publishFolder("new");

    assertThat(store.local(KEY).toFile().list()).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(store.local(KEY).resolve("a.txt")).hasContent("new");
  }

  @Test
  void list_isSortedAndShowsNothingUnfinished() throws IOException {
    for (String name : List.of("c", "a", "b")) {
      try (Unfinished object = store.begin("3-classified/" + name)) {
        writeFolder(object, name);
        object.publish();
      }
    }
    writeFolder(store.begin("3-classified/d"), "unfinished");

    assertThat(store.list("3-classified"))
        .containsExactly("3-classified/a", "3-classified/b", "3-classified/c");
    assertThat(store.list("")).containsExactly("3-classified");
    assertThat(store.list("4-counted")).isEmpty();
  }

  @Test
  void delete_ofAFolder_leavesNothing() throws IOException {
    publishFolder("old");

    store.delete(KEY);
    store.delete("4-counted");

    assertThat(root.resolve("2-normalised/barnet")).isEmptyDirectory();
  }

  @Test
  void pointer_namesTheOneOrTheOther() throws IOException {
    assertThat(store.target("latest")).isEmpty();
    for (String day : List.of("releases/2026-01-01", "releases/2026-01-02")) {
      try (Unfinished release = store.begin(day)) {
        writeFolder(release, day);
        release.publish();
      }
      store.point("latest", day);

      assertThat(store.target("latest")).contains(day);
      assertThat(store.local("latest").resolve("a.txt")).hasContent(day);
    }
  }

  @Test
  void settle_whatCannotBeForced_isTold() throws IOException {
    publishFolder("whole");
    Files.createSymbolicLink(store.local(KEY).resolve("link"), Path.of("nowhere"));

    Folders.settle(store.local(KEY));

    assertThatThrownBy(() -> Folders.settle(root.resolve("missing")))
        .isInstanceOf(IOException.class);
  }

  private void publishFolder(String text) throws IOException {
    try (Unfinished folder = store.begin(KEY)) {
      writeFolder(folder, text);
      folder.publish();
    }
  }

  private void publishFile(String text) {
    try (Unfinished file = store.begin("manifest.csv")) {
      Files.writeString(file.path(), text);
      file.publish();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void writeFolder(Unfinished folder, String text) throws IOException {
    Files.createDirectories(folder.path());
    Files.writeString(folder.path().resolve("a.txt"), text);
    Files.writeString(folder.path().resolve("b.txt"), text);
  }
}
