package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.publish.release.ReleaseIndex;
import org.totalplace.source.SourceKind;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/** What a line becomes: place, flow, month, and what may be said of its payee. */
final class CountTest {
  @TempDir Path output;
  private MadeWorkspace made;

  @BeforeEach
  void oneSource() {
    made = new MadeWorkspace(output).source("devon-county-council");
  }

  @Test
  void paymentsToCountedAndOtherBodies_areGrossTransfersAndNet() {
    made.body("NHS Devon", "GB-NHS-QJK", true)
        .body("University of Exeter", "GB-EDU-EX", false)
        .file(
            "devon-county-council",
            "april.csv",
            line("2024-04-02", 100_00, "NHS Devon"),
            line("2024-04-03", 30_00, "University of Exeter"),
            line("2024-04-04", 7_01, "Builders Ltd"),
            line("2024-04-05", -1_00, "Builders Ltd"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT sum(gross) gross, sum(transfers) transfers, sum(net) net, sum(lines) lines"
                    + " FROM place_spend WHERE place_basis = 'payer_area'"))
        .containsExactly(
            Map.of("gross", "136.01", "transfers", "100.00", "net", "36.01", "lines", "4"));
    assertThat(
            made.counted(
                "SELECT flow_kind, flow_rule, is_netted FROM spend_line ORDER BY line_number"))
        .extracting(
            row -> row.get("flow_kind") + " " + row.get("flow_rule") + " " + row.get("is_netted"))
        .containsExactly(
            "transfer_to_counted FK-11 true",
            "transfer_to_uncounted FK-12 false",
            "service FK-16 false",
            "service FK-16 false");
  }

  @Test
  void formatEncodingLicenceAndAreaOfAFile_haveTheirNames() {
    made.file("devon-county-council", "april.csv", line("2024-04-02", 100_00, "Builders Ltd"))
        .file("devon-county-council", "may.zip", line("2024-05-02", 200_00, "Builders Ltd"))
        .write()
        .count();

    assertThat(
            made.counted(
                """
                SELECT x.code_name AS format, e.code_name AS encoding, l.code_name AS licence, p.place_name AS area
                FROM source_file f
                JOIN source s USING (source_id)
                JOIN code x ON x.code_list = 'format' AND x.code = f.format
                JOIN code e ON e.code_list = 'encoding' AND e.code = f.encoding
                JOIN code l ON l.code_list = 'licence' AND l.code = f.licence
                JOIN place p ON p.place_code = s.area
                ORDER BY f.path
                """))
        .extracting(row -> String.join("; ", row.values()))
        .containsExactly(
            "Separated values; UTF-8; Open Government Licence 3.0; Devon",
            "ZIP archive, Separated values; UTF-8; Open Government Licence 3.0; Devon");
  }

