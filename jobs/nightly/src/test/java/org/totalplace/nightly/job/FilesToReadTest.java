package org.totalplace.nightly.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.extract.Extract;
import org.totalplace.extract.Manifest;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;

/** The archive alone, as after a restore: nothing of it has been read yet. */
final class FilesToReadTest {
  private static final String SOURCE = "sample-burnley-borough-council";
  private static final LocalDate NIGHT = LocalDate.of(2024, 8, 15);

  @TempDir Path folder;
  private final ReferenceData reference = Home.find().referenceData();
  private final Catalogue catalogue = Catalogue.load(List.of(reference.resolve("samples/sources")));
  private Workspace workspace;
  private ManifestRow older;
  private ManifestRow newer;

  @BeforeEach
  void oneFileInTwoVersions() throws IOException {
    workspace = new Workspace(folder.resolve("output"));
    Path file = folder.resolve("inbox").resolve(SOURCE).resolve("payments.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Date,Supplier,Amount\n01/06/2024,A Ltd,10.00\n");
    older = extracted(NIGHT);
    Files.writeString(file, "Date,Supplier,Amount\n01/06/2024,A Ltd,11.00\n");
    newer = extracted(NIGHT.plusDays(1));
  }

  @Test
  void versionThatWasReplaced_isReadToo_becauseItCountsWhereTheNewerIsHeld() {
    FilesToRead files = files();
    assertThat(keys(files)).containsExactlyInAnyOrder(key(older), key(newer));

    files.doOne(key(older));

    assertThat(keys(files)).containsExactly(key(newer));
    assertThat(workspace.normalised(SOURCE, older.sha256())).isDirectory();
  }

  @Test
  void versionThatWasReplaced_whoseBytesAreGone_isNoFailure() throws IOException {
    Files.delete(workspace.archivedFile(older.sha256()));

    assertThat(keys(files())).containsExactly(key(newer));
  }

  private FilesToRead files() {
    return new FilesToRead(workspace, catalogue, reference, new RunFailures());
  }

  private static List<String> keys(FilesToRead files) {
    return files.toDo().stream().map(Work::key).toList();
  }

  private static String key(ManifestRow row) {
    return SOURCE + "/" + row.sha256();
  }

  private ManifestRow extracted(LocalDate date) {
    new Extract(workspace, catalogue, folder.resolve("inbox"), date).run();
    return Manifest.open(workspace).rows().get(0);
  }
}
