package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.totalplace.count.ShippedCount;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlSession;

/**
 * The count of the United Kingdom from the figures that are shipped. Golden numbers are read off
 * the published workbooks: £000 as printed there.
 */
class OfficialCountTest {
  private final SqlSession sql = ShippedCount.sql();

  @Test
  void everyAuthority_inEveryYear_hasACount() {
    assertThat(
            rows(
                "SELECT financial_year, count(DISTINCT place_code) AS places FROM total_place_count"
                    + " WHERE residual = 'none' GROUP BY 1 ORDER BY 1"))
        .extracting(Object::toString)
        .containsExactly(
            "{financial_year=2013-14, places=391}",
            "{financial_year=2014-15, places=391}",
            "{financial_year=2015-16, places=391}",
            "{financial_year=2016-17, places=391}",
            "{financial_year=2017-18, places=391}",
            "{financial_year=2018-19, places=391}",
            "{financial_year=2019-20, places=382}",
            "{financial_year=2020-21, places=379}",
            "{financial_year=2021-22, places=374}",
            "{financial_year=2022-23, places=374}",
            "{financial_year=2023-24, places=361}",
            "{financial_year=2024-25, places=361}");
  }

  @Test
  void region_authoritiesAndResidual_equalTheAnalysisToThePenny() {
    assertThat(region("E12000007", "2013-14")).isEqualTo("83335047000.00");
    assertThat(region("E12000003", "2017-18")).isEqualTo("48496032000.00");
    assertThat(
            value(
                "SELECT sum(amount) FROM total_place_count"
                    + " WHERE financial_year = '2017-18' AND place_code LIKE 'E%'"))
        .isEqualTo("502996135000.00");
  }

  @Test
  void reconciliation_everyGate_isExactWithinOrExplained() {
    assertThat(rows("FROM reconciliation WHERE status = 'beyond' AND is_gate")).isEmpty();
    assertThat(
            value(
                "SELECT count(*) FROM reconciliation WHERE status <> 'exact' AND check_code IN"
                    + " ('region_total', 'region_division', 'body_outturn', 'population', 'weights', 'funding')"))
        .isEqualTo("0");
    assertThat(value("SELECT count(*) FROM reconciliation WHERE check_code = 'body_outturn'"))
        .isEqualTo("5958");
  }

  @Test
  void district_ownPart_equalsItsReturn() {
    // Adur 2013-14, lines 290 360 490 509 590 599 690 and 711 712 713, without the parish precepts
    assertThat(
            value(
                "SELECT sum(amount) FROM total_place_count WHERE place_code = 'E07000223'"
                    + " AND financial_year = '2013-14' AND agency_id = 'GB-LAE-ADU'"))
        .isEqualTo("30431000.00");
    assertThat(
            value(
                "SELECT amount FROM total_place_count WHERE place_code = 'E07000223'"
                    + " AND financial_year = '2013-14' AND agency_type = 'parish'"))
        .isEqualTo("361000.00");
  }

  @Test
  void county_spending_isApportionedToItsDistrictsAndAddsUp() {
    // West Sussex, education, 2013-14
    assertThat(
            rows(
                "SELECT count(*) AS districts, sum(amount) AS amount, min(place_basis) AS basis,"
                    + " min(apportionment_key) AS apportionment_key FROM total_place_count"
                    + " WHERE agency_id = 'GB-LAE-WSX' AND cofog_code = '09' AND financial_year = '2013-14'"))
        .extracting(Object::toString)
        .containsExactly(
            "{districts=7, amount="
                + published("E3820", "190", "2013-14")
                + ", basis=apportioned, apportionment_key=children}");
  }

  @Test
  void levies_betweenAuthorities_areNotCounted() {
    assertThat(
            rows(
                "SELECT DISTINCT treatment FROM outturn_line"
                    + " WHERE line_code IN ('722', '724', '727', '728', '759') AND body_code <> 'ENGLAND'"))
        .extracting(row -> row.get("treatment"))
        .containsExactly("leave_out");
  }

  @Test
  void swappedCodes_ofTwoCombinedAuthorities_goToTheRightPlaces() {
    String teesValley =
        "SELECT min(place_name) FROM total_place_count WHERE agency_id = 'GB-LAE-TVCA' AND financial_year = '%s'";
    assertThat(value(teesValley.formatted("2016-17"))).isEqualTo("Darlington");
    assertThat(value(teesValley.formatted("2017-18"))).isEqualTo("Darlington");
  }

  @Test
  void metropolitanPolice_doesNotReachTheCity() {
    assertThat(
            value(
                "SELECT count(*) FROM total_place_count WHERE place_code = 'E09000001'"
                    + " AND agency_id = 'GB-LAE-GLA' AND cofog_code = '03.1'"))
        .isEqualTo("0");
  }

  @Test
  void bodyWithoutReturn_isAResidualLineAndNotZero() {
    assertThat(
            rows(
                "SELECT financial_year, place_code, sum(amount) > 0 AS has_money FROM total_place_count"
                    + " WHERE residual = 'no_return_estimated' GROUP BY 1, 2 ORDER BY 1"))
        .extracting(Object::toString)
        .containsExactly(
            "{financial_year=2016-17, place_code=E12000009, has_money=true}",
            "{financial_year=2017-18, place_code=E12000002, has_money=true}");
  }

