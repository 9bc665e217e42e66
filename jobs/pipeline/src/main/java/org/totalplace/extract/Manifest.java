package org.totalplace.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;

/**
 * Every published file on record, one row per source and path. When a path comes with new bytes,
 * its row is replaced, the old row moves to {@code replaced.csv} beside the manifest, and the old
 * bytes stay in the archive. No row is ever lost.
 */
public final class Manifest {
  private static final Comparator<ManifestRow> ORDER =
      Comparator.comparing(ManifestRow::sourceId)
          .thenComparing(ManifestRow::path)
          .thenComparing(ManifestRow::retrievedDate)
          .thenComparing(ManifestRow::sha256);

  private final ManifestFile current;
  private final ManifestFile replaced;
  private final Map<String, ManifestRow> rows = new TreeMap<>();
  private final List<ManifestRow> history;
  private int added;

  private Manifest(ManifestFile current, ManifestFile replaced) {
    this.current = current;
    this.replaced = replaced;
    current.read().forEach(row -> rows.put(key(row.sourceId(), row.path()), row));
    this.history = new ArrayList<>(replaced.read());
  }

  public static Manifest open(Workspace workspace) {
    return new Manifest(
        new ManifestFile(workspace.manifest()),
        new ManifestFile(workspace.extracted().resolve("replaced.csv")));
  }

  /** Records a file. If the path already has these bytes, the date of first retrieval stays. */
  public ManifestRow record(
      String sourceId, ObtainedFile file, Archive.Entry bytes, LocalDate retrieved) {
    String key = key(sourceId, file.path());
    ManifestRow known = rows.get(key);
    boolean same = known != null && known.sha256().equals(bytes.sha256());
    ManifestRow row =
        new ManifestRow(
            sourceId,
            file.path(),
            same && file.url().isEmpty() ? known.url() : file.url(),
            bytes.sha256(),
            bytes.bytes(),
            same ? known.retrievedDate() : retrieved,
            file.mediaType());
    if (!same) {
      added++;
      if (known != null) {
        history.add(known);
      }
    }
    rows.put(key, row);
    return row;
  }

  /** Rows by source and path. */
  public List<ManifestRow> rows() {
    return sorted(rows.values());
  }

  /** Rows whose path has other bytes now. */
  public List<ManifestRow> replaced() {
    return sorted(history);
  }

  /** Every version on record, those that paths have now first. */
  public List<ManifestRow> versions() {
    return Stream.concat(rows().stream(), replaced().stream()).distinct().toList();
  }

  /** Files that are new or have new bytes since the manifest was opened. */
  public int added() {
    return added;
  }

  /**
   * Writes the manifest whole or not at all. Replaced rows are written first, so that a crash loses
   * none.
   */
  public void save() {
    replaced.write(replaced().stream().distinct().toList());
    current.write(rows());
  }

  private static List<ManifestRow> sorted(Collection<ManifestRow> rows) {
    return rows.stream().sorted(ORDER).toList();
  }

  private static String key(String sourceId, String path) {
    return sourceId + "/" + path;
  }
}
