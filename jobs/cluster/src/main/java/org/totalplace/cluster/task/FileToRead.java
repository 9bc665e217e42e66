package org.totalplace.cluster.task;

import java.io.Serializable;
import java.time.LocalDate;
import org.totalplace.model.ManifestRow;

/** A row of the manifest, as it is sent to a machine. */
public record FileToRead(
    String sourceId, String path, String sha256, long bytes, LocalDate retrieved, String mediaType)
    implements Serializable {
  public static FileToRead of(ManifestRow row) {
    return new FileToRead(
        row.sourceId(),
        row.path(),
        row.sha256(),
        row.bytes(),
        row.retrievedDate(),
        row.mediaType());
  }

  /** Without its address, which no reading depends on. */
  ManifestRow row() {
    return new ManifestRow(sourceId, path, "", sha256, bytes, retrieved, mediaType);
  }
}
