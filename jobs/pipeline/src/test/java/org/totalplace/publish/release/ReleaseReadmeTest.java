package org.totalplace.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateException;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReleaseReadmeTest {
  private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

  /** Every figure that is asked for is 7. */
  private static final Map<String, String> SEVENS =
      new AbstractMap<>() {
        @Override
        public String get(Object name) {
          return "7";
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
          return Set.of();
        }
      };

  @Test
  void lists_areOneLineEach_andPublishersTextIsEscaped() {
    ReadmePage page =
        new ReadmePage(
            JULY,
            SEVENS,
            List.of(new ReadmePage.Table("spend_line", "Lines", 1513, "s.parquet", "s.csv")),
            List.of(
                new ReadmePage.Finding("held", "jump", "devon/May [2].csv", "a|b"),
                new ReadmePage.Finding("flagged", "scale", "devon (2)", "{pence}")),
            List.of(new ReadmePage.Unitemised("A | B", "devon", "2", "80.00", "40.0")),
            List.of(new ReadmePage.Failing("kent", "HTTP 404\n<html>", "nothing of it counts")),
            List.of(
                new ReadmePage.Licence("Contains A", "OGL-UK-3.0"),
                new ReadmePage.Licence("Contains B", "OGL-UK-3.0")),
            List.of(new ReadmePage.Query("queries/a.sql", "Who pays?")),
            List.of(new ReadmePage.Table("spend_line", "Lines", 6000000, "spend_line/", "s/")));

    assertThat(ReleaseReadme.text(page))
        .startsWith("# Total Place, release 2024-07-01\n\nPublic money")
        .contains(
            """
            |---|---|---:|---|
            | `spend_line` | Lines | 1,513 | [parquet](s.parquet) [csv](s.csv) |

            ## Questions""")
        .contains("6,000,000 rows): there it is a view of `spend_line/*.parquet`. Start DuckDB in")
        .contains("\n\n- [queries/a.sql](queries/a.sql): Who pays?\n\n## Where")
        .contains(
            """

            - held, `jump`, devon/May \\[2\\].csv: a\\|b
            - flagged, `scale`, devon (2): {pence}

            ## Rows""")
        .contains(
            "|---|---|---:|---:|---:|\n| A \\| B | `devon` | 2 | 80.00 | 40.0 |\n\n## Sources")
        .contains("\n\n- `kent`: HTTP 404 \\<html>; nothing of it counts\n\n## Check")
        .contains("\n\n- Contains A (OGL-UK-3.0)\n- Contains B (OGL-UK-3.0)\n\nNames")
        .endsWith("database right.\n");
  }

  @Test
  void nothingToList_isSaid() {
    assertThat(ReleaseReadme.text(empty(SEVENS)))
        .contains(".csv-metadata.json`.\n`CHANGES.md` says")
        .contains("\n\nNothing was found.\n\n## Rows")
        .contains("\n\nNo publisher has such rows.\n\n## Sources")
        .contains("\n\nNone.\n\n## Check");
  }

  @Test
  void figureThatIsNotThere_isAnError() {
    assertThatThrownBy(() -> ReleaseReadme.text(empty(Map.of())))
        .isInstanceOf(TemplateException.class)
        .hasStackTraceContaining("names a figure that is not there: files_counted");
  }

  private static ReadmePage empty(Map<String, String> figures) {
    return new ReadmePage(
        JULY, figures, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
