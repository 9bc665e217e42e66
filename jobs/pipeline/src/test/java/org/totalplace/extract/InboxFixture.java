package org.totalplace.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.totalplace.model.Workspace;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.SourceKind;

/** An inbox and an output folder for one test. */
final class InboxFixture {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
  static final LocalDate SECOND = LocalDate.of(2026, 2, 1);

  final Path inbox;
  final Workspace workspace;

  InboxFixture(Path folder) throws IOException {
    this.inbox = Files.createDirectories(folder.resolve("inbox"));
    this.workspace = new Workspace(folder.resolve("output"));
  }

  Path put(String path, String text) throws IOException {
    Path file = inbox.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Extracted run(LocalDate runDate, String... sourceIds) {
    return new Extract(workspace, catalogue(sourceIds), inbox, runDate).run();
  }

  List<Path> archived() throws IOException {
    try (var files = Files.walk(workspace.extracted().resolve("files"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static Catalogue catalogue(String... sourceIds) {
    return Catalogue.of(Arrays.stream(sourceIds).map(InboxFixture::source).toList());
  }

  static SourceDefinition source(String id) {
    return new SourceDefinition(
        id,
        id,
        "TP-TEST",
        SourceKind.COUNCIL_SPEND,
        "England",
        new SourceDefinition.Licence("OGL-UK-3.0", "unknown", "none"),
        "unknown",
        SourceDefinition.Finding.NONE,
        new SourceDefinition.Cadence("month", 30),
        new SourceDefinition.AmountConvention("net", "pounds", 0),
        new SourceDefinition.DateConvention("payment", "evidence"),
        new SourceDefinition.ColumnHints(Map.of(), Map.of(), List.of(), List.of()),
        List.of(),
        new SourceDefinition.Assertions(0, 10, Map.of()),
        List.of(),
        "");
  }
}
