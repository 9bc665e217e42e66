package org.totalplace.normalise.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.parquet.TableWriter;
import org.totalplace.schema.TableDefinitions;

/** Writes the sample of a file's notices, each with the number of all notices of its kind. */
public final class NoticeTable {
  private NoticeTable() {}

  public static void write(Path folder, FileIdentity identity, Reading reading) throws IOException {
    Map<String, Integer> samples = new HashMap<>();
    try (TableWriter writer =
        TableWriter.create(
            folder.resolve("notice.parquet"), TableDefinitions.of("normalised", "notice"))) {
      for (Notice notice : reading.notices().sample()) {
        writer
            .text("source_id", identity.sourceId())
            .text("file_sha256", identity.sha256())
            .text("code", notice.code())
            .text("severity", notice.severity().name().toLowerCase(Locale.ROOT))
            .number("occurrences", reading.notices().count(notice.code()))
            .number("sample_number", samples.merge(notice.code(), 1, Integer::sum))
            .text("sheet", notice.at().sheet())
            .number("line_number", notice.at().line())
            .text("column_name", notice.at().column())
            .text("raw_text", notice.raw())
            .text("explanation", notice.explanation())
            .endRow();
      }
      writer.finish();
    }
  }
}
