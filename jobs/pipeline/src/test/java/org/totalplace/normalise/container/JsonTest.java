package org.totalplace.normalise.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;

final class JsonTest {
  @TempDir private Path folder;

  @Test
  void grants_of360Giving_areRowsUnderTheirPaths() throws IOException {
    Opened opened =
        opened(
            """
            {"metadata": [{"a": 1}, {"a": 2}, {"a": 3}],
             "grants": [
              {"id": "360G-x-1", "amountAwarded": 1500.50,
               "recipientOrganization": [{"id": "GB-CHC-1", "name": "Café"}],
               "beneficiaryLocation": [{"name": "A"}, {"name": "B"}], "tags": ["x", "y"]},
              {"id": "360G-x-2", "amountAwarded": 1.5E+3, "awardDate": null,
               "plannedDates": [{"duration": 12}], "fromOpenCall": true}]}
            """);

    assertThat(opened.format()).isEqualTo("json");
    assertThat(opened.rows())
        .containsExactly(
            List.of(
                "id",
                "amountAwarded",
                "recipientOrganization/0/id",
                "recipientOrganization/0/name",
                "beneficiaryLocation/0/name",
                "beneficiaryLocation/1/name",
                "tags",
                "awardDate",
                "plannedDates/0/duration",
                "fromOpenCall"),
            List.of("360G-x-1", "1500.50", "GB-CHC-1", "Café", "A", "B", "x; y", "", "", ""),
            List.of("360G-x-2", "1500", "", "", "", "", "", "", "12", "true"));
    assertThat(opened.lines().get("")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void arrayOfObjects_isATable() throws IOException {
    assertThat(opened("\uFEFF[{\"a\": 1, \"b\": {\"c\": \"x\"}}, {\"a\": -2.5}]").rows())
        .containsExactly(List.of("a", "b/c"), List.of("1", "x"), List.of("-2.5", ""));
  }

  @Test
  void records_deepInAnAnswer_areFound() throws IOException {
    assertThat(opened("{\"success\": true, \"result\": {\"records\": [{\"a\": 1}]}}").rows())
        .containsExactly(List.of("a"), List.of("1"));
  }

  @Test
  void objectsOnLines_areRows() throws IOException {
    Opened opened = opened("{\"a\": 1, \"n\": [{\"x\": 1}]}\n{\"a\": 2}\n");

    assertThat(opened.format()).isEqualTo("jsonl");
    assertThat(opened.rows())
        .containsExactly(List.of("a", "n/0/x"), List.of("1", "1"), List.of("2", ""));
  }

  @Test
  void longArrays_shareTheirLastColumn() throws IOException {
    String places = "{\"n\": \"p\"},".repeat(14) + "{\"n\": \"q\"}";

    assertThat(opened("[{\"l\": [" + places + "]}]").rows().get(1))
        .hasSize(10)
        .last()
        .isEqualTo("p; p; p; p; p; q");
  }

  @Test
  void brokenJson_isRefusedAsDamaged() {
    assertThatThrownBy(() -> opened("[{\"a\": 1}, {\"a\": "))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.notice()).isInstanceOf(DamagedFileNotice.class));
  }

  @Test
  void jsonWithoutRecords_isRefused() {
    assertThatThrownBy(() -> opened("[\"a\", \"b\"]"))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.notice()).isInstanceOf(NoTableNotice.class));
  }

  private Opened opened(String json) throws IOException {
    return Opened.of(folder, json.getBytes(StandardCharsets.UTF_8));
  }
}
