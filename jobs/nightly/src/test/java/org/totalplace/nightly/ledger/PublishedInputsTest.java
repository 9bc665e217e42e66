package org.totalplace.nightly.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.store.Folders;

/** When a run has nothing new: never where the release itself is not there. */
final class PublishedInputsTest {
  @TempDir Path output;

  @Test
  void release_deletedByHand_isMadeAgainByTheNextRun() throws IOException {
    Workspace workspace = new Workspace(output);
    Path release = Files.createDirectories(output.resolve("releases/2024-07-01"));
    workspace.store().point("latest", "releases/2024-07-01");
    PublishedInputs published = new PublishedInputs(workspace);
    published.set("data", "code");
    assertThat(published.are("data", "code")).isTrue();
    assertThat(published.are("data", "other code")).isFalse();

    Folders.delete(release);
    assertThat(published.are("data", "code")).isFalse();
  }

  @Test
  void record_emptiedByAPowerCut_isNoRecord() throws IOException {
    Workspace workspace = new Workspace(output);
    Files.createDirectories(output.resolve("releases/2024-07-01"));
    workspace.store().point("latest", "releases/2024-07-01");
    PublishedInputs published = new PublishedInputs(workspace);
    published.set("data", "code");
    Files.writeString(output.resolve("run/published.sha256"), "");

    assertThat(published.are("data", "code")).isFalse();
  }
}
