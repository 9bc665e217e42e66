package org.totalplace.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.totalplace.sql.SqlSession;

/** The map as HTML: figures of the legend, classes of the places, and what is not drawn. */
final class MapBlockTest {
  @Test
  void map_coloursByClass_countsThemInTheLegend_andNamesWhatItCannotDraw() {
    Document map = Jsoup.parse(filled().chart());

    assertThat(map.select("#map-1-known_n3").text()).isEqualTo("1");
    assertThat(map.select("#map-1-known_3").text()).isEqualTo("17 %");
    assertThat(map.select(".outlines a[href=place/A.html] path.k3o2p0")).hasSize(1);
    assertThat(map.select(".tiles a[href=place/A.html] title").text())
        .isEqualTo("Ayton: known 12 %, a head £1,600, payments not known");
    assertThat(map.select("fieldset > input")).hasSize(3);
    assertThat(map.select("input[checked]").eachAttr("id")).containsExactly("map-k");
    assertThat(map.text()).contains("Not drawn: Beeton.");
    assertThat(map.select(".maps a:not([tabindex=-1])")).isEmpty();
  }

  private static FilledBlock filled() {
    Block block =
        Block.of("home/30-map.sql", SqlSession.file(MapBlockTest.class, "home/30-map.sql"));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String name : List.of("Ayton", "Beeton")) {
      Map<String, String> row = new TreeMap<>();
      block.columns().forEach(column -> row.put(column.name(), null));
      for (String layer : List.of("known", "own", "payments")) {
        for (int number = 0; number < 6; number++) {
          row.put(layer + "_n" + number, number == 3 ? "1" : "0");
        }
      }
      row.putAll(Map.of("known_1", "0.03", "known_2", "0.10", "known_3", "0.17"));
      row.putAll(Map.of("known", "0.1234", "known_class", "3", "own", "1603.20"));
      row.putAll(Map.of("own_class", "2", "place_name", name, "link", "place/A.html"));
      row.putAll(name.equals("Ayton") ? Map.of("outline", "M1 2l3 4 0 1z") : Map.of());
      rows.add(row);
    }
    Map<String, String> page = Map.of("financial_year", "2024-25");
    return FilledBlock.of(block, Words.read(), page, rows);
  }
}
