package org.totalplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.source.SourceDefinition.AmountConvention;
import org.totalplace.source.SourceDefinition.Cadence;

/** A source that is one line of data. */
class PublishedListTest {
  private static final String HEADINGS =
      "id,publisher,rule,address,query,organisations,pages,files,licence,seen,date,tried,verified\n";
  private static final String LINE =
      "borsetshire,GB-LAE-BOR,html,https://borset.example/spend,,,,,,an atlas,2026-11-26,not asked,never\n";

  @TempDir Path folder;

  @BeforeEach
  void register() throws IOException {
    Files.createDirectories(folder.resolve("sources"));
    Files.createDirectories(folder.resolve("agencies"));
    write(
        "agencies/agencies.csv",
        """
        agency_id,name,agency_type,area_code
        GB-LAE-BOR,Borsetshire Council,unitary_council,E06000999
        GB-GOR-X1,Office of Examples,department,
        GB-LAE-EXA,Exampleshire County Council,county_council,E10000999
        GB-SCH-1,Borchester School,school,
        """);
    write(
        "agencies/publisher_kinds.csv",
        """
        agency_type,kind,threshold,every,lag_days,area
        unitary_council,council_spend,500,quarter,45,England
        county_council,council_spend,500,quarter,45,England
        department,central_spend,25000,month,60,UK
        """);
    write(
        "sources/published_rules.csv",
        """
        rule,pages,files,not_files
        html,,,*contract*
        ckan,*spend*|*payments*,,*salar*
        """);
  }

  @Test
  void line_becomesASource_withWhatItsTypeOfBodyPublishes() throws IOException {
    list(LINE);

    SourceDefinition source = catalogue().find("borsetshire").orElseThrow();

    assertThat(source.title()).isEqualTo("Borsetshire Council: payments");
    assertThat(source.kind()).isEqualTo(SourceKind.COUNCIL_SPEND);
    assertThat(source.area()).isEqualTo("E06000999");
    assertThat(source.amount()).isEqualTo(new AmountConvention("unknown", "pounds", 500_00));
    assertThat(source.cadence()).isEqualTo(new Cadence("quarter", 45));
    assertThat(source.licence().name()).isEqualTo("unknown");
    FindRule rule = source.find().rules().get(0);
    assertThat(rule.kind()).isEqualTo(FindRule.Kind.HTML);
    assertThat(rule.notFiles()).containsExactly("*contract*");
    assertThat(source.find().verified()).isEqualTo("never");
    assertThat(source.find().tried()).isEqualTo("2026-11-26: not asked; address from an atlas");
  }

  @Test
  void linesWithOneId_areRulesOfOneSource_verifiedOnlyWhereAllAre() throws IOException {
    list(
        LINE.replace("never", "2026-11-30")
            + "borsetshire,GB-LAE-BOR,ckan,https://data.example/api,spend,Borsetshire Council,,,OGL-UK-3.0,x,2026-11-26,x,never\n");

    SourceDefinition source = catalogue().find("borsetshire").orElseThrow();

    assertThat(source.find().rules()).hasSize(2);
    assertThat(source.find().rules().get(1).pages()).containsExactly("*spend*", "*payments*");
    assertThat(source.find().verified()).isEqualTo("never");
  }

  @Test
  void listedSource_isShownOnlyWithFiles() throws IOException {
    list(LINE);
    write("sources/a.yml", CatalogueTest.GOOD);

    assertThat(catalogue().sources()).hasSize(2);
    assertThat(catalogue().shown(Set.of()))
        .extracting(SourceDefinition::id)
        .containsExactly("exampleshire-county-council");
    assertThat(catalogue().shown(Set.of("borsetshire"))).hasSize(2);
  }

  @Test
  void lineOfAWrittenDefinition_addsARule() throws IOException {
    write("sources/a.yml", CatalogueTest.GOOD);
    list(LINE.replace("borsetshire,GB-LAE-BOR", "exampleshire-county-council,GB-LAE-EXA"));

    SourceDefinition source = catalogue().find("exampleshire-county-council").orElseThrow();

    assertThat(source.find().urls()).hasSize(1);
    assertThat(source.find().rules()).hasSize(1);
    assertThat(source.title()).contains("over £500");
    assertThat(catalogue().shown(Set.of())).hasSize(1);
  }

  @Test
  void secondSourceOfAPublisher_isRefused_becauseItsMonthsWouldCountTwice() throws IOException {
    write("sources/a.yml", CatalogueTest.GOOD);
    list(LINE.replace("GB-LAE-BOR", "GB-LAE-EXA"));

    assertThat(catalogue().sources()).hasSize(1);
    assertThat(catalogue().findBroken("borsetshire").orElseThrow().problems().toString())
        .contains("published.csv:2", "exampleshire-county-council", "Give the line the id");
  }

  @Test
  void definitionInAFolderOfTheUser_takesThePlaceOfALine() throws IOException {
    list(LINE.replace("GB-LAE-BOR", "GB-LAE-EXA"));
    Files.createDirectories(folder.resolve("mine"));
    write("mine/a.yml", CatalogueTest.GOOD);

    Catalogue catalogue =
        Catalogue.load(List.of(folder.resolve("sources"), folder.resolve("mine")));

    assertThat(catalogue.broken()).isEmpty();
    assertThat(catalogue.sources())
        .extracting(SourceDefinition::id)
        .containsExactly("exampleshire-county-council");
  }

  @Test
  void mistakesOfALine_areNamedWithTheLine_andLeaveTheOthers() throws IOException {
    list(
        LINE
            + "nowhere,GB-LAE-NO,html,https://x.example/,,,,,,x,2026-11-26,x,never\n"
            + "school,GB-SCH-1,html,https://y.example/,,,,,,x,2026-11-26,x,never\n"
            + "office,GB-GOR-X1,fax,https://z.example/,,,,,,x,2026-11-26,x,never\n"
            + "search,GB-GOR-X1,ckan,https://z.example/,spend,,,,,x,2026-11-26,x,never\n");

    Catalogue catalogue = catalogue();

    assertThat(catalogue.sources()).hasSize(1);
    assertThat(catalogue.broken().toString())
        .contains("published.csv:3", "no body GB-LAE-NO", "published.csv:4", "school")
        .contains("published.csv:5", "/find/rules/0/kind", "organisations");
  }

  @Test
  void tableThatCannotBeRead_isOneProblem() throws IOException {
    write("sources/a.yml", CatalogueTest.GOOD);
    write("sources/published.csv", "id,publisher\nborsetshire,GB-LAE-BOR\n");

    assertThat(catalogue().sources()).hasSize(1);
    assertThat(catalogue().broken()).hasSize(1);
  }

  private Catalogue catalogue() {
    return Catalogue.load(List.of(folder.resolve("sources")));
  }

  private void list(String lines) throws IOException {
    write("sources/published.csv", HEADINGS + lines);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