  @Test
  void funders_closeOnTheSameTotalAsAgencies_byPlaceAndYear() {
    assertThat(
            value(
                "SELECT count(*) FROM (SELECT place_code, financial_year, sum(amount) AS a FROM total_place_count GROUP BY ALL)"
                    + " FULL JOIN (SELECT place_code, financial_year, sum(amount) AS f FROM total_place_funding GROUP BY ALL)"
                    + " USING (place_code, financial_year) WHERE a IS DISTINCT FROM f"))
        .isEqualTo("0");
  }

  @Test
  void groups_thatCoverEngland_eachHoldAllPlacedMoney() {
    assertThat(
            rows(
                "SELECT DISTINCT sum(amount) AS amount FROM total_place_group"
                    + " WHERE group_type IN ('region', 'nation', 'police_force', 'icb') AND group_code LIKE 'E%' AND financial_year = '2015-16' GROUP BY group_type"))
        .hasSize(1);
    assertThat(
            value(
                "SELECT count(DISTINCT group_code) FROM total_place_group WHERE group_type = 'pilot'"))
        .isEqualTo("13");
  }

  @Test
  void combinedAuthority_beforeItWasMade_isNoGroup() {
    assertThat(
            value(
                "SELECT min(financial_year) FROM total_place_group WHERE group_code = 'E47000007'"))
        .isEqualTo("2016-17");
  }

  @Test
  void weights_ofEveryAreaAndKey_addUpToOne() {
    assertThat(
            rows(
                "SELECT DISTINCT sum(weight) AS weight FROM place_apportionment"
                    + " GROUP BY apportionment_key, financial_year, area_code"))
        .extracting(row -> row.get("weight"))
        .containsExactly("1.000000000");
  }

  @Test
  void payments_thatABodyPublishes_areAShareOfItsCount() {
    sql.run(
        "CREATE TEMP TABLE own_payment AS SELECT 'GB-LAE-RUT' AS agency_id, 'GB-LAE-RUT' AS body_id,"
            + " make_date(2013 + m // 13, 1 + (m - 1) % 12, 1) AS month, '2013-14' AS financial_year,"
            + " '05' AS cofog_division, 400000.00 AS gross, 383800.00 AS net, 3 AS lines"
            + " FROM range(4, 16) r(m)"
            + " UNION ALL SELECT payer, 'GB-LAE-RUT', make_date(2013 + m // 13, 1 + (m - 1) % 12, 1), '2013-14', '05',"
            + " net, net, 3 FROM (VALUES ('under 3 %', 9594.99), ('3 %', 9595.00)) p(payer, net), range(4, 16) r(m)");
    sql.run(
        "CREATE TEMP TABLE own_payer AS SELECT DISTINCT agency_id,"
            + " 'Rutland County Council' AS agency_name, 'E06000017' AS place_code FROM own_payment");

    OfficialCount.compareOwnPayments(sql);

    // 3 % of £3,838,000 is £115,140, £9,595 a month
    assertThat(
            rows(
                "SELECT agency_id, transactions_net, coverage_status FROM coverage_of_count"
                    + " WHERE cofog_division = '05' AND agency_id LIKE '%3 %' ORDER BY transactions_net"))
        .extracting(Object::toString)
        .containsExactly(
            "{agency_id=under 3 %, transactions_net=115139.88, coverage_status=too_little}",
            "{agency_id=3 %, transactions_net=115140.00, coverage_status=compared}");

    // environmental services of Rutland 2013-14: line 590 is 3,838
    assertThat(
            rows(
                "SELECT counted, transactions_net, share, months, coverage_status FROM coverage_of_count"
                    + " WHERE cofog_division = '05' AND agency_id = 'GB-LAE-RUT'"))
        .extracting(Object::toString)
        .containsExactly(
            "{counted=3838000.00, transactions_net=4605600.00, share=1.200000000, months=12,"
                + " coverage_status=more_than_counted}");
    assertThat(
            value(
                "SELECT count(*) FROM coverage_of_count"
                    + " WHERE coverage_status = 'no_payments' AND agency_id = 'GB-LAE-RUT'"))
        .as("divisions without payments are rows too")
        .isEqualTo("7");
    assertThat(
            rows(
                "SELECT area_name, counted, status FROM reconciliation"
                    + " WHERE check_code = 'payments_share' AND subject = 'GB-LAE-RUT'"))
        .extracting(Object::toString)
        .containsExactly("{area_name=Rutland County Council, counted=4605600.00, status=beyond}");
  }

  @Test
  void publishedTables_areAsTheirDefinitions() {
    for (String table : OfficialCount.TABLES) {
      TableDefinition definition = TableDefinitions.of("release", table);
      assertThat(rows("DESCRIBE " + table))
          .extracting(row -> row.get("column_name"))
          .as(table)
          .containsExactlyElementsOf(definition.columnNames());
      String key = String.join(", ", definition.sortedBy());
      assertThat(
              value(
                  "SELECT count(*) FROM (SELECT "
                      + key
                      + " FROM "
                      + table
                      + " GROUP BY ALL HAVING count(*) > 1)"))
          .as("rows of %s that its order does not tell apart", table)
          .isEqualTo("0");
    }
  }

  private String published(String body, String line, String year) {
    return value(
        "SELECT amount FROM outturn_line WHERE body_code = '%s' AND line_code = '%s' AND financial_year = '%s'"
            .formatted(body, line, year));
  }

  private String region(String code, String year) {
    return value(
        "SELECT sum(amount) FROM total_place_count WHERE region_code = '%s' AND financial_year = '%s'"
            .formatted(code, year));
  }

  private String value(String query) {
    return rows(query).get(0).values().iterator().next();
  }

  private List<Map<String, String>> rows(String query) {
    return sql.rows(query);
  }
}
