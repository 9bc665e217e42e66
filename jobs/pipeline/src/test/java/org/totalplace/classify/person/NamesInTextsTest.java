package org.totalplace.classify.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.Home;

/** All names of people are invented. */
class NamesInTextsTest {
  private static final Path PEOPLE = Home.find().referenceData().resolve("people");
  private static final PersonGate GATE = new PersonGate(PEOPLE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Refund to Tamsin Oakapple | text:name",
        "REFUND TO MARY PLUMTREE | text:name",
        "Refund to Mark Walker council tax | text:led",
        "CONFERENCE - Sophie Harding - 17th December 2024 | text:name",
        "Secondment of David Walker from HSCIC | text:name",
        "Refund to Robert Walker council tax | text:name",
        "W/E 03.11.13 LISA BELL | text:name",
        "Salary costs for Keith Harding's secondment | text:name",
        "Contact: Karen Wheeler. Exemption M00238 | text:name",
        "CERTIFICATE FOR GAVIN MILLER (303238) | text:name",
        "Policy grant-Kathleen Plumtree | text:name",
        "HARDING, GEMMA W/E 13-01-13 | text:surname-first",
        "NON MAINT SCH FEES - J Harding/Acorn School/Spr 25 | text:initials",
        "LEGAL FEES - SEN Tribunal B. Harding | text:initials",
        "J.HARDING W/E 24/06/12 | text:initials",
        "302001 J BROWN | text:initials",
        "Query to tamsin.oakapple@example.org | text:mail",
        "Contact t.oakapple@example.org & URN 612 | text:mail",
        "Mileage (Oliver Oakapple) | text:name",
      })
  void text_withAName_isWithheld(String text, String rule) {
    assertThat(GATE.inText(text)).as(text).hasValue(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Refund of council tax",
        "Grant to Victoria Park",
        "Refund to Victoria Park Bowling Club",
        "Grant to Elizabeth Fry Charity",
        "Marks & Spencer vouchers",
        "John Lewis furniture",
        "Hire of Arnold Clark car",
        "Refund to David Harding & Sons",
        "J HARDING & SON",
        "Paid to Mary Harding Ltd",
        "Blessed Thomas Harding payroll",
        "Works at Elizabeth Street",
        "Works at Leighton Buzzard",
        "Gloves Nitrile P/F Small 10x100",
        "Package A January Invoice",
        "support for young people",
        "C & I Session 4 March 2014",
        "Rent and S/C Hinderwell",
        "Dee, Wye, Tywi, Clwyd, Aled and Dwyfor",
        "PiCG Nissan April 2015",
        "King William Street lighting",
        "Query to customer.services@example.org",
        "37hrs @ 16.54 + 2.15hrs@#24.56",
      })
  void text_withoutAPerson_stays(String text) {
    assertThat(GATE.inText(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MRS TAMSIN OAKAPPLE",
        "Miss Oakapple",
        "SOPHIE HARDING",
        "J HARDING",
        "MR J HARDING"
      })
  void label_thatIsAName_isWithheld(String label) {
    assertThat(GATE.inLabel(label)).as(label).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Adult Social Care",
        "CATERING - IAN RAMSEY",
        "School Bank Account - Elizabeth Harding",
        "Doctors and nurses",
        "Prof acctg inv and related svcs",
        "Dr Barnardo's",
        "Sir Tom Finney",
        "Norris Green",
        "MANCHESTER VICTORIA",
      })
  void label_thatIsNoName_stays(String label) {
    assertThat(GATE.inLabel(label)).as(label).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead", "behind", "never", "never_first", "never_last", "kept"})
  void phrases_ofEveryKind_areThere(String kind) {
    assertThat(CsvTable.read(PEOPLE.resolve("text_phrases.csv")))
        .anyMatch(row -> row.get("kind").equals(kind));
  }
}
