package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.reference.OfficialYears;
import org.totalplace.reference.ReferenceData;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlFolder;

/** The official figures are counted once for the same inputs, and anew for others. */
final class OfficialPartTest {
  private static final Pattern READ =
      Pattern.compile("getvariable\\('reference'\\) \\|\\| '/([^']+)'");

  private String shared;

  @TempDir private Path folder;

  /** The folder that all tests share would hide what this test is about. */
  @BeforeEach
  void ownFolder() {
    shared = System.clearProperty(OfficialPart.SHARED);
  }

  @AfterEach
  void sharedFolder() {
    if (shared != null) {
      System.setProperty(OfficialPart.SHARED, shared);
    }
  }

  @Test
  void secondCount_keepsThePart_andGivesTheSameBytes_untilAFigureChanges() throws IOException {
    MadeWorkspace made = new MadeWorkspace(folder.resolve("output")).write();
    ReferenceData reference = OfficialYears.one(folder.resolve("home")).referenceData();
    Workspace workspace = made.workspace();

    count(made, reference);
    Map<String, String> fromNothing = hashes(workspace.counted());
    List<Path> parts = parts(workspace);
    Files.writeString(parts.get(0).resolve("seen"), "");
    count(made, reference);

    assertThat(parts).hasSize(1);
    assertThat(hashes(workspace.counted())).isEqualTo(fromNothing);
    assertThat(parts(workspace).get(0).resolve("seen")).exists();

    Path deflator = reference.resolve("official/gdp_deflator.csv");
    Files.writeString(deflator, Files.readString(deflator).replace("66.5734", "66.6734"));
    count(made, reference);

    assertThat(parts(workspace)).hasSize(1).doesNotContainAnyElementsOf(parts);
  }

  @Test
  void table_outsideWhatTheKeyIsMadeOf_isNeverRead() {
    assertThat(SqlFolder.files(OfficialCount.class, ""))
        .flatExtracting(OfficialPartTest::read)
        .isNotEmpty()
        .allMatch(
            path ->
                OfficialPart.READ.stream().anyMatch(part -> (path + "/").startsWith(part + "/")));
  }

  private static List<String> read(SqlFile file) {
    return READ.matcher(file.text()).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static void count(MadeWorkspace made, ReferenceData reference) {
    new Count(
            made.workspace(),
            made.catalogue(),
            MadeWorkspace.RUN_DATE,
            reference,
            new SqlEngine(2, "1GB"),
            OfficialCount.of(reference))
        .run();
  }

  private static List<Path> parts(Workspace workspace) throws IOException {
    try (Stream<Path> parts = Files.list(workspace.parts().resolve("official"))) {
      return parts.filter(Files::isDirectory).toList();
    }
  }

  private static Map<String, String> hashes(Path counted) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(counted)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(file.getFileName().toString(), Sha256.of(file));
      }
    }
    return hashes;
  }
}
