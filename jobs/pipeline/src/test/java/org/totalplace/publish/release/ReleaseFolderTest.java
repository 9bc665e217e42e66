package org.totalplace.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.sql.SqlEngine;
import org.totalplace.store.Folders;

/** A release with subfolders: listed, checked and put in place like the files beside them. */
final class ReleaseFolderTest {
  private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

  @TempDir Path output;

  @Test
  void subfolder_isListedAsSha256sumReadsIt() throws Exception {
    Path release = withSite(output.resolve("release"), "one");
    Checksums.write(release);

    assertThat(Files.readAllLines(release.resolve("SHA256SUMS")))
        .extracting(line -> line.substring(66))
        .containsExactly("README.md", "site/index.html", "site/place/E06000001.html");
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
            .directory(release.toFile())
            .inheritIO()
            .start();
    assertThat(check.waitFor()).isZero();
    assertThat(Checksums.differences(release, 2)).isEmpty();
  }

  @Test
  void folderBehindALink_hasTheSameFiles() throws IOException {
    Path release = Files.createDirectories(output.resolve("2024-07-01/site"));
    Files.writeString(release.resolve("index.html"), "page");
    Path link = Files.createSymbolicLink(output.resolve("latest"), Path.of("2024-07-01"));

    assertThat(Release.files(link)).containsExactly("site/index.html");
  }

  @Test
  void subfolder_damagedMissingOrStray_isFound() throws IOException {
    Path release = withSite(output.resolve("release"), "one");
    Checksums.write(release);
    Files.writeString(release.resolve("site/index.html"), "other");
    Files.delete(release.resolve("site/place/E06000001.html"));
    Files.writeString(release.resolve("site/place/stray.html"), "x");
    Files.writeString(
        release.resolve("SHA256SUMS"), Files.readString(release.resolve("SHA256SUMS")) + "junk\n");

    assertThat(Checksums.differences(release, 2))
        .containsExactlyInAnyOrder(
            "SHA256SUMS has a line that is no checksum and name: junk",
            "site/index.html has other bytes than SHA256SUMS says",
            "site/place/stray.html is not listed in SHA256SUMS",
            "site/place/E06000001.html is listed in SHA256SUMS and missing");
  }

  @Test
  void subfolder_ofASecondReleaseOfTheDate_takesThePlaceOfTheFirst() throws IOException {
    Workspace workspace = new Workspace(output);
    ReleaseFolder place = new ReleaseFolder(workspace, JULY);
    for (String text : List.of("one", "two", "three")) {
      Path release = place.put(withSite(place.startBuilding(), text));

      assertThat(release).isEqualTo(workspace.release(JULY));
      assertThat(workspace.latest().resolve("site/place/E06000001.html")).hasContent(text);
      assertThat(workspace.releases()).isDirectoryNotContaining(path -> !path.equals(release));
    }
  }

  @Test
  void killedWhileTheReleaseWasReplaced_theNextNightPutsItInItsPlace() throws IOException {
    Workspace workspace = new Workspace(output);
    ReleaseFolder july = new ReleaseFolder(workspace, JULY);
    july.put(withSite(july.startBuilding(), "one"));
    Path hidden = withSite(july.startBuilding(), "two");
    workspace.store().point("latest", "releases/.2024-07-01.new");
    Files.move(workspace.release(JULY), workspace.releases().resolve(".2024-07-01.old"));

    LocalDate next = JULY.plusDays(1);
    Path building = new ReleaseFolder(workspace, next).startBuilding();

    assertThat(workspace.release(JULY).resolve("README.md")).hasContent("two");
    assertThat(workspace.store().target("latest")).contains("releases/2024-07-01");
    assertThat(hidden).doesNotExist();
    assertThat(workspace.releases().toFile().list())
        .containsExactlyInAnyOrder("2024-07-01", building.getFileName().toString());
  }

  @Test
  void clockWentBack_latestIsWhatWasPublishedLast_andTheLaterReleaseStays() throws IOException {
    Workspace workspace = new Workspace(output);
    for (LocalDate date : List.of(JULY, JULY.minusDays(1))) {
      ReleaseFolder release = new ReleaseFolder(workspace, date);
      release.put(withSite(release.startBuilding(), date.toString()));
    }

    assertThat(workspace.store().target("latest")).contains("releases/2024-06-30");
    assertThat(workspace.release(JULY).resolve("README.md")).hasContent("2024-07-01");
  }

  @Test
  void deletedByHand_theNextReleaseIsPutInItsPlace() throws IOException {
    Workspace workspace = new Workspace(output);
    ReleaseFolder july = new ReleaseFolder(workspace, JULY);
    Folders.delete(july.put(withSite(july.startBuilding(), "one")));

    july.put(withSite(july.startBuilding(), "two"));

    assertThat(workspace.latest().resolve("README.md")).hasContent("two");
  }

  @Test
  void killedWhileBuilding_theNextNightClearsItWhateverItsDate() throws IOException {
    Workspace workspace = new Workspace(output);
    ReleaseFolder july = new ReleaseFolder(workspace, JULY);
    withSite(july.startBuilding(), "half");
    Files.createDirectories(workspace.releases().resolve(".2024-07-01.new.work"));
    Files.writeString(workspace.releases().resolve("PINNED"), "2024-06-01");

    ReleaseFolder next = new ReleaseFolder(workspace, JULY.plusDays(1));
    next.put(withSite(next.startBuilding(), "whole"));

    assertThat(workspace.releases().toFile().list())
        .containsExactlyInAnyOrder("2024-07-02", "PINNED");
  }

  @Test
  void fileThatNoArtefactWrote_stopsTheRelease() throws IOException {
    Path folder = withSite(output.resolve("release"), "one");
    Release release =
        new Release(folder, output, JULY, "abc", List.of(), new SqlEngine(1, "100MB"));

    release.holdsOnly(List.of("site/index.html", "README.md", "site/place/E06000001.html"));
    assertThatThrownBy(() -> release.holdsOnly(List.of("site/index.html", "README.md", "gone.csv")))
        .hasMessageContaining("[gone.csv, site/place/E06000001.html]");
  }

  private static Path withSite(Path release, String text) throws IOException {
    Files.createDirectories(release.resolve("site/place"));
    Files.writeString(release.resolve("README.md"), text);
    Files.writeString(release.resolve("site/index.html"), text);
    Files.writeString(release.resolve("site/place/E06000001.html"), text);
    return release;
  }
}
