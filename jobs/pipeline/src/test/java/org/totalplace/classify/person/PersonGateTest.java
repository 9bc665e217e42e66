package org.totalplace.classify.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.reference.Home;

/** All names are invented. */
class PersonGateTest {
  private static final PersonGate GATE =
      new PersonGate(Home.find().referenceData().resolve("people"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr Zebedee Quillfeather",
        "MRS Z QUILLFEATHER",
        "Miss Tamsin Oakapple",
        "QUILLFEATHER Z MR",
        "Quillfeather, Mr Zebedee",
        "Dr A Plumtree",
        "DR PLUMTREE AND PARTNERS",
        "PLUMTREE A DR",
        "Prof. Ada Wigglesworth",
        "Rev Clement Thistlewood",
        "Cllr Mabel Thistlewood",
        "Tamsin Oakapple",
        "TAMSIN JANE OAKAPPLE",
        "OAKAPPLE TAMSIN",
        "Oakapple, Tamsin",
        "T OAKAPPLE",
        "T. J. Oakapple",
        "OAKAPPLE T J",
        "Tamsin Oakapple-Finch",
        "Siân Oakapple",
        "Mohammed Quillfeather",
        "Agnieszka Oakapplewska",
        "Oluwaseun Plumtree",
        "Priya Thistlewood",
        "T & J Oakapple",
        "Tamsin and John Oakapple",
        "T OAKAPPLE T/A OAKAPPLE TRAVEL",
        "John Oakapple trading as Acorn Taxis",
        "TAMSIN OAKAPPLE - CHILDMINDER",
        "OAKAPPLE TAMSIN / CHILDMINDER",
        "Executors of T Oakapple",
        "Estate of the late T Oakapple",
        "O'Quillfeather Brendan",
        "DE LA QUILL MARIA",
        "Van Der Oakapple Pieter J",
        "OAKAPPLE GF",
        "T.OAKAPPLE",
        "T.J.OAKAPPLE",
        "OAKAPPLE TJ & BM",
        "Zebedee Thistlewood QC",
        "TAMSIN OAKAPPLE C/O ACORN CHAMBERS",
        "Acorn Silver Band c/o Tamsin Oakapple",
        "REED TAMSIN MISS",
      })
  void person_isWithheld(String printed) {
    assertThat(
            GATE.certain(new PrintedName(printed)).or(() -> GATE.likely(new PrintedName(printed))))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tamsin Oakapple Ltd",
        "T J OAKAPPLE LIMITED",
        "Mr Oakapple Plc",
        "Dr Plumtree Limited",
        "Oakapple Brothers Builders",
        "OAKAPPLE & SONS",
        "Zebedee House",
        "Dame Zelda Oakapple School",
        "Sir Zebedee Quillfeather College",
        "Lady Oakapple Trust",
        "Dr Plumtree's Hospice",
        "St Zebedee's Church",
        "ST TAMSIN NURSING HOME",
        "Zebedee Street Residents Association",
        "John Lewis",
        "Marks & Spencer",
        "W H SMITH",
        "Slater and Gordon",
        "Miss Selfridge",
        "Taylor Wimpey",
        "Oakapple Solicitors",
        "JOHN OAKAPPLE FOUNDATION",
        "The Tamsin Centre",
        "4 Oakapple Street",
        "Oakapple Transport",
        "Devon County Council",
        "Willow Tree Day Nursery",
        "Jasmine Court Care Home",
        "Ruby Taxis",
        "Amazon Web Services",
        "E.ON",
        "Reed",
        "Reed Recruitment",
        "KC Electrical",
      })
  void organisationThatLooksLikeAPerson_stays(String printed) {
    assertThat(
            GATE.certain(new PrintedName(printed)).or(() -> GATE.likely(new PrintedName(printed))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tamsin Oakapple Plumbing",
        "JOHN OAKAPPLE PHOTOGRAPHY",
        "T Oakapple John Consulting",
        "TAMSIN OAKAPPLE TRAINING AND CONSULTANCY",
        "OAKAPPLE J PLUMBING & HEATING",
        "J Oakapple Motors",
        "QUILL OAKAPPLE T/A ACORN SIGNS",
      })
  void personAndTrade_isSuspected(String printed) {
    assertThat(GATE.suspected(new PrintedName(printed))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oakapple Plumbing",
        "John Oakapple Plumbing Ltd",
        "John Oakapple School of Music",
        "Plumbing Supplies",
        "A B Windows",
        "Oakapple & Quillfeather Solicitors",
      })
  void tradeWithoutAPerson_isNotSuspected(String printed) {
    assertThat(GATE.suspected(new PrintedName(printed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tamsin Baker", "WATERS T J", "West Tamsin", "Tamsin Leeds", "HALL JOHN"})
  void surnameThatMarksOrganisationsElsewhere_isWithheld(String printed) {
    assertThat(GATE.likely(new PrintedName(printed))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Victoria Hall", "Baker Tilly", "Lock and Key", "House of Tamsin", "West Baker"})
  void buildingOrFirmWithSuchAName_stays(String printed) {
    assertThat(
            GATE.likely(new PrintedName(printed))
                .or(() -> GATE.suspected(new PrintedName(printed))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACORN NURSERY/T OAKAPPLE",
        "Acorn Life Design - T Oakapple",
        "ACORN DANCING (TAMSIN OAKAPPLE)",
        "OAKAPPLE TJ (TAVISTOCK)",
        "Tamsin Oakapple Plumbing (grant)",
      })
  void personInAPartOfTheName_isSuspected(String printed) {
    assertThat(GATE.suspected(new PrintedName(printed))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMRC PAYE N/I", "Acorn Services T/A Acorn Taxis", "Acorn A/C Debtors"})
  void slashOfAnAbbreviation_partsNothing(String printed) {
    assertThat(answer(printed).map(PersonRule::id)).isNotEqualTo(Optional.of("person:part"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mezvane Thistlewood", "Zorvane Quillish", "Dromiv Abeyunka Pelu"})
  void wordsThatMayBeAnybody_areSuspected(String printed) {
    assertThat(GATE.suspected(new PrintedName(printed))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oakapple",
        "Oakapple Engineering",
        "3663 Oakapple",
        "Balfour Beatty",
        "Cushman & Wakefield",
        "St Mungo's",
        "R.B KENSINGTON & CHELSEA",
        "Oakapple & Quillfeather",
        "Thistlewood, Plum & Quillfeather",
        "Busy Beavers Penzance",
        "Bright Sparks",
        "Acorn Coffeehouse",
        "photobooth-oakapple.co.uk",
        "39 Essex Chambers",
        "MS ANGLING & EDUCATION",
        "Shoemaster Menswear",
      })
  void wordsThatMarkAnOrganisation_areSure(String printed) {
    assertThat(answer(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PAYPAL *TAMSINBAKER, person:card",
    "SUMUP *TAMSIN QUILLFEATHER, person:card",
    "SQ *T OAKAPPLE PLUMBING, person:card",
    "ZETTLE_*John Quillfeather, person:card",
    "Tamsin Quillfeather Domestic Abuse Training & Consultancy, person:trade-name",
    "TAMSIN BAKER CONSULTING, person:trade-name",
    "H.QUILLISH PLASTICS, person:trade-name",
    "Acorn Chambers - Tamsin Quillfeather, person:part",
    "Tamsin Quillfeather [Acorn Chambers], person:part",
    "Tamsin Quillfeather: Little Acorns Childcare, person:trade-name",
    "TAMSIN QUILLFEATHER-ACORN HODARI SOLICITORS, none",
    "TAMSIN QUILLFEATHER- ACORN SOLICITORS, person:part",
    "Acorn Chambers for services of Tamsin Quillfeather, person:care-of",
    "Acorn House T/A Tamsin Quillfeather, person:trading-as",
    "Tamsin Quillfeather T/As M C I S, person:trading-as",
    "4 PUMP COURT - CHAMBERS OF TAMSIN QUILLFEATHER KC, person:title",
    "Acorn Surgery (Dr T.J. Quillfeather & Partners), person:title",
    "Dr Quillfeather Surgery, person:title",
    "MR QJ KINGSBURY, person:title",
    "J & M Quillfeather, person:couple",
    "B J & J QUILLFEATHER, person:couple",
    "Tamsin Baker & John Quillfeather, person:trade-name",
    "12 Acorn Close, person:address",
    "Flat 3 17 Acorn Road Bideford, person:address",
    "TAMSIN QUILLFEATHER_101306, person:numbered",
    "OAKAPPLE J THISTLEWOOD, person:name",
    "QUILLFEATHER BEGUM, person:name",
    "'Quillfeather, J', person:name",
    "Tasmin Quillfeather, person:unsure",
    "ABBIE BUTCHER T/A MADEUP NAILS, person:trading-as",
    "18 Madeup Street Chambers for services of Kate Bramhall, person:care-of",
    "MADEUP MEDICAL CONSULTING LTD T/A DR JANE TESTPERSON, person:title",
    "MADEUP MEDICAL LTD T/A DR JANE CASTLE AND DR KATE TESTPERSON, person:title",
    "Mr Q Quillfeather - T & B Madeup Homes Limited, person:title",
    "Tamsin Quillfeather T/A MADEUP BLINDS LTD, person:trading-as",
    "MADEUP MANAGEMENT LIMITED-TAMSIN QUILLFEATHER, person:part",
    "Madeup Consultants Ltd (Tamsin Quillfeather), person:part",
    "TAMSIN'S LITTLE ACORNS-KATE QUILLFEATHER, person:part",
    "Chambers of Tamsin Quillfeather, person:care-of",
    "Acorn Council Deputy For Tamsin Quillfeather, person:care-of",
    "Olamide & Zorvane Quillfeather, person:couple",
    "QJT & BM Quillfeather, person:couple",
    "Zorvane Quillfeather & P Quillfeather, person:couple",
    "QUILLFEATHER STEVE PLUMBING, person:trade-name",
    "SUMUP *TAMSIN QUILLFEATHER PA, person:card",
    "7 Acorn Bay Mansions, person:address",
    "Oleksandra Quillfeather Photography, person:trade-name",
    "Rehana Moorfield, person:name",
    "MASTER TAMSIN QUILLFEATHER, person:title",
  })
  void personInWhateverDress_isWithheldByItsRule(String printed, String rule) {
    assertThat(answer(printed).map(PersonRule::id).orElse("none")).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J Quillfeather & Sons",
        "Tamsin Quillfeather Associates",
        "Q J QUILLFEATHER & CO",
        "HAPPY ACORNS CHILDMINDING",
        "Tamsin Quillfeather (Contractors) Ltd",
        "Tamsin Quillfeather-Oakapple Ltd",
        "LITTLE TAMSIN'S",
        "TAMSIN'S QUILLFORD",
        "QUILL UP",
        "Quillings of Plumford",
        "Ysgol Bryn Quillfeather",
        "King John IV Gardens",
        "Quillfeather Christian Fellowship",
        "QUILLFEATHER B & B",
        "La Quillatella",
        "Quillfeather HR",
        "MASTER BUTCHER",
        "Quillfeather´s Garden Plumbing",
        "LITTLE CHILDRENS CHILDMINDING",
      })
  void firmThatIsCalledAfterSomebody_stays(String printed) {
    assertThat(answer(printed)).isEmpty();
  }

  @Test
  void fullNameBeforeABracket_isWithheldWhateverWasPaid() {
    assertThat(GATE.likely(new PrintedName("Tamsin Quillfeather (Acorn Taxis)"))).isPresent();
  }

  private Optional<PersonRule> answer(String printed) {
    PrintedName name = new PrintedName(printed);
    return GATE.certain(name).or(() -> GATE.likely(name)).or(() -> GATE.suspected(name));
  }

  /** A name of so many words would be joined as often, each time a word shorter. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void payeeOfManyWordsThatBeginsAsAKeptName_isAnswered() {
    PrintedName printed = new PrintedName("Miss Selfridge " + "a ".repeat(400_000));

    assertThat(GATE.certain(printed)).isEmpty();
  }
}
