package org.totalplace.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  static final String GOOD =
      """
      id: exampleshire-county-council
      title: "Exampleshire County Council: spending over £500"
      publisher: GB-LAE-EXA
      kind: council_spend
      area: E10000999
      licence:
        name: OGL-UK-3.0
        url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
        attribution: Contains public sector information.
      homepage: https://www.example.org/spending
      find:
        urls: [https://www.example.org/spending/2024-04.csv]
      cadence: {every: month, lag_days: 45}
      amount: {basis: net, threshold: 500}
      date: {basis: payment, order: dmy}
      columns:
        names: {Creditor: payee_name}
        positions: {amount: 8, payee_name: 6}
        ignore: [Column1]
        files:
          - glob: 2024-0?.csv
            why: two columns stand under each other's headings
            names: {Creditor: department, Service: payee_name}
      ignore_files:
        - {glob: "*-metadata.json", why: describes the CSV beside it}
      assertions:
        min_lines: 10
        max_lines: 20
        min_fill: {payee_name: 95}
      notes: Odd.
      """;

  @TempDir Path folder;

  @Test
  void definition_complete_becomesTheRecord() throws IOException {
    write("a.yml", GOOD);

    SourceDefinition source = catalogue().find("exampleshire-county-council").orElseThrow();

    assertThat(source.title()).isEqualTo("Exampleshire County Council: spending over £500");
    assertThat(source.kind()).isEqualTo(SourceKind.COUNCIL_SPEND);
    assertThat(source.kind().recordType()).isEqualTo("payment");
    assertThat(source.amount())
        .isEqualTo(new SourceDefinition.AmountConvention("net", "pounds", 500_00));
    assertThat(source.date()).isEqualTo(new SourceDefinition.DateConvention("payment", "dmy"));
    assertThat(source.cadence()).isEqualTo(new SourceDefinition.Cadence("month", 45));
    assertThat(source.columns().names()).containsEntry("Creditor", "payee_name");
    assertThat(source.columns().positions()).containsEntry("amount", 8).hasSize(2);
    assertThat(source.columns().ignore()).containsExactly("Column1");
    assertThat(source.columns().files())
        .containsExactly(
            new SourceDefinition.FileColumns(
                new SourceDefinition.FilePattern(
                    "2024-0?.csv", "two columns stand under each other's headings"),
                Map.of("Creditor", "department", "Service", "payee_name")));
    assertThat(source.assertions().minLines()).isEqualTo(10);
    assertThat(source.assertions().maxLines()).isEqualTo(20);
    assertThat(source.assertions().minFill()).containsEntry("payee_name", 95);
    assertThat(source.find().urls()).hasSize(1);
    assertThat(source.notes()).isEqualTo("Odd.");
  }

  @Test
  void ignoredFile_byName_saysWhy() throws IOException {
    write("a.yml", GOOD);
    SourceDefinition source = catalogue().sources().get(0);

    assertThat(source.findIgnored("2024/grants.CSV-metadata.json")).isPresent();
    assertThat(source.findIgnored("2024/grants.csv")).isEmpty();
    assertThat(source.findIgnored("x-metadata.json/grants.csv")).isEmpty();
  }

  @Test
  void readingFingerprint_notesChange_staysTheSame() throws IOException {
    write("a.yml", GOOD);
    String before = catalogue().sources().get(0).readingFingerprint();
    write("a.yml", GOOD.replace("Odd.", "Odder."));
    assertThat(catalogue().sources().get(0).readingFingerprint()).isEqualTo(before);
    write("a.yml", GOOD.replace("amount: 8", "amount: 9"));
    assertThat(catalogue().sources().get(0).readingFingerprint()).isNotEqualTo(before);
    write("a.yml", GOOD.replace("Creditor: department", "Creditor: service"));
    assertThat(catalogue().sources().get(0).readingFingerprint()).isNotEqualTo(before);
  }

  @Test
  void brokenYaml_amongGoodOnes_breaksOnlyItself() throws IOException {
    write("a.yml", GOOD);
    write("b.yml", "id: second\n  title: [not closed\n");

    Catalogue catalogue = catalogue();

    assertThat(catalogue.sources()).hasSize(1);
    BrokenDefinition broken = catalogue.broken().get(0);
    assertThat(broken.sourceId()).isEqualTo("second");
    assertThat(broken.problems().get(0).line()).isPositive();
    assertThat(broken.problems().get(0).toString()).contains("b.yml:2", "Mend the YAML");
  }

  @Test
  void wrongWord_inDefinition_isShownWithLinePathAndRemedy() throws IOException {
    write("a.yml", GOOD.replace("every: month", "every: fortnight"));

    BrokenDefinition broken = catalogue().findBroken("exampleshire-county-council").orElseThrow();

    DefinitionProblem problem = broken.problems().get(0);
    assertThat(problem.line()).isEqualTo(13);
    assertThat(problem.path()).isEqualTo("/cadence/every");
    assertThat(problem.toString()).contains("four_weeks", "Use one of these words");
  }

  @Test
  void unfinishedDraft_isNoSourceAndEachLineLeftToDoIsNamed() throws IOException {
    write(
        "a.yml",
        GOOD.replace("kind: council_spend", "kind: council_spend # TODO")
            .replace("notes: Odd.", "notes: TODO say what is odd."));

    assertThat(catalogue().sources()).isEmpty();
    BrokenDefinition draft = catalogue().findBroken("exampleshire-county-council").orElseThrow();
    assertThat(draft.problems()).extracting(DefinitionProblem::line).containsExactly(4, 30);
    assertThat(draft.problems().toString()).contains("still says TODO", "Write what is true");
  }

  @Test
  void misspeltAndMissingSettings_areAllListed() throws IOException {
    write("a.yml", GOOD.replace("homepage:", "home_page:").replace("kind: council_spend\n", ""));

    assertThat(catalogue().broken().get(0).problems().toString())
        .contains("home_page", "homepage", "'kind'");
  }

  @Test
  void twoFilesWithOneId_areBothSetAside_andNameEachOther() throws IOException {
    write("a.yml", GOOD);
    write("b.yml", GOOD);

    Catalogue catalogue = catalogue();

    assertThat(catalogue.sources()).isEmpty();
    assertThat(catalogue.broken()).hasSize(2);
    assertThat(catalogue.broken().get(0).problems().toString()).contains("b.yml");
    assertThat(catalogue.broken().get(1).problems().toString()).contains("a.yml");
  }

  @Test
  void twoFolders_areReadTogether_andAFileInBothIsReadOnce() throws IOException {
    Files.createDirectories(folder.resolve("more/uk"));
    write("a.yml", GOOD);
    write("more/uk/b.yaml", GOOD.replace("exampleshire-county", "borsetshire"));
    write("more/uk/read me.txt", "not a definition");

    Catalogue catalogue = Catalogue.load(List.of(folder, folder.resolve("more")));

    assertThat(catalogue.broken()).isEmpty();
    assertThat(catalogue.sources())
        .extracting(SourceDefinition::id)
        .containsExactly("borsetshire-council", "exampleshire-county-council");
  }

  @Test
  void rulesOfFinding_areRead() throws IOException {
    write("a.yml", withRule("kind: ckan", "organisations: [exampleshire], not_files: ['*old*']"));

    SourceDefinition source = catalogue().find("exampleshire-county-council").orElseThrow();

    FindRule rule = source.find().rules().get(0);
    assertThat(rule.kind()).isEqualTo(FindRule.Kind.CKAN);
    assertThat(rule.organisations()).containsExactly("exampleshire");
    assertThat(rule.notFiles()).containsExactly("*old*");
    assertThat(source.find().verified()).isEqualTo("never");
  }

  @Test
  void searchOfAPortalWithoutOrganisation_isBroken_andSoIsATemplateWithoutItsStart()
      throws IOException {
    write("a.yml", withRule("kind: ckan", "pages: ['*spend*']"));
    write("b.yml", withRule("kind: template", "every: month").replace("exampleshire-c", "b-c"));

    assertThat(catalogue().sources()).isEmpty();
    assertThat(catalogue().broken().toString()).contains("organisations").contains("from");
  }

  private static String withRule(String kind, String more) {
    String rule = "    - {" + kind + ", address: https://example.org/s, query: x, " + more + "}\n";
    return GOOD.replaceFirst("(?m)^  urls: .*\\R", "  verified: never\n  rules:\n" + rule);
  }

  @Test
  void folderNotThere_isRefusedByName() {
    assertThatThrownBy(() -> Catalogue.load(List.of(folder.resolve("nowhere"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
  }

  private Catalogue catalogue() {
    return Catalogue.load(List.of(folder));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
