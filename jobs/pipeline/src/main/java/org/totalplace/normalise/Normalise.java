package org.totalplace.normalise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.totalplace.model.CodeHash;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.RowNotice.RepeatsNotCountedNotice;
import org.totalplace.normalise.official.OutturnFile;
import org.totalplace.normalise.reading.Account;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.normalise.reading.ReadingJson;
import org.totalplace.normalise.reading.RowsAndPence;
import org.totalplace.normalise.sheet.ReadingRules;
import org.totalplace.normalise.table.FileIdentity;
import org.totalplace.normalise.table.NoticeTable;
import org.totalplace.normalise.table.SpendTables;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.SourceKind;
import org.totalplace.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Turns one published file into the tables of {@code schemas/normalised}, in a folder that appears
 * whole or not at all. A file whose bytes, definition, vocabulary and reader are unchanged is not
 * done again. Thread safe.
 */
public final class Normalise {
  /** What a reading depends on besides bytes, definition and vocabulary. */
  private static final String[] READER = {
    "org/totalplace/csv",
    "org/totalplace/model",
    "org/totalplace/normalise",
    "org/totalplace/parquet",
    "org/totalplace/reference",
    "org/totalplace/schema",
    "org/totalplace/source",
    "org/totalplace/store",
    "schemas/normalised"
  };

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Workspace workspace;
  private final SourceDefinition source;
  private final ReadingRules rules;
  private final String rulesKey;

  public Normalise(Workspace workspace, SourceDefinition source, Vocabulary vocabulary) {
    this.workspace = workspace;
    this.source = source;
    this.rules = ReadingRules.of(vocabulary, source);
    this.rulesKey =
        Sha256.of(
            String.join(
                "\n", CodeHash.of(READER), source.readingFingerprint(), rules.vocabulary().hash()));
  }

  /** Whether the file has been read by these very rules. */
  public boolean isDone(ManifestRow row) {
    Path json = folder(row).resolve("reading.json");
    if (!Files.exists(json)) {
      return false;
    }
    JsonNode key = MAPPER.readTree(json.toFile()).get("input_key");
    return key != null && key.asString().equals(inputKey(row));
  }

  /**
   * Reads the archived bytes of the file and writes its tables.
   *
   * @throws IOException where our own reading or writing fails; a file that is no data is a reading
   *     that was refused
   */
  public Reading file(ManifestRow row) throws IOException {
    try (Store.Unfinished unfinished = workspace.store().begin(workspace.key(folder(row)))) {
      Path folder = Files.createDirectories(unfinished.path());
      Reading reading = write(row, folder);
      Files.writeString(folder.resolve("reading.json"), json(row, reading));
      unfinished.publish();
      return reading;
    }
  }

  private Reading write(ManifestRow row, Path folder) throws IOException {
    FileIdentity identity = new FileIdentity(source.id(), row.sha256(), source.kind().recordType());
    Path file = undamaged(row);
    Reading reading =
        source.kind() == SourceKind.OUTTURN
            ? new OutturnFile(source, identity, row.path()).read(file, folder)
            : writeSpend(file, row.path(), identity, folder);
    NoticeTable.write(folder, identity, reading);
    return reading;
  }

  /** A disk may change bytes; under another hash they would be another file's. */
  private Path undamaged(ManifestRow row) throws IOException {
    Path file = workspace.archivedFile(row.sha256());
    if (!Sha256.of(file).equals(row.sha256())) {
      throw new IOException(
          file
              + " is damaged, its bytes are not those of its name: delete it, and the next run takes"
              + " it from the inbox or fetches it again");
    }
    return file;
  }

  private Reading writeSpend(Path file, String name, FileIdentity identity, Path folder)
      throws IOException {
    FileReader reader = new FileReader(rules);
    Optional<SourceDefinition.FilePattern> ignored = source.findIgnored(name);
    try (SpendTables tables = new SpendTables(folder, identity)) {
      Reading reading =
          ignored.isPresent()
              ? reader.ignore(name, ignored.get().why())
              : reader.read(file, name, tables);
      compare(reading, tables);
      tables.finish();
      return tables.countedAllRepeats()
          ? reading
          : reading.with(new RepeatsNotCountedNotice(At.FILE, ""));
    }
  }

  /**
   * @throws IllegalStateException unless what was written is what was counted
   */
  private static void compare(Reading reading, SpendTables tables) {
    RowsAndPence lines = new RowsAndPence(tables.lines(), tables.pence());
    Account counted = reading.account();
    if (!lines.equals(counted.accepted()) || tables.rejects() != counted.rejected().rows()) {
      throw new IllegalStateException(
          "%s: counted %s, but wrote lines %s and %d rejects"
              .formatted(reading.file(), counted, lines, tables.rejects()));
    }
  }

  private String json(ManifestRow row, Reading reading) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("input_key", inputKey(row));
    fields.put("source_id", source.id());
    fields.put("file_sha256", row.sha256());
    fields.put("bytes", row.bytes());
    fields.putAll(ReadingJson.fields(reading));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
  }

  private String inputKey(ManifestRow row) {
    return Sha256.of(row.sha256() + "\n" + rulesKey);
  }

  private Path folder(ManifestRow row) {
    return workspace.normalised(source.id(), row.sha256());
  }
}
