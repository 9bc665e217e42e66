package org.totalplace.count;

import java.time.LocalDate;
import java.util.List;

/**
 * @param refusal why it cannot be read; null where it can
 */
public record MadeFile(
    String source,
    String path,
    LocalDate retrieved,
    String sha256,
    List<MadeLine> lines,
    String refusal) {

  /** As normalise writes it: one rejected and one blank row besides the lines. */
  String reading() {
    if (refusal != null) {
      return "{\"source_id\": \"%s\", \"file_sha256\": \"%s\", \"file\": \"%s\", \"refused\": \"not_a_table\", \"refused_reason\": \"%s\"}"
          .formatted(source, sha256, path, refusal);
    }
    long pence = lines.stream().mapToLong(MadeLine::pence).sum();
    return """
        {"source_id": "%s", "file_sha256": "%s", "file": "%s", "format": "%s", "encoding": "utf-8",
         "rows_in": %d, "rows_accepted": %d, "rows_rejected": 0, "rows_skipped": {"blank": 1},
         "amount_in_pence": %d, "amount_accepted_pence": %d, "amount_rejected_pence": 0, "amount_skipped_pence": 0}
        """
        .formatted(
            source,
            sha256,
            path,
            path.endsWith(".zip") ? "zip/csv" : "csv",
            lines.size() + 1,
            lines.size(),
            pence,
            pence);
  }
}
