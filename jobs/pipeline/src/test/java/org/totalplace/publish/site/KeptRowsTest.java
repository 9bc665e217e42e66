package org.totalplace.publish.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** Rows of a block that are kept are those of its query, and only changed pages are asked for. */
final class KeptRowsTest {
  private static final String BLOCK =
      """
      -- Title: Lines of {place_code}
      -- Ledger: payments
      -- Columns: amount pounds "Pounds"
      -- Empty: There are none.
      -- Counted: The two largest.
      -- Keep: %s
      SELECT amount, agency.agency_name FROM spend_line JOIN agency USING (agency_id)
      WHERE place_code = $place_code ORDER BY amount DESC LIMIT 2;
      """;

  private static final Map<String, String> TABLES = Map.of("spend_line", "1", "agency", "1");
  private static final Map<String, String> PLACES = Map.of("A", "1", "B", "1");

  @TempDir Path folder;
  private SqlSession sql;
  private List<Map<String, String>> pages;

  @BeforeEach
  void threePages_oneWithoutLines() {
    sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "500MB"), folder.resolve("spill"));
    sql.run("CREATE TABLE agency AS SELECT 'a' AS agency_id, 'Body' AS agency_name");
    sql.run("CREATE TABLE spend_line (place_code VARCHAR, agency_id VARCHAR, amount INTEGER)");
    sql.run(
        "INSERT INTO spend_line VALUES ('A', 'a', 1), ('A', 'a', 10), ('A', 'a', 9), ('B', 'a', 5)");
    sql.run(
        "CREATE TEMP TABLE page AS SELECT row_number() OVER () AS page_no, p || '.html' AS address, p AS place_code FROM (VALUES ('B'), ('C'), ('A')) t(p)");
    pages = sql.rows("SELECT * FROM page ORDER BY page_no");
  }

  @AfterEach
  void close() {
    sql.close();
  }

  private static Block block(String keep) {
    return Block.of("place/10-lines.sql", BLOCK.formatted(keep));
  }

  private Map<String, List<Map<String, String>>> kept(
      Block block, Map<String, String> tables, Map<String, String> places) throws IOException {
    return new KeptRows(folder.resolve("pages"), tables, places).of(sql, "place", pages, block);
  }

  @Test
  void keptRows_areThoseOfTheQuery_inItsOrder() throws IOException {
    Block block = block("spend_line");
    Map<String, List<Map<String, String>>> asked = PageType.rows(sql, block);
    assertEquals(List.of("1", "3"), asked.keySet().stream().sorted().toList());
    assertEquals(asked, kept(block, TABLES, PLACES));
    assertEquals(asked, kept(block, TABLES, PLACES));
  }

  @Test
  void pageWhosePlaceHasOtherLines_isAskedAgain_andNoOther() throws IOException {
    Block block = block("spend_line");
    Map<String, List<Map<String, String>>> before = kept(block, TABLES, PLACES);
    sql.run("INSERT INTO spend_line VALUES ('A', 'a', 70), ('B', 'a', 70), ('C', 'a', 70)");

    Map<String, List<Map<String, String>>> after =
        kept(block, Map.of("spend_line", "2", "agency", "1"), Map.of("A", "2", "B", "1"));

    assertEquals(PageType.rows(sql, block).get("3"), after.get("3"));
    assertNotEquals(before.get("3"), after.get("3"));
    assertEquals(before.get("1"), after.get("1"), "its lines are said to be as they were");
    assertEquals(null, after.get("2"));
  }

  @Test
  void everyPage_isAskedAgain_whereAnotherTableChangedOrAnyRowMayBeRead() throws IOException {
    kept(block("spend_line"), TABLES, PLACES);
    kept(block("whole"), TABLES, PLACES);
    sql.run("UPDATE agency SET agency_name = 'Another'");

    Map<String, String> agency = Map.of("spend_line", "1", "agency", "2");
    assertEquals(
        PageType.rows(sql, block("spend_line")), kept(block("spend_line"), agency, PLACES));
    Map<String, String> lines = Map.of("spend_line", "2", "agency", "1");
    assertEquals(PageType.rows(sql, block("whole")), kept(block("whole"), lines, PLACES));
  }

  @Test
  void blockThatReadsOnlyRowsOfItsPlace_asksForThemOnce() {
    List<Block> blocks =
        PageType.all().stream().flatMap(type -> type.blocks().stream()).distinct().toList();
    List<Block> kept = blocks.stream().filter(block -> block.keep().isPresent()).toList();
    assertNotEquals(List.of(), kept);
    for (Block block : kept) {
      String table = block.keep().get();
      if (!table.equals("whole")) {
        String[] parts = block.sql().split("\\b" + table + "\\b", -1);
        assertEquals(2, parts.length, block.name() + " reads " + table + " once");
        assertTrue(
            parts[1].matches("(?s).*\\bWHERE (\\w\\.)?place_code = \\$place_code AND .*"),
            block.name() + " reads rows of its own place only");
      }
    }
  }

  @Test
  void noPage_hasNoRows() throws IOException {
    pages = List.of();
    assertEquals(Map.of(), kept(block("whole"), TABLES, PLACES));
  }
}
