package org.totalplace.normalise;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** A reading as one line of JSON: the contract that other tools are written against. */
final class ReadingJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReadingJson() {}

  static String line(Reading reading) {
    return MAPPER.writeValueAsString(fields(reading));
  }

  static Map<String, Object> fields(Reading reading) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", reading.file());
    reading.refused().ifPresent(notice -> fields.put("refused", notice.code()));
    reading.refused().ifPresent(notice -> fields.put("refused_reason", notice.explanation()));
    fields.put("format", reading.format());
    fields.put("encoding", reading.encoding());
    fields.put("delimiter", reading.delimiter());
    fields.put("header_row", reading.headerRow().orElse(null));
    fields.put("columns", reading.columns());
    fields.put("unmapped_columns", reading.unmappedColumns());
    fields.put("rows_in", reading.rowsIn());
    fields.put("rows_accepted", reading.rowsAccepted());
    fields.put("rows_rejected", reading.rowsRejected());
    fields.put("rows_skipped", reading.rowsSkipped());
    fields.put("amount_in_pence", reading.amountIn());
    fields.put("amount_accepted_pence", reading.amountAccepted());
    fields.put("amount_rejected_pence", reading.amountRejected());
    fields.put("amount_skipped_pence", reading.amountSkipped());
    fields.put("date_from", reading.dateFrom().map(Object::toString).orElse(null));
    fields.put("date_to", reading.dateTo().map(Object::toString).orElse(null));
    fields.put("date_format", reading.dateFormat().isEmpty() ? null : reading.dateFormat());
    fields.put("notices", reading.noticeCounts());
    return fields;
  }
}
