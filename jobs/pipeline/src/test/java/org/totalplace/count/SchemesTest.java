package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.award;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule FS-15: grants of a publisher that are listed as schemes and again as awards count once. */
final class SchemesTest {
  private static final String SOURCE = "grants-register";

  @TempDir Path output;
  private MadeWorkspace made;

  @BeforeEach
  void oneSource() {
    made = new MadeWorkspace(output).source(SOURCE).file(SOURCE, "schemes.csv", schemes());
  }

  @Test
  void awardsThatAddUpToTheirSchemes_countInPlaceOfThem() {
    made.file(SOURCE, "awards.xlsx", awards("2016-04-01", 1));

    assertThat(countedAndSetAside())
        .containsExactly("awards.xlsx 1000.00 0.00", "schemes.csv 900.00 1000.00");
    assertThat(made.counted("SELECT DISTINCT rule_id, counted_in_source_id s FROM overlap_line"))
        .singleElement()
        .satisfies(row -> assertThat(row.values()).containsExactly("FS-15", SOURCE));
  }

  @Test
  void awardsOfAnotherSourceOfThePublisher_countInPlaceOfTheSchemes() {
    made.source("awards").file("awards", "awards.xlsx", awards("2016-04-01", 1));

    assertThat(countedAndSetAside())
        .containsExactly("awards.xlsx 1000.00 0.00", "schemes.csv 900.00 1000.00");
  }

  @Test
  void awardsThatAreAPartOfTheirScheme_leaveForTheScheme() {
    List<MadeLine> lines = new ArrayList<>(List.of(awards("2016-04-01", 1)));
    lines.add(award("2016-05-01", 200_00, "Town A", "SCH-000004"));
    made.file(SOURCE, "awards.xlsx", lines.toArray(MadeLine[]::new));

    assertThat(countedAndSetAside())
        .containsExactly("awards.xlsx 1000.00 200.00", "schemes.csv 900.00 1000.00");
  }

  @Test
  void awardsWithOtherSumsThanTheSchemes_allCount() {
    made.file(SOURCE, "awards.xlsx", awards("2016-04-01", 3));

    assertThat(countedAndSetAside())
        .containsExactly("awards.xlsx 3000.00 0.00", "schemes.csv 1900.00 0.00");
  }

  @Test
  void awardsOfAnotherYear_allCount() {
    made.file(SOURCE, "awards.xlsx", awards("2017-04-01", 1));

    assertThat(countedAndSetAside())
        .containsExactly("awards.xlsx 1000.00 0.00", "schemes.csv 1900.00 0.00");
  }

  @Test
  void awardsOfAnotherPublisher_allCount() {
    made.source("other", "GB-LAE-OTH", "E10000008", 0)
        .file("other", "awards.xlsx", awards("2016-04-01", 1));

    assertThat(countedAndSetAside())
        .containsExactly("awards.xlsx 1000.00 0.00", "schemes.csv 1900.00 0.00");
  }

  private static MadeLine[] schemes() {
    return new MadeLine[] {
      award("2016-04-01", 500_00, "", "SCH-000001"),
      award("2016-04-01", 300_00, "", "SCH-000002"),
      award("2016-04-01", 200_00, "", "SCH-000003"),
      award("2016-04-01", 900_00, "", "SCH-000004"),
    };
  }

  /** Recipients of three of the four schemes, which add up to them where times is 1. */
  private static MadeLine[] awards(String date, int times) {
    return new MadeLine[] {
      award(date, times * 400_00, "Town A", "SCH-000001"),
      award(date, times * 100_00, "Town B", "SCH-000001"),
      award(date, times * 300_00, "Town A", "SCH-000002"),
      award(date, times * 150_00, "Town A", "SCH-000003"),
      award(date, times * 50_00, "Town C", "SCH-000003"),
    };
  }

  private List<String> countedAndSetAside() {
    made.write().count();
    return made
        .counted("SELECT path, amount_counted, amount_set_aside FROM source_file ORDER BY ALL")
        .stream()
        .map(row -> String.join(" ", row.values()))
        .toList();
  }
}
