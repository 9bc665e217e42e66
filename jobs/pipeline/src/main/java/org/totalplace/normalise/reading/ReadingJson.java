package org.totalplace.normalise.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** A reading as one line of JSON: the contract that other tools are written against. */
public final class ReadingJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReadingJson() {}

  static String line(Reading reading) {
    return MAPPER.writeValueAsString(fields(reading));
  }

  /** Its fields, in order. */
  public static Map<String, Object> fields(Reading reading) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", reading.file());
    reading.refused().ifPresent(notice -> fields.put("refused", notice.code()));
    reading.refused().ifPresent(notice -> fields.put("refused_reason", notice.explanation()));
    layout(reading.layout(), fields);
    account(reading.account(), fields);
    dates(reading.dates(), fields);
    fields.put("notices", reading.notices().counts());
    return fields;
  }

  private static void layout(FileLayout layout, Map<String, Object> fields) {
    fields.put("format", layout.format());
    fields.put("encoding", layout.encoding());
    fields.put("delimiter", layout.delimiter());
    fields.put("header_row", layout.headerRow().orElse(null));
    fields.put("columns", layout.columns());
    fields.put("unmapped_columns", layout.unmapped());
  }

  private static void account(Account account, Map<String, Object> fields) {
    fields.put("rows_in", account.in().rows());
    fields.put("rows_accepted", account.accepted().rows());
    fields.put("rows_rejected", account.rejected().rows());
    fields.put("rows_skipped", account.rowsSkipped());
    fields.put("amount_in_pence", account.in().pence());
    fields.put("amount_accepted_pence", account.accepted().pence());
    fields.put("amount_rejected_pence", account.rejected().pence());
    fields.put("amount_skipped_pence", account.penceSkipped());
  }

  private static void dates(DateSpan dates, Map<String, Object> fields) {
    fields.put("date_from", dates.from().map(Object::toString).orElse(null));
    fields.put("date_to", dates.to().map(Object::toString).orElse(null));
    fields.put("date_format", dates.format().isEmpty() ? null : dates.format());
  }
}
