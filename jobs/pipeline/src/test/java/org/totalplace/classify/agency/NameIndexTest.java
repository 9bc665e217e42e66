package org.totalplace.classify.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;

class NameIndexTest {
  private static final Agency OLD =
      new Agency("A-old", "Midshire Council", "county_council", "", "2019-03-31", true);
  private static final Agency NEW =
      new Agency("A-new", "Midshire Council", "unitary_council", "", "", true);
  private static final Agency OTHER =
      new Agency("A-other", "Midshire Council", "district_council", "", "", true);

  @Test
  void nameOfTwoBodiesOfWhichOneHasEnded_isTheOneThatIsLeft() {
    assertThat(index(OLD, NEW).find("MIDSHIRE COUNCIL")).contains(NEW);
  }

  @Test
  void nameOfTwoLivingBodies_isAmbiguous() {
    NameIndex index = index(NEW, OTHER);
    assertThat(index.find("MIDSHIRE COUNCIL")).isEmpty();
    assertThat(index.isAmbiguous("MIDSHIRE COUNCIL")).isTrue();
  }

  @Test
  void nameThatIsNotThere_isNotAmbiguous() {
    assertThat(index(NEW).isAmbiguous("UPSHIRE COUNCIL")).isFalse();
  }

  @Test
  void cutOffNameOfTwoBodies_findsNone() {
    Agency north = new Agency("N", "Midshire North Trust", "nhs_trust", "", "", true);
    Agency south = new Agency("S", "Midshire South Trust", "nhs_trust", "", "", true);
    assertThat(index(north, south).findCutOff("MIDSHIRE ")).isEmpty();
    assertThat(index(north, south).findCutOff("MIDSHIRE N")).contains(north);
  }

  @Test
  void aliasOfNoAgency_isRefused() {
    assertThatThrownBy(() -> index(NEW).add("Midshire", "A-nobody"))
        .hasMessageContaining("A-nobody");
  }

  private static NameIndex index(Agency... agencies) {
    NameIndex index = new NameIndex(new AgencyRegister(List.of(agencies)), Map.of());
    for (Agency agency : agencies) {
      index.add(agency.name(), agency.id());
    }
    return index;
  }
}
