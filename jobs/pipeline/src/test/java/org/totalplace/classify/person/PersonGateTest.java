package org.totalplace.classify.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.model.Home;

/** All names are invented. */
class PersonGateTest {
  private final PersonGate gate = new PersonGate(Home.find().referenceData().resolve("people"));

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
            gate.certain(new PrintedName(printed)).or(() -> gate.likely(new PrintedName(printed))))
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
            gate.certain(new PrintedName(printed)).or(() -> gate.likely(new PrintedName(printed))))
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
    assertThat(gate.suspected(new PrintedName(printed))).isPresent();
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
    assertThat(gate.suspected(new PrintedName(printed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tamsin Baker", "WATERS T J", "West Tamsin", "Tamsin Leeds", "HALL JOHN"})
  void surnameThatMarksOrganisationsElsewhere_isWithheld(String printed) {
    assertThat(gate.likely(new PrintedName(printed))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Victoria Hall", "Baker Tilly", "Lock and Key", "House of Tamsin", "West Baker"})
  void buildingOrFirmWithSuchAName_stays(String printed) {
    assertThat(
            gate.likely(new PrintedName(printed))
                .or(() -> gate.suspected(new PrintedName(printed))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACORN NURSERY/T OAKAPPLE",
        "Acorn Life Design - T Oakapple",
        "ACORN DANCING (TAMSIN OAKAPPLE)",
        "OAKAPPLE TJ (TAVISTOCK)",
        "Tamsin Oakapple & Sons (grant)",
      })
  void personInAPartOfTheName_isSuspected(String printed) {
    assertThat(gate.suspected(new PrintedName(printed))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMRC PAYE N/I", "Acorn Services T/A Acorn Taxis", "Acorn A/C Debtors"})
  void slashOfAnAbbreviation_partsNothing(String printed) {
    assertThat(gate.suspected(new PrintedName(printed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Oakapple Quillfeather", "QUILLFEATHER THISTLEWOOD PLUM"})
  void wordsThatMayBeAnybody_areUnsure(String printed) {
    assertThat(gate.isUnsure(new PrintedName(printed), 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Oakapple", "Oakapple Engineering", "3663 Oakapple", "Balfour Beatty"})
  void wordsThatMarkAnOrganisation_areSure(String printed) {
    assertThat(gate.isUnsure(new PrintedName(printed), 2)).isFalse();
  }
}
