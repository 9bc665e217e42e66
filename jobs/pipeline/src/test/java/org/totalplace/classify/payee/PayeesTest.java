package org.totalplace.classify.payee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.ReferenceData;

/** All names of people are invented. */
class PayeesTest {
  private static final String DEVON = "devon-county-council";
  private final Payees payees = ReferenceData.rules().payees();

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
    "Oakapple Primary School,school,",
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
    assertThat(payees.answer(DEVON, payee("Oakapple Quillfeather", "", 999_999_99)).name())
        .isNull();
    assertThat(payees.answer(DEVON, payee("Oakapple Quillfeather", "", -1_000_000_00)).name())
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