  @Test
  void rowThatStandsForManyPayments_isNeitherTransferNorNet() {
    made.body("NHS Devon", "GB-NHS-QJK", true)
        .purpose("Redacted, including funding to others", "99", MadeWorkspace.DEVON, "unitemised")
        .file(
            "devon-county-council",
            "april.csv",
            line("2024-04-02", 100_00, "NHS Devon"),
            line("2024-04-03", 60_00, "Various", "Redacted, including funding to others"),
            line("2024-04-04", 7_01, "Builders Ltd"))
        .write()
        .count();

    for (String table : List.of("place_spend", "place_spend_apportioned", "facet_spend")) {
      assertThat(
              made.counted(
                  "SELECT sum(gross) gross, sum(transfers) transfers, sum(unitemised) unitemised,"
                      + " sum(net) net FROM "
                      + table
                      + (table.equals("place_spend") ? " WHERE place_basis = 'payer_area'" : "")))
          .as(table)
          .extracting(row -> String.join(" ", row.values()))
          .containsExactly("167.01 100.00 60.00 7.01");
    }
    assertThat(
            made.counted(
                "SELECT flow_kind, flow_rule, is_netted, is_unitemised FROM spend_line"
                    + " WHERE is_unitemised"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly("unitemised FK-20 false true");
    assertThat(made.counted("SELECT unmatched, redacted, unitemised, netted FROM unknown_money"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly("0.00 0.00 60.00 100.00");
  }

  @Test
  void salesUnderAFramework_standBesideTheBuyersPaymentsAndAreNeverAddedToThem() {
    made.kind(SourceKind.FRAMEWORK_SALES)
        .source("sales", "GB-GOR-EA1015", "UK", 0)
        .purpose("Hosting", "01.3", MadeWorkspace.DEVON, null)
        .file("devon-county-council", "april.csv", line("2024-04-02", 50_00, "Cloud Ltd"))
        .file("sales", "sales.csv", line("2024-04-01", 50_00, "Cloud Ltd", "Hosting"))
        .write()
        .count();

    for (String table : List.of("place_spend", "place_spend_apportioned", "facet_spend")) {
      String basis = table.equals("place_spend") ? " WHERE place_basis = 'payer_area'" : "";
      assertThat(
              made.counted(
                  "SELECT record_type, sum(gross) AS gross FROM %s%s GROUP BY ALL ORDER BY ALL"
                      .formatted(table, basis)))
          .as(table)
          .extracting(row -> String.join(" ", row.values()))
          .containsExactly("framework 50.00", "payment 50.00");
    }
    assertThat(made.counted("SELECT publisher_kind, record_type, pounds FROM unknown_money"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactlyInAnyOrder("county payment 50.00", "framework_sales framework 50.00");
    assertThat(made.counted(SqlSession.file(ReleaseIndex.class, "figures.sql")))
        .extracting(row -> row.get("name") + " " + row.get("figure"))
        .contains(
            "payments_gross 50.00", "payments_net 50.00", "framework_sales 50.00", "awards 0.00");
  }

  @Test
  void everyBasisOfPlace_holdsAllTheMoney() {
    made.file("devon-county-council", "april.csv", line("2024-04-02", 12_34, "A")).write().count();

    assertThat(
            made.counted(
                "SELECT place_basis, place_code, gross FROM place_spend ORDER BY place_basis"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly(
            "beneficiary not placed 12.34",
            "payee_site not placed 12.34",
            "payer_area E10000008 12.34");
  }

  @Test
  void lineWithoutDate_keepsItsMoneyInNoMonth() {
    made.file("devon-county-council", "april.csv", new MadeLine(null, 5_00, "ref", "A", "Services"))
        .write()
        .count();

    List<Map<String, String>> rows =
        made.counted("SELECT month, financial_year, gross FROM place_spend LIMIT 1");
    assertThat(rows.get(0)).containsEntry("month", null).containsEntry("gross", "5.00");
  }

  @Test
  void monthsOfMarchAndApril_areInTwoFinancialYears() {
    made.file(
            "devon-county-council",
            "a.csv",
            line("2018-03-31", 1_00, "A"),
            line("2018-04-01", 2_00, "A"),
            line("2000-01-01", 3_00, "A"))
        .write()
        .count();

    assertThat(made.counted("SELECT financial_year, amount FROM spend_line ORDER BY amount"))
        .extracting(row -> row.get("financial_year"))
        .containsExactly("2017-18", "2018-19", "1999-00");
  }

  @Test
  void person_isNotNamedAndCountsAsMoneyAndAsOnePayee() {
    made.person("Jo Example")
        .file("devon-county-council", "a.csv", line("2024-04-01", 9_00, "Jo Example", "for Jo"))
        .write()
        .count();

    assertThat(
            made.counted(
                    "SELECT payee_name, payee_id, narrative, payee_class, amount FROM spend_line")
                .get(0))
        .containsEntry("payee_name", null)
        .containsEntry("payee_id", null)
        .containsEntry("narrative", null)
        .containsEntry("payee_class", "individual")
        .containsEntry("amount", "9.00");
    assertThat(made.counted("SELECT DISTINCT payees FROM place_spend"))
        .containsExactly(Map.of("payees", "1"));
  }

  @Test
  void narrativeThatSeemsToNameAPerson_isWithheldAndOthersAreNot() {
    made.file(
            "devon-county-council",
            "a.csv",
            line("2024-04-01", 1_00, "Care Ltd", "Care of Mrs Example, week 3"),
            line("2024-04-02", 2_00, "Care Ltd", "Care for week 3, Missenden"))
        .write()
        .count();

    assertThat(made.counted("SELECT narrative FROM spend_line ORDER BY amount"))
        .extracting(row -> row.get("narrative"))
        .containsExactly(null, "Care for week 3, Missenden");
  }

  @Test
  void controlsAndTurnedWriting_areInNoPublishedText() {
    made.file(
            "devon-county-council",
            "a\u202Eb.csv",
            line("2024-04-01", 1_00, "A\u001B[31m\u0007 Ltd", "Supplies \u202Etxt\u2066\u0085"),
            line("2024-04-02", 2_00, "Dr Barnardo's", "Care by Dr Barnardo's"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT concat_ws('|', payee_name, narrative) AS said FROM spend_line ORDER BY amount"))
        .extracting(row -> row.get("said"))
        .containsExactly("A[31m Ltd|Supplies txt", "Dr Barnardo's|Care by Dr Barnardo's");
    assertThat(made.counted("SELECT path FROM source_file"))
        .extracting(row -> row.get("path"))
        .containsExactly("ab.csv");
  }

  @Test
  void controlsOfAscii_areInNoPrintedDateAmountOrSheet() {
    String text = SqlFile.of(Count.class, "reference.sql").text();
    try (SqlSession sql = made.open()) {
      sql.run(text.substring(text.indexOf("CREATE MACRO plain(")));

      assertThat(
              sql.rows(
                  "SELECT plain_short(chr(27) || '[2J1.00') AS ascii, plain_short('£1' || chr(7)) AS other, plain_short('1.00') AS clean"))
          .containsExactly(Map.of("ascii", "[2J1.00", "other", "£1", "clean", "1.00"));
    }
  }

  @Test
  void textThatNamesAPersonByClassify_isWithheldAndTheLineAndItsOtherTextsStay() {
    made.withheldTexts("Refund to Somebody", "department|narrative")
        .withheldTexts("Supplies", "department")
        .file(
            "devon-county-council",
            "a.csv",
            line("2024-04-01", 1_00, "Care Ltd", "Refund to Somebody"),
            line("2024-04-02", 2_00, "Care Ltd", "Supplies"),
            line("2024-04-03", 3_00, "Care Ltd", "Rent"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT concat_ws(' ', amount, department, narrative, line_rule) AS said"
                    + " FROM spend_line ORDER BY amount"))
        .extracting(row -> row.get("said"))
        .containsExactly("1.00 LI-3", "2.00 Supplies LI-3", "3.00 Dept Rent LI-2");
  }

  @Test
  void narrativeOfAHouseholdsGrant_isWithheldWhereItNamesHomeOrPerson() {
    made.file(
            "devon-county-council",
            "a.csv",
            line(
                "2024-04-01",
                1_00,
                "Lifts Ltd",
                "Disabled facilities grant 12 Acorn Close Bideford"),
            line("2024-04-02", 2_00, "Lifts Ltd", "DFG Flat 3"),
            line("2024-04-03", 3_00, "Taxis Ltd", "Home to school transport T Quillfeather"),
            line("2024-04-04", 4_00, "Taxis Ltd", "Home to school transport Tamsin"),
            line("2024-04-05", 5_00, "Taxis Ltd", "Home to school transport route 12"),
            line("2024-04-06", 6_00, "Lifts Ltd", "Disabled facilities grant"),
            line("2024-04-07", 7_00, "Gas Ltd", "Supply to 12 Acorn Road depot"))
        .write()
        .count();

    assertThat(made.counted("SELECT narrative FROM spend_line ORDER BY amount"))
        .extracting(row -> row.get("narrative"))
        .containsExactly(
            null,
            null,
            null,
            null,
            "Home to school transport route 12",
            "Disabled facilities grant",
            "Supply to 12 Acorn Road depot");
    assertThat(made.counted("SELECT sum(amount) AS sum FROM spend_line"))
        .containsExactly(Map.of("sum", "28.00"));
  }

  @Test
  void paymentOfABodyToItself_isInternalBeforeAllOtherRules() {
    made.body("Devon CC", MadeWorkspace.DEVON, true)
        .file("devon-county-council", "a.csv", line("2024-04-01", 1_00, "Devon CC"))
        .write()
        .count();

    assertThat(made.counted("SELECT flow_kind, flow_rule, is_netted FROM spend_line"))
        .containsExactly(
            Map.of("flow_kind", "internal", "flow_rule", "FK-00", "is_netted", "true"));
  }

  @Test
  void refusedAndIgnoredFiles_areOnRecordWithTheirReason() {
    made.file("devon-county-council", "a.csv", line("2024-04-01", 1_00, "A"))
        .file("devon-county-council", "notes.csv", line("2024-04-01", 5_00, "B"))
        .refused("devon-county-council", "b.pdf", "a PDF is not a table")
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT path, status, status_rule, status_reason, amount_counted FROM source_file"))
        .extracting(row -> String.join("|", row.values()))
        .containsExactly(
            "a.csv|counted|FS-09||1.00",
            "b.pdf|refused|FS-03|a PDF is not a table|0.00",
            "notes.csv|ignored|FS-02|notes for readers, no data|0.00");
  }

  @Test
  void whatIsNotKnown_isAddedUpBySizeForEachKindOfPublisher() {
    made.body("NHS Devon", "GB-NHS-QJK", true)
        .purpose("Roads", "04.5", MadeWorkspace.DEVON, null)
        .file(
            "devon-county-council",
            "a.csv",
            line("2024-04-02", 100_00, "NHS Devon"),
            line("2024-04-03", -30_00, "Builders Ltd", "Roads"),
            line("2024-04-04", 20_00, "Builders Ltd"))
        .write()
        .count();

    assertThat(made.counted("SELECT * EXCLUDE (record_type) FROM unknown_money"))
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly("county 3 150.00 120.00 0.00 0.00 0.00 0.00 100.00");
  }

  @Test
  void rules_sayHowManyLinesTheyDecided() {
    made.file(
            "devon-county-council",
            "a.csv",
            line("2024-04-02", 1_00, "A"),
            line("2024-04-03", 2_00, "B"))
        .write()
        .count();

    assertThat(
            made.counted(
                "SELECT rule_id, lines FROM rule WHERE rule_id IN ('FK-16', 'FK-00', 'FS-09') ORDER BY ALL"))
        .extracting(row -> row.get("rule_id") + " " + row.get("lines"))
        .containsExactly("FK-00 0", "FK-16 2", "FS-09 1");
  }
}
