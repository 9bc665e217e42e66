package org.totalplace.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

class CsvTextTest {
  @TempDir Path folder;

  @Test
  void quoted_doublesQuotes_andGuardsWhatWouldRun_eachAloneAndBoth() {
    Map<String, String> quoted =
        Map.of(
            "plain", "\"plain\"",
            "", "\"\"",
            "a \"b\"", "\"a \"\"b\"\"\"",
            "=1+1", "\"'=1+1\"",
            "@a \"b\"", "\"'@a \"\"b\"\"\"",
            "-12.50", "\"-12.50\"",
            "£5 = five", "\"£5 = five\"");
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "100MB"), folder.resolve("spill"))) {
      CsvText.define(sql);
      quoted.forEach(
          (text, expected) ->
              assertThat(
                      sql.rows("SELECT quoted(" + SqlSession.literal(text) + ") AS t")
                          .get(0)
                          .get("t"))
                  .as(text)
                  .isEqualTo(expected));
      assertThat(sql.rows("SELECT quoted(NULL) AS t").get(0).get("t")).isNull();
    }
  }
}
