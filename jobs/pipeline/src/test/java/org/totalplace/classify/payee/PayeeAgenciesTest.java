package org.totalplace.classify.payee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.ShippedRules;

/** The ladder: published id, company or charity number, name; a number of another body blocks. */
class PayeeAgenciesTest {
  private final Payees payees = ShippedRules.rules().payees();

  @ParameterizedTest
  @CsvSource({
    "GB-LAE-DEV,,,GB-LAE-DEV,agency:published-id",
    "gb-coh-05853746,,,GB-COH-05853746,agency:published-id",
    "GB-COH-RC000797,,,TP-HE-university-of-manchester,agency:published-id",
    ",05853746,,GB-COH-05853746,agency:company-number",
    ",5853746,,GB-COH-05853746,agency:company-number",
    ",RC000797,,TP-HE-university-of-manchester,agency:company-number",
    ",,1146792,TP-GOV-canal-and-river-trust,agency:charity-number",
    ",,CHC-1146792,TP-GOV-canal-and-river-trust,agency:charity-number",
    ",,SC004401,TP-HE-university-of-glasgow,agency:charity-number",
    ",,NHS-R0A,GB-NHS-R0A,agency:other-number",
    ",,NHS-00T,TP-CCG-bolton,agency:other-number",
  })
  void printedNumber_findsTheBodyUnderAnyName(
      String id, String company, String charity, String agency, String rule) {
    PayeeAnswer answer = answer("Oakapple", id, company, charity);
    assertThat(answer.agency()).isEqualTo(agency);
    assertThat(answer.agencyRule()).isEqualTo(rule);
    assertThat(answer.id()).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource({
    "One North East London,,1080673",
    "HSE,NI659373,",
    "Leeds City Council Oakapple Galleries,09999998,",
    "DEVON CC,09999998,",
  })
  void numberOfAnotherBody_blocksANameThatIsNotTheRegistersOwn(
      String name, String company, String charity) {
    assertThat(answer(name, null, company, charity).agency()).isNull();
  }

  @Test
  void numberThatOnlyFillsTheCell_blocksNothing() {
    assertThat(answer("DEVON CC", null, "00000000", null).agency()).isEqualTo("GB-LAE-DEV");
    assertThat(answer("DEVON CC", null, "n/a", "0").agency()).isEqualTo("GB-LAE-DEV");
    assertThat(answer("DEVON CC", null, "50123456", null).agency()).isEqualTo("GB-LAE-DEV");
  }

  @Test
  void exactName_staysWhereTheBodyHasNoNumberToCompare() {
    assertThat(answer("Devon County Council", null, "09999998", null).agency())
        .isEqualTo("GB-LAE-DEV");
  }

  @Test
  void exactNameWithAnotherNumberThanItsOwn_isLeftAlone() {
    assertThat(answer("University of Manchester", null, "04714889", null).agency()).isNull();
  }

  @Test
  void numberAndNameOfTwoBodies_findNeitherAndAreListed() {
    Payee payee = payee("Glasgow Caledonian University", null, null, "SC004401");
    assertThat(payees.answer("a-source", payee).agency()).isNull();
    assertThat(payees.candidates(payee))
        .containsExactly("TP-HE-glasgow-caledonian-university", "TP-HE-university-of-glasgow");
  }

  @ParameterizedTest
  @CsvSource({
    "Wave Multi Academy Trust,school,transfer_to_uncounted",
    "Hopwood Hall College,school,transfer_to_uncounted",
    "Sanctuary Housing Association,charity,community",
    "University of Manchester,public_body,transfer_to_uncounted",
  })
  void bodyThatIsNoPublicBody_hasTheClassOfItsKind(String name, String payeeClass, String hint) {
    PayeeAnswer answer = answer(name, null, null, null);
    assertThat(answer.agency()).isNotNull();
    assertThat(answer.payeeClass()).isEqualTo(payeeClass);
    assertThat(answer.flowHint()).isEqualTo(hint);
    assertThat(answer.isCounted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"St Mary's Catholic Primary School", "Aspire", "Fullbrook", "Grange Academy"})
  void everydayNameOfASchoolOrTrust_isNotEnough(String name) {
    assertThat(answer(name, null, null, null).agency()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "GB-CHC-1000611,,,GB-CHC-1000611",
    "360G-oakapple-7,123456,,GB-COH-00123456",
    ",IP12345R,,GB-COH-IP12345R",
    ",,URN-142232,GB-EDU-142232",
    ",,NIC100166,TP-HE-ulster-university",
  })
  void printedNumber_isTheIdAcrossPublishers(
      String id, String company, String charity, String payeeId) {
    assertThat(answer("Oakapple Ltd", id, company, charity).id()).isEqualTo(payeeId);
  }

  private PayeeAnswer answer(String name, String id, String company, String charity) {
    return payees.answer("a-source", payee(name, id, company, charity));
  }

  private static Payee payee(String name, String id, String company, String charity) {
    return new Payee(1, name, text(id), "", "", text(company), text(charity), "", 1, 1_00);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
