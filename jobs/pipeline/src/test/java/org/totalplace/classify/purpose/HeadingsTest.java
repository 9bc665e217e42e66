package org.totalplace.classify.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.ShippedRules;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.classify.register.Agency;
import org.totalplace.reference.Home;

/** Headings as councils print them, on the rules that are shipped. */
class HeadingsTest {
  private static final Purposes PURPOSES = ShippedRules.rules().purposes();
  private static final Agency COUNTY =
      ShippedRules.rules().register().find("GB-LAE-DEV").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "'Climate Change, Environment & Transport',Works,99",
    "'Environment, Economy & Culture',Main contractor,99",
    "'Highways, Waste and Libraries',Main contractor,99",
    "'Climate Change, Environment & Transport',Waste disposal,05.1",
    "'Climate Change, Environment & Transport',Carriageway works,04.5",
    "Highways and Transport,Works,04.5",
    "Housing Finance,Fees,06.1",
    "Special Educational Needs and Disability,Third party payments,09",
    "Transport for Schools,School transport,09.6",
  })
  void headingThatListsServices_leavesItToTheExpense(String service, String type, String cofog) {
    assertThat(answer("", service, type).code()).isEqualTo(cofog);
  }

  @ParameterizedTest
  @CsvSource({
    "Housing & Culture,,Sundries,99",
    "Children and Adults Services,Education,Independent placements,09",
    "Adults and Health,Public Health,Third party payments,07.4",
    "Schools PFI,,Unitary charge,09",
    "Place,Capital,Revenue,99",
    "Street Lighting PFI,Highways & Transport Services,Third Party Payments,06.4",
    "Corporate Director People,Support & Safeguarding,Public Transport,10.4",
    "Regeneration & Place,,Consultants,99",
    "Place,Town Centre Regeneration,Consultants,06.2",
    "Place,Strategic Housing,Hotel Accommodation,10.6",
    "Finance & Corporate,Central Stores,New Build - Construction Costs,01.1",
    "'Dir of Culture, Strategy & Engagement',,Fixed,99",
  })
  void serviceBeforeTheDirectorate(String department, String service, String type, String cofog) {
    assertThat(answer(department, service == null ? "" : service, type).code()).isEqualTo(cofog);
  }

  @ParameterizedTest
  @CsvSource({
    "Children's Services,Agency staff,10.4,T9",
    "Children's Services,Electricity,09,T9",
    "Resources,Agency staff,01.1,T9",
    "People Services,Electricity,99,none",
    "Corporate Director People,Third party payments,99,none",
    "Corporate Director Resources,Third party payments,01.3,T9",
    "Sundries,Sundries,99,none",
    "Children's Services,Payments to agencies,10.4,T9",
    "Children's Services,Third party payments,99,none",
    "Children and Housing,Third party payments,99,none",
    "Balance Sheet,Agency staff,99,none",
    "Payment Holding Account,Sundries,99,none",
    "Asset Management,Construction,99,none",
    "Place,Electricity,99,none",
    "Corporate Director Resources,PFI service contracts,99,none",
    "Children's Services,Medical examinations,99,none",
  })
  void directorateOrOverhead_speaksLast(String department, String type, String cofog, String tier) {
    Theme theme = answer(department, "", type);
    assertThat(theme.code()).isEqualTo(cofog);
    assertThat(theme.tier()).isEqualTo(tier);
  }

  @ParameterizedTest
  @CsvSource({
    "devon-county-council,Highways & CDWM,Main / Term Contractor,99",
    "devon-county-council,Highways & CDWM,Waste disposal,05.1",
    "devon-county-council,Capital - Highways,Works,04.5",
    "devon-county-council,Corporate Services,Independent Special School Fees,09",
    "sheffield-city-council,COMMUNITIES,MISCELLANEOUS EXPENSES,99",
    "sheffield-city-council,CYPF,INDEPENDENT FOSTERING,10.4",
    "salford-city-council,Community Health & Social Care,SCL management fee,08",
    "salford-city-council,Environment & Community Safety,Works,99",
  })
  void directorateOfAPublisherWithSeveralFunctions_decidesNothing(
      String source, String service, String type, String cofog) {
    assertThat(answer(source, "", service, type).code()).isEqualTo(cofog);
  }

  @ParameterizedTest
  @CsvSource({
    "a-council,Care Purchase - West,Supported Accommodation,10",
    "a-council,External Residential,Private Contractors,10",
    "a-council,Long Term Care,Fees,10",
    "a-council,Refurbishment of Voids,Works,06.1",
    "medway,AD ASC,INV,10",
    "medway,CHILDRENS SERVICES,INV,10.4",
    "central-bedfordshire,Capital - Children,Capital Construction / Refurbishment,09",
  })
  void headingOfCouncils_saysItsService(String source, String service, String type, String cofog) {
    assertThat(answer(source, "", service, type).code()).isEqualTo(cofog);
  }

  @ParameterizedTest
  @CsvSource({
    "Better Care Fund,Third party payments",
    "Adults and Communities,BCF contribution",
    "Adult Care & Health,Joint Arrangements with OLAs and Health",
    "iBCF,Fees",
  })
  void fundOfAdultCare_isForCareWhoeverIsPaid(String service, String type) {
    Theme theme = answer("", service, type);
    assertThat(theme.code()).isEqualTo("10");
    Confidence confidence = Confidence.read(Home.find().referenceData().resolve("themes"));
    assertThat(confidence.isTooLow(confidence.disputed(theme.confidencePercent())))
        .as("it stands against a payee of another division")
        .isFalse();
  }

  private static Theme answer(String department, String service, String type) {
    return answer("a-council", department, service, type);
  }

  private static Theme answer(String source, String department, String service, String type) {
    Purpose purpose =
        new Purpose(1, "", "", department, service, "", type, "", "", "", "", "", 1, 1);
    return PURPOSES.answer(COUNTY, purpose, new MatchCache(source)).theme();
  }
}
