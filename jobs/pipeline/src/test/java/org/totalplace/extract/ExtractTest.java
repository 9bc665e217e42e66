package org.totalplace.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.totalplace.extract.InboxFixture.FIRST;
import static org.totalplace.extract.InboxFixture.SECOND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;

class ExtractTest {
  @TempDir Path folder;
  private InboxFixture fixture;

  @BeforeEach
  void inbox() throws IOException {
    fixture = new InboxFixture(folder);
  }

  @Test
  void file_inInbox_isArchivedUnderItsHash_andOnRecord() throws IOException {
    Path file = fixture.put("devon/2024/jan.csv", "a,b\n1,2\n");

    Extracted extracted = fixture.run(FIRST, "devon");

    String sha256 = Sha256.of(file);
    assertThat(extracted.files())
        .containsExactly(
            new ManifestRow("devon", "2024/jan.csv", "", sha256, 8, FIRST, "text/csv"));
    assertThat(extracted.problems()).isEmpty();
    assertThat(extracted.added()).isEqualTo(1);
    assertThat(fixture.workspace.archivedFile(sha256)).hasSameBinaryContentAs(file);
    assertThat(Files.readString(fixture.workspace.manifest()))
        .isEqualTo(
            "source_id,path,url,sha256,bytes,retrieved_date,media_type\r\n"
                + "devon,2024/jan.csv,,"
                + sha256
                + ",8,2026-01-31,text/csv\r\n");
  }

  @Test
  void sameBytes_underThreeNames_areOneCopyAndThreeRows() throws IOException {
    fixture.put("devon/jan.csv", "same");
    fixture.put("devon/feb.csv", "same");
    fixture.put("leeds/jan.csv", "same");

    Extracted extracted = fixture.run(FIRST, "devon", "leeds");

    assertThat(extracted.files())
        .extracting(row -> row.sourceId() + " " + row.path())
        .containsExactly("devon feb.csv", "devon jan.csv", "leeds jan.csv");
    assertThat(fixture.archived()).hasSize(1);
  }

  @Test
  void secondRun_withNothingNew_keepsDatesAndBytes() throws IOException {
    fixture.put("devon/jan.csv", "1");
    Extracted first = fixture.run(FIRST, "devon");
    byte[] manifest = Files.readAllBytes(fixture.workspace.manifest());
    var archivedAt = Files.getLastModifiedTime(fixture.archived().get(0));

    Extracted second = fixture.run(SECOND, "devon");

    assertThat(second.files()).isEqualTo(first.files());
    assertThat(second.added()).isZero();
    assertThat(fixture.workspace.manifest()).hasBinaryContent(manifest);
    assertThat(Files.getLastModifiedTime(fixture.archived().get(0))).isEqualTo(archivedAt);
  }

  @Test
  void fileThatDisappears_staysArchivedAndOnRecord_andIsAbsent() throws IOException {
    Path file = fixture.put("devon/jan.csv", "1");
    fixture.put("devon/feb.csv", "2");
    fixture.run(FIRST, "devon");
    Files.delete(file);

    Extracted second = fixture.run(SECOND, "devon");

    assertThat(second.files()).hasSize(2);
    assertThat(second.absent()).extracting(ManifestRow::path).containsExactly("jan.csv");
    assertThat(fixture.archived()).hasSize(2);
  }

  @Test
  void newBytesUnderAKnownPath_replaceTheRow_andTheOldOneStaysInHistory() throws IOException {
    fixture.put("devon/jan.csv", "1");
    ManifestRow old = fixture.run(FIRST, "devon").files().get(0);
    fixture.put("devon/jan.csv", "1 amended");

    Extracted second = fixture.run(SECOND, "devon");

    assertThat(second.files()).hasSize(1);
    assertThat(second.files().get(0).retrievedDate()).isEqualTo(SECOND);
    assertThat(Manifest.open(fixture.workspace).replaced()).containsExactly(old);
    assertThat(fixture.archived()).hasSize(2);
  }

  @Test
  void sameSizeAndTime_withOtherBytes_isNoticed() throws IOException {
    Path file = fixture.put("devon/jan.csv", "1");
    var time = Files.getLastModifiedTime(file);
    fixture.run(FIRST, "devon");
    fixture.put("devon/jan.csv", "2");
    Files.setLastModifiedTime(file, time);

    assertThat(fixture.run(SECOND, "devon").added()).isEqualTo(1);
  }

