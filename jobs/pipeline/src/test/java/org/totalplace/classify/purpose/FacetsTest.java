package org.totalplace.classify.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;

/** Prevention level and client group by the rules that are shipped. */
class FacetsTest {
  private static final ReferenceData DATA = Home.find().referenceData();
  private static final Facets FACETS = new Facets(DATA.resolve("themes"), DATA.resolve("flows"));
  private static final FieldRules RULES = new FieldRules(FACETS.rules());

  @ParameterizedTest
  @CsvSource({
    "Public Health,prevention,prevention",
    "Drug and Alcohol Services,prevention,prevention",
    "Early Help Hub,prevention,prevention",
    "Preventing Homelessness Grant,prevention,prevention",
    "Reablement,unknown,prevention",
    "Universal Youth Service,unknown,prevention",
    "Residential Care - Older People,acute,acute",
    "Looked After Children,acute,acute",
    "Preventative Maintenance Work,neither,neither",
    "Drugs,unknown,unknown",
    "Highways,unknown,unknown",
  })
  void prevention_isBoundedByAStrictAndABroadList(String words, String strict, String broad) {
    var found = FACETS.prevention(matches(words));
    assertThat(found.strict()).isEqualTo(strict);
    assertThat(found.broad()).isEqualTo(broad);
  }

  @ParameterizedTest
  @CsvSource({
    "Children's Social Care,children",
    "Youth Offending Team,offenders",
    "Older People Residential,older_people",
    "Older People Mental Health,mental_health",
    "Adults with a Learning Disability,learning_disability",
    "Physical Disability Support,disability",
    "Services for Carers,carers",
    "Homelessness Prevention,homeless",
    "Substance Misuse,substance_misuse",
    "Highways,",
  })
  void clientGroup_isTheMostSpecificOneThatTheWordsName(String words, String group) {
    var found = FACETS.clientGroup(matches(words));
    assertThat(found.map(FieldRule::answer).orElse(null)).isEqualTo(group);
  }

  @Test
  void strictPrevention_isBroadPreventionToo() {
    assertThat(RuleTable.read(DATA.resolve("themes/prevention.csv")))
        .filteredOn(row -> !row.get("strict").equals("unknown"))
        .allSatisfy(row -> assertThat(row.get("broad")).isEqualTo(row.get("strict")));
  }

  @Test
  void codesOfCofog_doNotOverlap() {
    for (String table : Set.of("prevention_of_cofog", "client_groups_of_cofog")) {
      Set<String> codes = new HashSet<>();
      RuleTable.read(DATA.resolve("themes/" + table + ".csv"))
          .forEach(row -> codes.add(row.get("cofog_code")));
      for (String code : codes) {
        assertThat(codes)
            .as("a line of " + code + " would have two answers")
            .noneMatch(other -> !other.equals(code) && code.startsWith(other));
      }
    }
  }

  private static PurposeMatches matches(String service) {
    Purpose purpose = new Purpose(1, "", "", "", service, "", "", "", "", "", "", "", 1, 1);
    return new MatchCache("a-council").matches(purpose, RULES);
  }
}
