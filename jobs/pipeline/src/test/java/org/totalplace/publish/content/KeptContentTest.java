package org.totalplace.publish.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Sha256;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** What is known of a file's rows is known by its bytes. */
final class KeptContentTest {
  private static final TableDefinition TABLE = TableDefinitions.of("release", "theme");
  private static final String FILE = TABLE.parquet();

  @TempDir Path folder;
  private SqlSession sql;
  private String bytes = "";

  @BeforeEach
  void open() {
    sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "200MB"), folder.resolve("spill"));
    sql.run(TABLE.createTableSql());
  }

  @AfterEach
  void close() {
    sql.close();
  }

  @Test
  void sameBytes_areNotReadAgain_andOtherBytesAre() throws IOException {
    KeptContent kept = KeptContent.in(folder.resolve("kept"));
    write("09");
    ContentHash first = of(kept);
    assertThat(first).isEqualTo(of(KeptContent.NONE));
    assertThat(first.rows()).isEqualTo(1);

    Files.writeString(folder.resolve(FILE), "no Parquet, and not read");
    assertThat(of(kept)).isEqualTo(first);

    write("10");
    assertThat(of(kept)).isNotEqualTo(first).isEqualTo(of(KeptContent.NONE));
    assertThat(Files.readAllLines(note())).as("what is not there any more").hasSize(1);
  }

  @Test
  void damagedNote_isNotBelieved() throws IOException {
    KeptContent kept = KeptContent.in(folder.resolve("kept"));
    write("09");
    ContentHash whole = of(kept);
    Files.writeString(note(), "half a li");

    assertThat(of(kept)).isEqualTo(whole);
  }

  private ContentHash of(KeptContent kept) {
    return kept.of(sql, TABLE, folder, Map.of(FILE, bytes));
  }

  private void write(String code) {
    sql.run("DELETE FROM theme");
    sql.run("INSERT INTO theme VALUES ('" + code + "', 'Name', NULL)");
    String file = SqlSession.literal(folder.resolve(FILE));
    sql.run("COPY theme TO " + file + " (FORMAT parquet)");
    bytes = Sha256.of(folder.resolve(FILE));
  }

  private Path note() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      return files.findFirst().orElseThrow();
    }
  }
}