  @Test
  void archivedCopyCutShort_isMadeAgain() throws IOException {
    fixture.put("devon/jan.csv", "12345678");
    fixture.run(FIRST, "devon");
    Path kept = fixture.archived().get(0);
    Files.writeString(kept, "123");

    fixture.run(SECOND, "devon");

    assertThat(kept).hasContent("12345678");
  }

  @Test
  void leftoverOfAKilledRun_isNoHindrance() throws IOException {
    fixture.put("devon/jan.csv", "12345678");
    Path files = Files.createDirectories(fixture.workspace.extracted().resolve("files"));
    Files.writeString(files.resolve(".arriving"), "half of something else, and longer than it");
    Files.writeString(fixture.workspace.manifest().resolveSibling(".manifest.csv.tmp"), "half");

    fixture.run(FIRST, "devon");

    assertThat(fixture.archived()).hasSize(1);
    assertThat(fixture.archived().get(0)).hasContent("12345678");
  }

  @Test
  void sourceNoLongerInTheCatalogue_keepsItsRows_butIsNotHandedOn() throws IOException {
    fixture.put("devon/jan.csv", "1");
    fixture.put("leeds/jan.csv", "2");
    fixture.run(FIRST, "devon", "leeds");

    Extracted second = fixture.run(SECOND, "leeds");

    assertThat(second.files()).extracting(ManifestRow::sourceId).containsExactly("leeds");
    assertThat(Manifest.open(fixture.workspace).rows()).hasSize(2);
    assertThat(second.failedSources()).containsExactly("devon");
  }

  @Test
  void emptyInboxAndEmptyFolders_giveAnEmptyManifest() throws IOException {
    Files.createDirectories(fixture.inbox.resolve("devon/2024/empty"));

    Extracted extracted = fixture.run(FIRST, "devon");

    assertThat(extracted.files()).isEmpty();
    assertThat(extracted.problems()).isEmpty();
    assertThat(fixture.workspace.manifest()).exists();
  }

  @Test
  void emptyFile_isAFile() throws IOException {
    fixture.put("devon/nothing.csv", "");
    assertThat(fixture.run(FIRST, "devon").files().get(0).bytes()).isZero();
  }

  @Test
  void tenThousandFiles_inOneFolder_areAllTaken_andSorted() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      fixture.put("devon/f" + i + ".csv", "x" + i % 50);
    }

    Extracted extracted = fixture.run(FIRST, "devon");

    assertThat(extracted.files()).hasSize(10_000);
    assertThat(extracted.files()).extracting(ManifestRow::path).isSorted();
    assertThat(fixture.archived()).hasSize(50);
  }

  @Test
  void outputThatCannotBeWritten_isAFailureOfTheRun_namingThePlace() throws IOException {
    fixture.put("devon/jan.csv", "1");
    Files.writeString(folder.resolve("output"), "a file where the folder should be");

    assertThatThrownBy(() -> fixture.run(FIRST, "devon"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("output");
  }

  @Test
  void fullDisk_isAFailureOfTheRun_andNothingIsOnRecord() throws IOException {
    Path full = Path.of("/dev/full"); // every write fails as on a full disk
    assumeTrue(Files.exists(full));
    fixture.put("devon/april.csv", "Date,Amount\n");
    Path arriving = fixture.workspace.extracted().resolve("files/.arriving");
    Files.createDirectories(arriving.getParent());
    Files.createSymbolicLink(arriving, full);

    assertThatThrownBy(() -> fixture.run(FIRST, "devon"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(arriving.toString())
        .hasMessageContaining("No space left on device");
    assertThat(fixture.workspace.manifest()).doesNotExist();

    fixture.run(FIRST, "devon");
    assertThat(Manifest.open(fixture.workspace).rows()).hasSize(1);
  }

  @Test
  void manifestOfAnotherKind_isNotOverwritten() throws IOException {
    fixture.put("devon/jan.csv", "1");
    Files.createDirectories(fixture.workspace.extracted());
    Files.writeString(fixture.workspace.manifest(), "something,else\r\n1,2\r\n");

    assertThatThrownBy(() -> fixture.run(FIRST, "devon")).hasMessageContaining("manifest.csv");
    assertThat(fixture.workspace.manifest()).hasContent("something,else\n1,2\n");
  }
}
