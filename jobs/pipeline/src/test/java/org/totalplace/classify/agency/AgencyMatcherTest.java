package org.totalplace.classify.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.classify.ShippedRules;
import org.totalplace.classify.name.PrintedName;

class AgencyMatcherTest {
  private final AgencyMatcher matcher = ShippedRules.rules().agencies();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Devon County Council|GB-LAE-DEV|agency:name",
        "THE DEVON COUNTY COUNCIL.|GB-LAE-DEV|agency:name",
        "HMRC|GB-GOR-D25|alias:HMRC",
        "Health Protection Agency (HPA)|GB-GOR-EA792|alias:HEALTH PROTECTION AGENCY HPA",
        "NHS BRISTOL CCG 11H|TP-CCG-bristol|agency:variant",
        "L B OF HARINGEY|GB-LAE-HRY|agency:variant",
        "GREATER MANCHESTER COMBINED AUTHORI|GB-LAE-GMCA|agency:cut-off",
        "LEEDS CITY COUNCIL HIGHWAYS|GB-LAE-LDS|agency:prefix",
        "BARNSLEY MBC|GB-LAE-BNS|agency:name",
        "DEVON CC|GB-LAE-DEV|token:council",
        "BRADFORD HOSPITALS NHS TRUST|GB-NHS-RAE|token:nhs-trust",
        "The Police and Crime Commissioner for Kent|TP-POL-kent|token:police",
        "MERSEYSIDE FIRE AND CIVIL DEFENCE AUTHORITY|TP-FIRE-merseyside|token:fire",
      })
  void printedName_isMatchedByItsRung(String printed, String agency, String rule) {
    assertThat(matcher.match(new PrintedName(printed)))
        .hasValueSatisfying(
            match -> {
              assertThat(match.agency().id()).isEqualTo(agency);
              assertThat(match.ruleId()).isEqualTo(rule);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Devon County Council Pension Fund Property Unit Oakapple Club",
        "Leeds City Council Staff Social Club",
        "Great Ormond Street Hospital Children's Charity",
        "Friends of Leeds Teaching Hospitals",
        "Bradford on Avon Town Council",
        "Kent Police Property Fund Charity",
        "Council for British Archaeology",
        "Devonshire County Counsel",
        "Lead City Council",
        "NHS Dorset",
        "University of Life",
        "County Council",
        "",
      })
  void nameOfAnotherBody_isNotMatched(String printed) {
    assertThat(matcher.match(new PrintedName(printed))).isEmpty();
  }

  @Test
  void furtherDownTheLadder_isLessCertain() {
    int exact =
        matcher.match(new PrintedName("Devon County Council")).orElseThrow().confidencePercent();
    int cutOff =
        matcher
            .match(new PrintedName("GREATER MANCHESTER COMBINED AUTHORI"))
            .orElseThrow()
            .confidencePercent();
    int token = matcher.match(new PrintedName("DEVON CC")).orElseThrow().confidencePercent();
    assertThat(exact).isEqualTo(100).isGreaterThan(cutOff);
    assertThat(cutOff).isGreaterThan(token);
  }
}
