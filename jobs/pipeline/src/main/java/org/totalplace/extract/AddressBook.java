package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.csv.CsvTableWriter;
import org.totalplace.extract.fetch.Validators;
import org.totalplace.model.Workspace;

/**
 * Every address of one source that was ever asked, in {@code 1-extracted/addresses/<source>.csv}.
 * No input of a release: what servers say changes every night, the manifest only with the bytes.
 */
final class AddressBook {
  private static final List<String> HEADING =
      List.of(
          "kind",
          "url",
          "final_url",
          "path",
          "outcome",
          "status",
          "etag",
          "last_modified",
          "version",
          "licence",
          "media_type",
          "sha256",
          "bytes",
          "first_seen_date",
          "retrieved_date",
          "checked_date",
          "listed_date",
          "note");

  private final Path file;
  private final Map<String, KnownAddress> rows = new LinkedHashMap<>();

  private AddressBook(Path file) {
    this.file = file;
  }

  /**
   * Empty when there is none yet.
   *
   * @throws IllegalStateException when the file is no such book; it is left as it is
   */
  static AddressBook open(Workspace workspace, String sourceId) {
    Path file = workspace.extracted().resolve("addresses").resolve(sourceId + ".csv");
    AddressBook book = new AddressBook(file);
    if (Files.exists(file)) {
      try {
        CsvTable.forEach(file, row -> book.put(row(row)));
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        throw new IllegalStateException(
            file + " is no book of addresses: " + e.getMessage() + "; move it away, start again",
            e);
      }
    }
    return book;
  }

  Optional<KnownAddress> find(String kind, String url) {
    return Optional.ofNullable(rows.get(key(kind, url)));
  }

  /** Adds the address, or what is new of it. */
  void put(KnownAddress row) {
    rows.put(key(row.kind(), row.url()), row);
  }

  /** Files, in the order in which they were first heard of. */
  List<KnownAddress> files() {
    return rows.values().stream().filter(row -> row.kind().equals(KnownAddress.FILE)).toList();
  }

  List<KnownAddress> pages() {
    return rows.values().stream().filter(row -> row.kind().equals(KnownAddress.PAGE)).toList();
  }

  /**
   * Drops pages that nobody asked for since then, and addresses of files that were not offered
   * since and never gave any bytes. What has bytes stays for ever: they are in the archive.
   */
  void forget(LocalDate since) {
    rows.values()
        .removeIf(
            row ->
                row.kind().equals(KnownAddress.PAGE)
                    ? row.checked().isBefore(since)
                    : row.kind().equals(KnownAddress.FILE)
                        && !row.hasBytes()
                        && row.listed().isBefore(since));
  }

  /** Writes the book whole or not at all. */
  void save() {
    try {
      Files.createDirectories(file.getParent());
      try (CsvTableWriter writer = CsvTableWriter.create(file, HEADING)) {
        for (KnownAddress row : new TreeMap<>(rows).values()) {
          writer.row(values(row));
        }
        writer.finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
    }
  }

  private static List<Object> values(KnownAddress row) {
    return List.of(
        row.kind(),
        row.url(),
        row.finalUrl(),
        row.path(),
        row.outcome().code(),
        row.status(),
        row.validators().etag(),
        row.validators().lastModified(),
        row.version(),
        row.licence(),
        row.mediaType(),
        row.sha256(),
        row.bytes(),
        row.firstSeen(),
        row.retrieved(),
        row.checked(),
        row.listed(),
        row.note());
  }

  private static KnownAddress row(CsvRow row) {
    return new KnownAddress(
        row.get("kind"),
        row.get("url"),
        row.get("final_url"),
        row.get("path"),
        FetchOutcome.of(row.get("outcome")),
        Integer.parseInt(row.get("status")),
        new Validators(row.get("etag"), row.get("last_modified")),
        row.get("version"),
        row.get("licence"),
        row.get("media_type"),
        row.get("sha256"),
        Long.parseLong(row.get("bytes")),
        LocalDate.parse(row.get("first_seen_date")),
        LocalDate.parse(row.get("retrieved_date")),
        LocalDate.parse(row.get("checked_date")),
        LocalDate.parse(row.get("listed_date")),
        row.get("note"));
  }

  private static String key(String kind, String url) {
    return kind + " " + url;
  }
}
