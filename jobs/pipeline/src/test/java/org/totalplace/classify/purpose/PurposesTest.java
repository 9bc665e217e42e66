package org.totalplace.classify.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.Rules;
import org.totalplace.classify.ShippedRules;
import org.totalplace.classify.register.Agency;

class PurposesTest {
  private static final Rules RULES = ShippedRules.rules();
  private static final Agency LEEDS = RULES.register().find("GB-LAE-LDS").orElseThrow();
  private final Purposes purposes = RULES.purposes();

  @Test
  void printedEntity_isThePayer() {
    PurposeAnswer answer = answer("NHS England", "", "", "");
    assertThat(answer.payerAgency()).isEqualTo("GB-GOR-PB481");
    assertThat(answer.theme().code()).isEqualTo("07");
  }

  @Test
  void entityThatIsNotInTheRegister_leavesThePublisher() {
    PurposeAnswer answer = answer("Department of Silly Walks", "", "", "");
    assertThat(answer.payerAgency()).isEqualTo("GB-LAE-LDS");
    assertThat(answer.payerRule()).isEqualTo("payer:publisher");
  }

  @ParameterizedTest
  @CsvSource({
    "Adult Social Care,Residential care,10",
    "Highways,Street works,04.5",
    "Refuse collection,Vehicles,05.1",
    "Libraries,Books,08.2",
    "Fostering,Allowances,10.4",
    "Primary Schools,Supplies,09.1",
    "Public Health,Drug and alcohol,07.4",
    "Miscellaneous,Sundries,99",
  })
  void wordsOfTheBooks_giveTheme(String service, String type, String cofog) {
    assertThat(answer("", service, type, "").theme().code()).isEqualTo(cofog);
  }

  @ParameterizedTest
  @CsvSource({
    "Council tax precept,precept_or_levy",
    "Waste disposal levy,precept_or_levy",
    "Apprenticeship levy,tax_ni_pension",
    "Climate change levy,",
    "Payment to NNDR Pool,rates_pool_or_tariff",
    "PAYE and NI,tax_ni_pension",
    "Rent allowances,benefit_pass_through",
    "Temporary loan,loan_or_investment",
    "Grants to voluntary bodies,grant",
    "Grants to Registered Providers,community_grant",
    "LTBW Additions / Raised,loan_or_investment",
    "Temp Investments,loan_or_investment",
    "BRR Top Ups,rates_pool_or_tariff",
    "NDR Government Amounts Paid to Agents,rates_pool_or_tariff",
    "Stationery,",
  })
  void words_giveFlowHint(String type, String hint) {
    assertThat(answer("", "", type, "").flowHint()).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource({
    "Agency staff,employees",
    "Electricity,premises",
    "Vehicle hire,transport",
    "Stationery,supplies",
    "Residential care,third_party",
    "Grants to voluntary bodies,transfer",
    "Purchase of land and buildings,capital",
    "Wibble,unknown",
  })
  void expenseType_givesEconomicType(String type, String economic) {
    assertThat(answer("", "", type, "").economicType()).isEqualTo(economic);
  }

  @Test
  void capitalFlagOfThePublisher_outranksTheWords() {
    assertThat(answer("", "", "Electricity", "Capital").economicType()).isEqualTo("capital");
  }

  @Test
  void tags_overlapAndAreInOrder() {
    assertThat(answer("", "Youth offending", "Alcohol treatment", "").themeTags())
        .isEqualTo("TP02|TP06|TP07");
  }

  @Test
  void purposesThatSayTheSame_areAnsweredOnce() {
    MatchCache memory = new MatchCache("leeds-city-council");
    PurposeAnswer first = answer(memory, "Libraries", "Order 12, Ash site");
    assertThat(answer(memory, "Libraries", "Order 13, Elm site")).isSameAs(first);
    PurposeAnswer other = answer(memory, "Libraries", "Foster care allowance");
    assertThat(other).isNotSameAs(first);
    assertThat(other.theme().alternative()).isEqualTo("10.4");
    assertThat(answer(memory, "Sundries", "Order 12, Ash site").theme().code()).isEqualTo("99");
  }

  private PurposeAnswer answer(MatchCache memory, String service, String narrative) {
    return purposes.answer(
        LEEDS,
        new Purpose(1, "", "", "", service, "", "", "", "", "", narrative, "", 1, 1),
        memory);
  }

  private PurposeAnswer answer(String entity, String service, String type, String capital) {
    return purposes.answer(
        LEEDS,
        new Purpose(1, "", entity, "", service, "", type, "", "", "", "", capital, 1, 1),
        new MatchCache("leeds-city-council"));
  }
}
