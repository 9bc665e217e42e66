package org.totalplace.tools.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.Normalise;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Account;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;

final class MadeInboxTest {
  private static final long LINES = 3_000;
  private static final ReferenceData REFERENCE = Home.find().referenceData();
  private static final Catalogue CATALOGUE = Catalogue.load(List.of(REFERENCE.sources()));

  @TempDir static Path folder;

  private static String said;

  @BeforeAll
  static void make() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MadeInbox(REFERENCE, CATALOGUE, Shapes.read(ShapesTest.FILE))
        .write(folder.resolve("inbox"), LINES, new PrintStream(out));
    said = out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void inbox_hasTheLinesThatWereAsked() throws IOException {
    long lines = 0;
    for (Path file : files("inbox")) {
      lines += Files.readAllLines(file).size() - 1;
    }
    assertThat(lines).isEqualTo(LINES);
    assertThat(said).startsWith("3000 lines of ");
  }

  @Test
  void inbox_madeAgain_hasTheSameBytes() throws IOException {
    new MadeInbox(REFERENCE, CATALOGUE, Shapes.read(ShapesTest.FILE))
        .write(folder.resolve("again"), LINES, new PrintStream(new ByteArrayOutputStream()));

    List<Path> files = files("inbox");
    List<Path> again = files("again");
    assertThat(again).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      assertThat(again.get(i)).hasSameBinaryContentAs(files.get(i));
    }
  }

  @Test
  void files_areReadToTheLastLine() throws IOException {
    Workspace workspace = new Workspace(folder.resolve("output"));
    var vocabulary = VocabularyFiles.read(REFERENCE);
    long accepted = 0;
    for (Path file : files("inbox")) {
      String source = file.getParent().getFileName().toString();
      Normalise normalise =
          new Normalise(workspace, CATALOGUE.find(source).orElseThrow(), vocabulary);
      Account account = normalise.file(archived(workspace, source, file)).account();
      assertThat(account.rejected().rows()).as(file.toString()).isZero();
      accepted += account.accepted().rows();
    }
    assertThat(accepted).isEqualTo(LINES);

    Path measured = folder.resolve("measured.csv");
    List<List<?>> sources = ShapesOfReadings.sources(REFERENCE, CATALOGUE);
    ShapesOfReadings.measure(workspace.normalised(), sources, measured);
    assertThat(CsvTable.read(measured)).isNotEmpty().allMatch(MadeInboxTest::isOfNumbers);
  }

  private static boolean isOfNumbers(CsvRow row) {
    return row.get("of_what").matches("[a-z_]+")
        && row.get("measure").matches("[a-z0-9_]+")
        && row.get("per_mille").matches("[0-9]+")
        && row.get("value").matches("-?[0-9]+");
  }

  private static ManifestRow archived(Workspace workspace, String source, Path file)
      throws IOException {
    String sha256 = Sha256.of(file);
    Path archived = workspace.archivedFile(sha256);
    Files.createDirectories(archived.getParent());
    Files.copy(file, archived);
    String name = file.getFileName().toString();
    LocalDate seen = LocalDate.of(2026, 4, 1);
    return new ManifestRow(source, name, "", sha256, Files.size(file), seen, "text/csv");
  }

  private static List<Path> files(String inbox) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(inbox))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
