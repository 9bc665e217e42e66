package org.totalplace.classify.payee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.ShippedRules;
import org.totalplace.classify.person.PersonGate;
import org.totalplace.reference.Home;

/** All names of people are invented. */
class PayeesTest {
  private static final String DEVON = "devon-county-council";
  private final Payees payees = ShippedRules.rules().payees();

  @Test
  void redaction_isWithheldWhateverElseIsPrinted() {
    PayeeAnswer answer = answer("REDACTED PERSONAL DATA", "LTD");
    assertThat(answer.payeeClass()).isEqualTo("redacted");
    assertThat(answer.name()).isNull();
    assertThat(answer.flowHint()).isEqualTo("redacted");
  }

  @Test
  void publishersIndividual_isWithheldThoughTheNameLooksLikeACompany() {
    PayeeAnswer answer = answer("Oakapple Building Services", "INDV");
    assertThat(answer.payeeClass()).isEqualTo("individual");
    assertThat(answer.nameWithheldRule()).isEqualTo("type:devon-indv");
    assertThat(answer.name()).isNull();
  }

  @Test
  void publishersCompany_isWithheldWhenTheNameIsAPersons() {
    assertThat(answer("OAKAPPLE TAMSIN", "LTD").name()).isNull();
    assertThat(answer("OAKAPPLE TAMSIN LTD", "LTD").name()).isNotNull();
  }

  @Test
  void publicBody_outranksPublishersType() {
    PayeeAnswer answer = answer("EXETER CITY COUNCIL", "LTD");
    assertThat(answer.payeeClass()).isEqualTo("public_body");
    assertThat(answer.agency()).isEqualTo("GB-LAE-EXE");
    assertThat(answer.id()).isEqualTo("GB-LAE-EXE");
    assertThat(answer.isCounted()).isTrue();
    assertThat(answer.flowHint()).isEqualTo("transfer_to_counted");
  }

  @Test
  void university_isAPublicBodyThatIsNotCounted() {
    PayeeAnswer answer = answer("University of Exeter", "");
    assertThat(answer.payeeClass()).isEqualTo("public_body");
    assertThat(answer.isCounted()).isFalse();
    assertThat(answer.flowHint()).isEqualTo("transfer_to_uncounted");
  }

  @ParameterizedTest
  @CsvSource({
    "Oakapple Ltd,company,",
    "Oakapple Community Interest Company,charity,community",
    "Oakapple Parish Council,public_body,transfer_to_uncounted",
    "Oakapple Primary School,school,transfer_to_uncounted",
    "HCUC,school,transfer_to_uncounted",
    "St Oak's RC Primary (Imprest),school,transfer_to_uncounted",
    "Oakapple Nursery School Ltd,company,",
    "Oakapple Academy Sports,unknown,",
    "Oakapple Soccer School,unknown,",
    "Oakapple Driving School,company,",
    "Payment to Individual,redacted,redacted",
    "Oakapple Pre-School,unknown,",
    "Oakapple Academy Trust,school,transfer_to_uncounted",
    "HM Revenue & Customs,public_body,tax_ni_pension",
    "Greater Manchester Pension Fund,public_body,tax_ni_pension",
    "Oakapple Pension Fund,unknown,tax_ni_pension",
    "Public Works Loan Board,public_body,loan_or_investment",
  })
  void name_givesClassAndHint(String name, String payeeClass, String hint) {
    PayeeAnswer answer = answer(name, "");
    assertThat(answer.payeeClass()).isEqualTo(payeeClass);
    assertThat(answer.flowHint()).isEqualTo(hint);
  }

  @Test
  void nameThatMayBeAnybody_isWithheldOnlyWhileTheAmountIsSmall() {
    long limit =
        new PersonGate(Home.find().referenceData().resolve("people"))
            .limits()
            .surelyNoPersonPence();
    assertThat(payees.answer(DEVON, payee("Oakapple Quillfeather", "", limit - 1)).name()).isNull();
    assertThat(payees.answer(DEVON, payee("Oakapple Quillfeather", "", -limit)).name())
        .isEqualTo("Oakapple Quillfeather");
  }

  @Test
  void withheldPayees_haveOneIdSoThatNobodyCanBeFollowed() {
    String one = answer("Mr Zebedee Quillfeather", "").id();
    String other = answer("Miss Tamsin Oakapple", "").id();
    assertThat(one).isEqualTo(other).doesNotContainIgnoringCase("quill");
  }

  @Test
  void organisation_hasTheSameIdHoweverItIsSpelt() {
    assertThat(answer("OAKAPPLE  ENGINEERING, LTD.", "").id())
        .isEqualTo(answer("Oakapple Engineering Ltd", "").id())
        .isNotEqualTo(answer("Oakapple Engines Ltd", "").id());
  }

