package org.totalplace.publish.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.publish.Publish;
import org.totalplace.publish.release.AtomFeed;

final class PlaceFeedsTest {
  private static final String DEVON = "site/place/E10000008/feed.xml";

  @Test
  void feed_tellsOfWhatIsNewAndWhy_onlyWhereSomethingIs_andTheWorkbookMarksIt(@TempDir Path folder)
      throws IOException {
    MadeWorkspace made = new MadeWorkspace(folder);
    made.source("devon-county-council")
        .file("devon-county-council", "may.csv", line("2024-05-01", 10_00, "NHS Devon"))
        .write();
    made.count();
    Path first = new Publish(made.workspace(), LocalDate.of(2024, 7, 1), "a").run();
    Path same = new Publish(made.workspace(), LocalDate.of(2024, 7, 2), "a").run();
    made.forget("devon-county-council", "may.csv");
    made.file("devon-county-council", "may.csv", line("2024-05-01", 14_00, "NHS Devon"));
    made.file("devon-county-council", "june.csv", line("2024-06-03", 7_00, "NHS Devon")).write();
    made.count(LocalDate.of(2024, 7, 3));
    Path next = new Publish(made.workspace(), LocalDate.of(2024, 7, 3), "b").run();

    assertThat(Files.mismatch(first.resolve(DEVON), same.resolve(DEVON))).isEqualTo(-1);
    List<AtomFeed.Entry> before = AtomFeed.entries(first.resolve(DEVON));
    List<AtomFeed.Entry> after = AtomFeed.entries(next.resolve(DEVON));
    assertThat(before).hasSize(1);
    assertThat(after).hasSize(2).endsWith(before.get(0));
    assertThat(after.get(0).day()).isEqualTo("2024-07-03");
    assertThat(after.get(0).summary())
        .contains("New: 1 period of devon-county-council, 2024-06-01 to 2024-06-30")
        .contains("Restated in the payments (payment), 2024-25: what changed is £21 (net")
        .contains("was £10 (net")
        .contains("why: new file, reissued file");
    assertThat(payments(same)).doesNotContain("[r]</t>");
    assertThat(payments(next)).contains("[r]</t>");
  }

  /** The sheet Payments as its XML. */
  private static String payments(Path release) throws IOException {
    try (FileSystem book =
        FileSystems.newFileSystem(
            release.resolve("site/place/E10000008/place-E10000008-devon.xlsx"))) {
      return Files.readString(book.getPath("xl/worksheets/sheet10.xml"));
    }
  }
}
