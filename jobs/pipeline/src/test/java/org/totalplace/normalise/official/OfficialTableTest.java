package org.totalplace.normalise.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.notice.AmountNotice.UnreadableAmountNotice;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.source.TableLayout;
import org.totalplace.source.TableLayouts;

/** Small tables in the two shapes of the official ones: lines across, and years across. */
class OfficialTableTest {
  private static final String OUTTURN =
      """
      id: made-outturn
      amount: {unit: thousands}
      layout:
        missing: ["…"]
        files:
          - glob: "outturn-*.csv"
            financial_year: 2017-18
            heading_row: 3
            line_code_row: 2
            columns: {body_code: E-code, body_name: Local authority}
            rows: {column: body_code, matches: "E[0-9]{4}", total: ENGLAND}
            first_line: "190"
            last_line: "290"
      """;

  private static final String OUTTURN_FILE =
      """
      Revenue outturn (made for the test),,,,
      ,,190,290,911
      E-code,Local authority,Education,Highways,Reserves
      E0101,Somewhere,93591,8168.730153777793,5
      E0102,Elsewhere,…,-0.005,5
      ,ENGLAND,93591,8168.73,10
      Notes,,,,
      """;

  @TempDir Path folder;
  private final List<UnreadableAmountNotice> rejects = new ArrayList<>();
  private int skipped;

  @Test
  void linesAcross_thousandsWithDecimals_arePenceByLineCode() throws Exception {
    List<OfficialFigure> figures = read(OUTTURN, "outturn-2017.csv", OUTTURN_FILE);

    assertThat(figures).hasSize(6);
    assertThat(figures.get(0).columns()).containsEntry("body_code", "E0101");
    assertThat(figures.get(0).line()).isEqualTo("190");
    assertThat(figures.get(0).value()).hasValue(9_359_100_000L);
    assertThat(figures.get(1).value()).hasValue(816_873_015L);
  }

  @Test
  void linesAcross_ellipsis_isNoValueAndNotZero() throws Exception {
    List<OfficialFigure> figures = read(OUTTURN, "outturn-2017.csv", OUTTURN_FILE);

    assertThat(figures.get(2).value()).isEmpty();
    assertThat(figures.get(3).value()).hasValue(-500);
  }

  @Test
  void linesAcross_totalRow_isMarkedAndNotesAreNotRead() throws Exception {
    List<OfficialFigure> figures = read(OUTTURN, "outturn-2017.csv", OUTTURN_FILE);

    assertThat(figures).filteredOn(OfficialFigure::isTotal).hasSize(2);
    assertThat(figures.get(4).columns()).containsEntry("body_code", "ENGLAND");
  }

  @Test
  void linesAcross_wordWhereANumberBelongs_isRejectedWithRowHeadingAndText() throws Exception {
    String file = OUTTURN_FILE.replace("93591,8168.730153777793", "see note,8168.73");

    assertThat(read(OUTTURN, "outturn-2017.csv", file)).hasSize(5);
    assertThat(rejects)
        .containsExactly(new UnreadableAmountNotice(new At("", 4, "Education"), "see note"));
  }

  @Test
  void linesAcross_rowsWithoutFigures_areSkippedAndCounted() throws Exception {
    read(OUTTURN, "outturn-2017.csv", OUTTURN_FILE);

    assertThat(skipped).isEqualTo(1);
  }

  @Test
  void linesAcross_lastLineGone_isRefused() {
    String file = OUTTURN_FILE.replace(",,190,290,911", ",,190,291,911");

    assertThatThrownBy(() -> read(OUTTURN, "outturn-2017.csv", file))
        .isInstanceOf(OfficialTableException.class)
        .hasMessageContaining("last line");
  }

  @Test
  void yearsAcross_textsOfACode_areComparedWithoutCase() throws Exception {
    List<OfficialFigure> figures = read(ANALYSIS, "analysis.csv", ANALYSIS_FILE);

    assertThat(figures)
        .extracting(OfficialFigure::line)
        .containsExactly("2013-14", "2014-15", "2013-14", "2014-15");
    assertThat(figures).extracting(f -> f.columns().get("region_code")).containsOnly("E12000003");
  }

  @Test
  void yearsAcross_unknownText_isRefused() {
    String file = ANALYSIS_FILE.replace("and the Humber", "and Humberside");

    assertThatThrownBy(() -> read(ANALYSIS, "analysis.csv", file))
        .isInstanceOf(OfficialTableException.class)
        .hasMessageContaining("Yorkshire and Humberside");
  }

  @Test
  void yearsAcross_newColumn_isRefusedUntilTheLayoutKnowsIt() {
    String file = ANALYSIS_FILE.replace("Country,", "Nation,");

    assertThatThrownBy(() -> read(ANALYSIS, "analysis.csv", file))
        .isInstanceOf(OfficialTableException.class)
        .hasMessageContaining("Nation");
  }

  private static final String ANALYSIS =
      """
      id: made-analysis
      amount: {unit: thousands}
      layout:
        codes:
          region_code: {ENGLAND_Yorkshire and the Humber: E12000003}
        files:
          - glob: "analysis.csv"
            heading_row: 1
            columns: {department: Department, region_code: Region}
            measures: "(20[0-9]{2}-[0-9]{2})"
            ignore: [Country]
      """;

  private static final String ANALYSIS_FILE =
      """
      Department,Region,Country,2013-14,2014-15
      Transport,ENGLAND_Yorkshire and The Humber,ENGLAND,1,2
      Transport,ENGLAND_Yorkshire and the Humber,ENGLAND,3,-4
      """;

  private List<OfficialFigure> read(String yaml, String name, String content) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(sources.resolve("made.yml"), yaml);
    Path file = Files.writeString(folder.resolve(name), content);
    TableLayout layout = TableLayouts.load(sources).get(0);
    assertThat(layout.covers(name)).isTrue();
    List<OfficialFigure> figures = new ArrayList<>();
    try (OpenedFile opened = Containers.open(file, name, new Notices())) {
      new OfficialTable(layout).read(opened, sink(figures));
    }
    return figures;
  }

  private FigureSink sink(List<OfficialFigure> figures) {
    return new FigureSink() {
      @Override
      public void figure(OfficialFigure figure) {
        figures.add(figure);
      }

      @Override
      public void reject(UnreadableAmountNotice notice) {
        rejects.add(notice);
      }

      @Override
      public void skip() {
        skipped++;
      }
    };
  }
}
