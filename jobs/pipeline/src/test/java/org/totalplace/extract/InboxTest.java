package org.totalplace.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.totalplace.extract.InboxFixture.FIRST;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.extract.ExtractProblem.Kind;
import org.totalplace.model.ManifestRow;

/** What lies in an inbox may be anything: each odd thing is a typed problem, the rest is taken. */
@Timeout(30)
class InboxTest {
  @TempDir Path folder;
  private InboxFixture fixture;

  @BeforeEach
  void goodFile() throws IOException {
    fixture = new InboxFixture(folder);
    fixture.put("devon/good.csv", "good");
  }

  @Test
  void folderWithoutDefinition_isNamed_andTheRestIsTaken() throws IOException {
    fixture.put("atlantis-council/jan.csv", "1");

    ExtractProblem problem = onlyProblem();

    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_FOLDER);
    assertThat(problem.toString()).startsWith("atlantis-council: no source definition has this id");
  }

  @Test
  void looseFile_isNamed() throws IOException {
    fixture.put("loose.csv", "1");
    assertThat(onlyProblem().kind()).isEqualTo(Kind.STRAY_FILE);
  }

  @Test
  void hiddenFilesFoldersAndStamps_areNotSeen() throws IOException {
    fixture.put(".devon.done", "");
    fixture.put("devon/.DS_Store", "x");
    fixture.put("devon/.git/config", "x");
    assertThat(onlyGoodFile().problems()).isEmpty();
  }

  @Test
  void addressOfAFile_isOnRecordWhereSomebodySaidIt() throws IOException {
    fixture.put("devon/other.csv", "other");
    fixture.put("devon/.urls.csv", "path,url\ngood.csv,https://example.org/good.csv\n");

    assertThat(fixture.run(FIRST, "devon").files())
        .extracting(row -> row.path() + " " + row.url())
        .containsExactly("good.csv https://example.org/good.csv", "other.csv ");
  }

  @Test
  void addressesThatAreNone_areAProblemAndTheFilesAreTaken() throws IOException {
    fixture.put("devon/.urls.csv", "path,url\ngood.csv,file:///etc/passwd\n");

    Extracted extracted = onlyGoodFile();

    assertThat(extracted.problems())
        .singleElement()
        .asString()
        .contains(".urls.csv:2 is no http address");
  }

  @Test
  void linkOutOfTheInbox_isRefusedUnread() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(fixture.inbox.resolve("devon/link.csv"), secret);
    Files.createSymbolicLink(fixture.inbox.resolve("devon/up.csv"), Path.of("../../secret.txt"));

    Extracted extracted = onlyGoodFile();

    assertThat(extracted.problems())
        .extracting(ExtractProblem::kind)
        .containsOnly(Kind.REFUSED_LINK);
    assertThat(extracted.problems()).hasSize(2);
  }

  @Test
  void linkedFolder_isRefused_soThatACircleEnds() throws IOException {
    Files.createSymbolicLink(fixture.inbox.resolve("devon/again"), fixture.inbox.resolve("devon"));
    Files.createSymbolicLink(fixture.inbox.resolve("devon/nowhere"), Path.of("not-there"));
    assertThat(onlyGoodFile().problems())
        .extracting(ExtractProblem::kind)
        .containsExactly(Kind.REFUSED_LINK, Kind.REFUSED_LINK);
  }

  @Test
  void sourceFolderThatIsALink_isRefused() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.csv"), "1");
    Files.createSymbolicLink(fixture.inbox.resolve("leeds"), elsewhere);

    Extracted extracted = fixture.run(FIRST, "devon", "leeds");

    assertThat(extracted.files()).hasSize(1);
    assertThat(extracted.failedSources()).containsExactly("leeds");
  }

  @Test
  void linkWithinTheInbox_isTheFile() throws IOException {
    Path good = fixture.inbox.resolve("devon/good.csv");
    Files.createSymbolicLink(fixture.inbox.resolve("devon/also.csv"), good);
    assertThat(fixture.run(FIRST, "devon").files()).hasSize(2);
  }

  @Test
  void inboxThatIsItselfALink_isFollowed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), fixture.inbox);
    Inbox inbox = new Inbox(link, InboxFixture.catalogue("devon"));
    assertThat(inbox.files(InboxFixture.source("devon"), problem -> {})).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new\nline.csv", "tab\t.csv", "bell\u0007.csv", "turned\u202Egpj.csv"})
  void controlCharactersInAName_areRefused_andWrittenOut(String name) throws IOException {
    assumeTrue(canBeWritten(name), "the locale cannot write this name");
    fixture.put("devon/" + name, "1");

    ExtractProblem problem = onlyProblem();

    assertThat(problem.kind()).isEqualTo(Kind.REFUSED_NAME);
    assertThat(problem.path()).contains("\\u").doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a, \"b\".csv",
        "over_£25k.csv",
        "=cmd.csv",
        "100%.csv",
        "a+b%20c.csv",
        "back\\slash.csv",
        "日本.csv",
        "x;y|z.csv"
      })
  void oddButHarmlessName_isKeptExactly(String name) throws IOException {
    assumeTrue(canBeWritten(name), "the locale cannot write this name");
    fixture.put("leeds/" + name, "1");
    Extracted extracted = fixture.run(FIRST, "devon", "leeds");
    assertThat(extracted.files()).extracting(ManifestRow::path).containsExactly("good.csv", name);
    assertThat(Manifest.open(fixture.workspace).rows()).isEqualTo(extracted.files());
  }

  @Test
  void pipe_isRefusedUnopened() throws IOException, InterruptedException {
    Path pipe = fixture.inbox.resolve("devon/pipe.csv");
    Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0);
    assertThat(onlyProblem().kind()).isEqualTo(Kind.NOT_A_FILE);
  }

  @Test
  void fileWithoutPermission_isAProblem() throws IOException {
    Path file = fixture.put("devon/locked.csv", "1");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root may read everything");
    assertThat(onlyProblem().kind()).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void foldersWithoutEnd_areCutOff() throws IOException {
    fixture.put("devon/" + "d/".repeat(40) + "deep.csv", "1");
    assertThat(onlyProblem().kind()).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void sourceFolderThatIsAFile_isAProblem() throws IOException {
    fixture.put("leeds", "not a folder");
    assertThat(fixture.run(FIRST, "devon", "leeds").failedSources()).containsExactly("leeds");
  }

  @Test
  void inboxNotThere_isRefusedByName() {
    assertThatThrownBy(() -> new Inbox(folder.resolve("no-inbox"), InboxFixture.catalogue()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-inbox");
  }

  /**
   * Java itself makes no such path under LANG=C; reading one that is there works (FileNameTest).
   */
  private static boolean canBeWritten(String name) {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.forName(charset).newEncoder().canEncode(name);
  }

  private ExtractProblem onlyProblem() {
    Extracted extracted = onlyGoodFile();
    assertThat(extracted.problems()).hasSize(1);
    return extracted.problems().get(0);
  }

  private Extracted onlyGoodFile() {
    Extracted extracted = fixture.run(FIRST, "devon");
    assertThat(extracted.files()).extracting(ManifestRow::path).containsExactly("good.csv");
    return extracted;
  }
}
