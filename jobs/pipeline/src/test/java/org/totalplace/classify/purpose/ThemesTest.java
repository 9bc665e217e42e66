package org.totalplace.classify.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.classify.register.Agency;
import org.totalplace.reference.Home;

/** Tiers, conflicts and abstention, on rules made for the purpose. */
class ThemesTest {
  private static final Agency COUNCIL =
      new Agency("A-council", "Midshire Council", "unitary_council", "", "", true);
  private static final Agency POLICE =
      new Agency("A-police", "Midshire Police", "police", "", "", true);

  @TempDir Path folder;
  private Themes themes;

  @BeforeEach
  void rules() throws IOException {
    write(
        "T1-publisher-cofog",
        "rule_id,field,match,text,cofog_code\nt1,category,is,9. Education,09\n");
    write(
        "T2-pensions",
        "rule_id,field,match,text,cofog_code\nt2,words,has,pensions in payment,10.2\n");
    write(
        "T3-payers",
        "rule_id,agency,cofog_code,confidence_percent\nt3,police,03.1,90\nt3s,one-fund,06.2,85\n");
    write(
        "T4-dictionary",
        "rule_id,source_id,field,match,text,and_field,and_text,cofog_code,confidence_percent\n"
            + "t4,one,department,is,place,expense_type,gritting,04.5,85\n"
            + "weak,one,department,is,odd,,,04.1,50\n");
    write("T5-codes", "rule_id,field,match,text,cofog_code\nt5,category,starts,education,09\n");
    write(
        "T7-keywords",
        "rule_id,field,match,text,cofog_code\n"
            + "school,words,has,school,09\n"
            + "transport,words,has,school transport,09.6\n"
            + "housing,words,has,housing,06.1\n"
            + "benefit,words,has,housing benefit,10.6\n");
    write(
        "T9-directorates",
        "rule_id,field,match,text,and_field,and_text,cofog_code,priority\n"
            + "children,labels,has,children,,,10.4,20\n"
            + "people,labels,has,people,,,99,55\n");
    write("several_services", "text,division,note\nenvironment,05,\n");
    write(
        "T9-overheads",
        "rule_id,field,match,text,and_field,and_text,cofog_code,priority\n"
            + "power,labels,has,electricity,,,01.3,60\n");
    Files.copy(
        Home.find().referenceData().resolve("themes/confidence.csv"),
        folder.resolve("confidence.csv"));
    themes = new Themes(folder);
  }

  @Test
  void departmentThatListsServices_decidesNothing() {
    assertThat(answer("one", purpose("Schools & Housing", "Rent", "", ""), COUNCIL).code())
        .isEqualTo("99");
    assertThat(answer("one", purpose("Environment and Housing", "Rent", "", ""), COUNCIL).code())
        .isEqualTo("99");
    assertThat(answer("one", purpose("Environment", "Housing", "", ""), COUNCIL).code())
        .isEqualTo("06.1");
    Theme byType = answer("one", purpose("Schools & Housing", "School Transport", "", ""), COUNCIL);
    assertThat(byType.code()).isEqualTo("09.6");
    assertThat(byType.evidence()).isEqualTo("expense_type");
  }

  @Test
  void wordInsideALongerPhrase_isNoOtherService() {
    assertThat(answer("one", purpose("School Transport for Schools", "", "", ""), COUNCIL).code())
        .isEqualTo("09.6");
    assertThat(answer("one", purpose("Housing Benefit", "", "", ""), COUNCIL).code())
        .isEqualTo("10.6");
  }

  @Test
  void weakestWords_speakWhereAllElseIsSilentAndAgainstNothing() {
    Theme weak = answer("one", purpose("Children's Services", "Electricity", "", ""), COUNCIL);
    assertThat(weak.code()).isEqualTo("10.4");
    assertThat(weak.tier()).isEqualTo("T9");
    assertThat(weak.confidencePercent()).isEqualTo(40);
    assertThat(answer("one", purpose("", "Electricity", "", ""), COUNCIL).code()).isEqualTo("01.3");
    assertThat(answer("one", purpose("People", "Electricity", "", ""), COUNCIL).code())
        .as("what a directorate of people buys is not the corporate centre's")
        .isEqualTo("99");
    Theme free = answer("one", purpose("Children", "", "", "new school roof"), COUNCIL);
    assertThat(free.tier()).isEqualTo("T8");
    assertThat(free.alternative()).isNull();
  }

