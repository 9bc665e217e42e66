package org.totalplace.normalise.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.NilReturnNotice;
import org.totalplace.normalise.notice.FileNotice.NoPaymentsTableNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;

/** The card and the line of JSON, whole: other tools are written against the latter. */
final class ReadingTest {
  @Test
  void json_ofAReading_hasItsFieldsInOrder() {
    assertThat(reading().toJson())
        .isEqualTo(
            "{\"file\":\"april.csv\",\"format\":\"csv\",\"encoding\":\"UTF-8\",\"delimiter\":\"\\t\","
                + "\"header_row\":2,\"columns\":{\"date\":\"Paid on\",\"amount\":\"Net\"},"
                + "\"unmapped_columns\":[\"Ward\"],\"rows_in\":4,\"rows_accepted\":2,"
                + "\"rows_rejected\":1,\"rows_skipped\":{\"blank\":0,\"total\":1},"
                + "\"amount_in_pence\":246913,\"amount_accepted_pence\":123456,"
                + "\"amount_rejected_pence\":0,\"amount_skipped_pence\":123457,"
                + "\"date_from\":\"2024-04-01\",\"date_to\":\"2024-04-30\","
                + "\"date_format\":\"dd/MM/yyyy | serial\",\"notices\":{\"nil_return\":1}}");
  }

  @Test
  void card_ofAReading_showsColumnsTotalsAndDates() {
    assertThat(reading().toText())
        .isEqualTo(
            """
            __file         april.csv
            __read as      csv, UTF-8, delimiter tab
            __heading      line 2
            __columns
            __  date                   Paid on
            __  amount                 Net
            __not used     Ward
            __line 1
            __  amount                 1,234.56
            __in                      4 rows             £2,469.13
            __accepted                2 rows             £1,234.56
            __rejected                1 rows                 £0.00
            __skipped                 1 rows             £1,234.57  1 total
            __dates        2024-04-01 to 2024-04-30, dd/MM/yyyy | serial
            __      1 × nil_return: %s
            """
                .replace("__", "  ")
                .formatted(new NilReturnNotice(At.FILE, "").explanation()));
  }

  @Test
  void json_ofARefusedFile_saysWhyAndCountsNothing() {
    Notice why = new NoPaymentsTableNotice(At.FILE, "");
    Notices notices = new Notices();
    notices.add(why);

    Reading refused = Reading.refused("notes.csv", Account.NOTHING, notices.summary(), why);

    assertThat(refused.isRefused()).isTrue();
    assertThat(refused.toJson())
        .contains("\"refused\":\"no_payments_table\"", "\"rows_in\":0", "\"date_from\":null");
  }

  private static Reading reading() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("date", "Paid on");
    columns.put("amount", "Net");
    Map<String, Long> skipped = new LinkedHashMap<>();
    skipped.put("blank", 0L);
    skipped.put("total", 1L);
    Notices notices = new Notices();
    notices.add(new NilReturnNotice(At.FILE, ""));
    return new Reading(
        "april.csv",
        new FileLayout("csv", "UTF-8", "\t", Optional.of(2L), columns, List.of("Ward")),
        new Account(
            new RowsAndPence(4, 246_913),
            new RowsAndPence(2, 123_456),
            new RowsAndPence(1, 0),
            skipped,
            123_457),
        DateSpan.of(
            Optional.of(LocalDate.of(2024, 4, 1)),
            Optional.of(LocalDate.of(2024, 4, 30)),
            List.of("dd/MM/yyyy", "serial")),
        notices.summary(),
        List.of(Map.of("amount", "1,234.56")),
        Optional.empty());
  }
}