  @ParameterizedTest
  @CsvSource({
    "OAKAPPLE MCS LTD,Oakapple MCS Limited",
    "OAKAPPLE P.L.C.,Oakapple PLC",
    "Oakapple Engineering Public Limited Company,OAKAPPLE ENGINEERING P L C",
    "Oakapple & Quill Engineering L.L.P.,Oakapple and Quill Engineering LLP",
    "OAKAPPLE & CO LTD,Oakapple and Company Limited",
    "Oakapple Care Community Interest Company,OAKAPPLE CARE C.I.C.",
    "OAKAPPLE ENGINEERING LIMI,Oakapple Engineering Limited",
    "Oakapple Co-operative Ltd,OAKAPPLE COOPERATIVE LIMITED",
  })
  void formOfCompany_isNoPartOfTheIdHoweverItIsWritten(String one, String other) {
    assertThat(answer(one, "").id()).isEqualTo(answer(other, "").id());
  }

  @ParameterizedTest
  @CsvSource({
    "Oakapple Ltd,Oakapple",
    "Oakapple Ltd,Oakapple PLC",
    "Limit Oakapple,Limited Oakapple",
    "Oakapple Co Durham,Oakapple Company Durham",
  })
  void otherNameOrForm_hasAnotherId(String one, String other) {
    assertThat(answer(one, "").id()).isNotEqualTo(answer(other, "").id());
  }

  @ParameterizedTest
  @CsvSource({
    "ROYAL ACADEMY OF ENGINEERING RAE,learned_society,community",
    "The British Academy,learned_society,community",
    "THE ROYAL SOCIETY,learned_society,community",
    "Academy of Medical Sciences,learned_society,community",
    "Royal Society for Oakapple,charity,community",
    "INTERNATIONAL DEVELOPMENT ASSOCIATION (WORLD BANK),international_body,",
    "UNITED NATIONS GENERAL TRUST FUND ACCOUNT,international_body,",
    "FOOD AND AGRICULTURE ORGANIZATION (EURO),international_body,",
    "Unicef UK,charity,community",
    "Oakapple National Skills Academy,school,transfer_to_uncounted",
  })
  void learnedAndInternationalBodies_areNoSchoolsAndNoCharities(
      String name, String payeeClass, String hint) {
    PayeeAnswer answer = answer(name, "");
    assertThat(answer.payeeClass()).isEqualTo(payeeClass);
    assertThat(answer.flowHint()).isEqualTo(hint);
  }

  @Test
  void internationalBody_isNoDepartmentThoughThePublisherSaysSo() {
    assertThat(answer("United Nations Environment Prog", "OGD").payeeClass())
        .isEqualTo("international_body");
  }

  @ParameterizedTest
  @CsvSource({
    "NHS England,LS2 7UE",
    "NHS COMMISSIONING BOARD,LS2 7UE",
    "NHS Business Services Authority,NE15 8NY",
    "Network Rail,NW1 2DN",
    "SOMERSET PCT,LS11 1AA",
  })
  void addressOfANationalBodyOrCommissioner_isNoPlaceOfSpending(String name, String postcode) {
    Payee payee = new Payee(1, name, "", "", postcode, "", "", "", 1, 1);
    PayeeAnswer answer = payees.answer("a-source", payee);
    assertThat(answer.agency()).isNotNull();
    assertThat(answer.sitePlace()).isNull();
  }

  @Test
  void awardWithoutAPayee_keepsThePlaceThatBenefits() {
    Payee award = new Payee(1, "", "", "", "", "", "", "TD-GOO-04", 1, 1);
    assertThat(payees.answer("towns-fund", award).beneficiaryPlace()).isEqualTo("E06000011");
  }

  @Test
  void addressOfALocalBody_isItsPlace() {
    Payee payee = new Payee(1, "Exeter City Council", "", "", "EX1 1JJ", "", "", "", 1, 1);
    assertThat(payees.answer("a-source", payee).sitePlace()).isEqualTo("E07000041");
  }

  @Test
  void companyNumber_isTheId() {
    Payee payee = new Payee(1, "Oakapple Ltd", "", "", "", "123456", "", "", 1, 1);
    assertThat(payees.answer(DEVON, payee).id()).isEqualTo("GB-COH-00123456");
  }

  @Test
  void postcode_givesTheAuthorityUnlessThePayeeIsAPerson() {
    Payee company = new Payee(1, "Oakapple Ltd", "", "", "EX1 1JJ", "", "", "", 1, 1);
    Payee person = new Payee(1, "Mr T Oakapple", "", "", "EX1 1JJ", "", "", "", 1, 1);
    assertThat(payees.answer(DEVON, company).sitePlace()).isEqualTo("E07000041");
    assertThat(payees.answer(DEVON, person).sitePlace()).isNull();
  }

  @Test
  void noName_isUnknownAndSaysSo() {
    PayeeAnswer answer = answer("", "");
    assertThat(answer.payeeClass()).isEqualTo("unknown");
    assertThat(answer.flowHint()).isEqualTo("no_payee");
  }

  private PayeeAnswer answer(String name, String type) {
    return payees.answer(DEVON, payee(name, type, 1_00));
  }

  private static Payee payee(String name, String type, long pence) {
    return new Payee(1, name, "", type, "", "", "", "", 1, pence);
  }
}
