package org.totalplace.tools.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.tools.facts.Tiles.Tile;
import org.totalplace.tools.facts.Topology.Point;

/** What the map is drawn from: two squares that share a border, and breaks of a few values. */
final class MapFactsTest {
  private static final String TWO_SQUARES =
      """
      {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[-8,50]},
       "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]],
       "objects":{"ltla":{"type":"GeometryCollection","geometries":[
         {"type":"Polygon","arcs":[[0,1]],"properties":{"areacd":"A"}},
         {"type":"MultiPolygon","arcs":[[[2,-1]]],"properties":{"areacd":"B"}}]}}}
      """;

  @TempDir Path folder;

  @Test
  void outlines_ofNeighbours_shareTheirBorder() throws Exception {
    Path file = folder.resolve("two.json");
    Files.writeString(file, TWO_SQUARES);
    Outlines outlines = new Outlines(Topology.read(file, "ltla"));

    assertThat(outlines.path("A")).isEqualTo("M104 1185l0-109-63 0 0 109z");
    assertThat(outlines.path("B")).isEqualTo("M104 1185l62 0 0-109-62 0z");
  }

  @Test
  void tiles_ofAreasThatCrowd_areOneForEach_inTheOrderOfTheCompass() {
    Map<String, Point> middles = new TreeMap<>();
    for (int i = 0; i < 9; i++) {
      middles.put("P" + i, new Point(500 + i % 3 * 0.01, 900 + i / 3 * 0.01));
    }
    middles.put("far", new Point(0, 0));
    Map<String, Tile> tiles = Tiles.of(middles);

    assertThat(tiles.values()).doesNotHaveDuplicates().hasSize(10);
    assertThat(tiles.get("P0").column()).isLessThan(tiles.get("P2").column());
    assertThat(tiles.get("P0").row()).isLessThan(tiles.get("P6").row());
    assertThat(tiles.get("far")).isEqualTo(new Tile(0, 0));
  }

  @Test
  void assignment_hasTheLeastSum() {
    assertThat(Tiles.assigned(new long[][] {{1, 2, 9}, {1, 9, 9}})).containsExactly(1, 0);
  }

  @Test
  void breaks_lieWhereTheValuesFallApart_whateverLiesFarOut() {
    List<BigDecimal> values =
        Stream.of("1", "2", "1.5", "10", "11", "10.5", "20", "21", "9000")
            .map(BigDecimal::new)
            .toList();

    assertThat(NaturalBreaks.of(values, 3))
        .containsExactly(new BigDecimal("10"), new BigDecimal("20"));
  }
}