  @Test
  void publishersCofog_outranksEverything() {
    Theme theme = answer("one", purpose("Housing", "", "9. Education", ""), POLICE);
    assertThat(theme.code()).isEqualTo("09");
    assertThat(theme.tier()).isEqualTo("T1");
    assertThat(theme.alternative()).isEqualTo("03.1");
    assertThat(theme.confidencePercent()).isEqualTo(69);
  }

  @Test
  void sourceOfOneProgramme_isForThatWhoeverPays() {
    assertThat(answer("one-fund", purpose("", "", "", ""), COUNCIL).code()).isEqualTo("06.2");
    assertThat(answer("one", purpose("", "", "", ""), COUNCIL).code()).isEqualTo("99");
  }

  @Test
  void singlePurposePayer_outranksKeywords() {
    Theme theme = answer("one", purpose("Police", "", "", ""), POLICE);
    assertThat(theme.rule()).isEqualTo("t3");
    assertThat(theme.confidencePercent()).isEqualTo(90);
    assertThat(theme.alternative()).isNull();
  }

  @Test
  void pairOfTexts_holdsOnlyTogetherAndInItsSource() {
    Purpose both = purpose("Place", "Gritting", "", "");
    assertThat(answer("one", both, COUNCIL).rule()).isEqualTo("t4");
    assertThat(answer("other", both, COUNCIL).code()).isEqualTo("99");
    assertThat(answer("one", purpose("Place", "Rent", "", ""), COUNCIL).code()).isEqualTo("99");
  }

  @Test
  void longerPhrase_isMoreSpecific() {
    assertThat(answer("one", purpose("", "Housing benefits", "", ""), COUNCIL).code())
        .isEqualTo("10.6");
    assertThat(answer("one", purpose("School Transport", "", "", ""), COUNCIL).code())
        .isEqualTo("09.6");
  }

  @Test
  void keywordInFreeWords_isTheLowestTier() {
    Theme theme = answer("one", purpose("", "", "", "new school roof"), COUNCIL);
    assertThat(theme.tier()).isEqualTo("T8");
    assertThat(theme.confidencePercent()).isEqualTo(40);
    assertThat(theme.evidence()).isEqualTo("narrative");
  }

  @Test
  void conflictThatFallsBelowTheThreshold_isAbstainedFromAndRecorded() {
    Theme theme = answer("one", purpose("odd", "", "Education", ""), COUNCIL);
    assertThat(theme.code()).isEqualTo("99");
    assertThat(theme.rule()).isEqualTo("none");
    assertThat(theme.confidencePercent()).isZero();
    assertThat(theme.alternative()).isEqualTo("09");
  }

  @Test
  void sameDivisionInALowerTier_isNoConflict() {
    Theme theme = answer("one", purpose("", "", "Education", "school transport"), COUNCIL);
    assertThat(theme.code()).isEqualTo("09");
    assertThat(theme.confidencePercent()).isEqualTo(70);
    assertThat(theme.alternative()).isNull();
  }

  @Test
  void nothingKnown_isUnclassified() {
    assertThat(answer("one", purpose("Misc", "Sundry", "", ""), COUNCIL))
        .isEqualTo(Theme.UNCLASSIFIED);
  }

  private Theme answer(String sourceId, Purpose purpose, Agency payer) {
    FieldRules rules = new FieldRules(themes.rules());
    return themes.answer(new MatchCache(sourceId).matches(purpose, rules), payer);
  }

  private void write(String table, String content) throws IOException {
    Files.writeString(folder.resolve(table + ".csv"), content);
  }

  private static Purpose purpose(
      String department, String expenseType, String category, String narrative) {
    return new Purpose(
        1, "", "", department, "", "", expenseType, "", category, "", narrative, "", 1, 1);
  }
}
