package org.totalplace.nightly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.totalplace.sql.SqlSession;

/**
 * Where words stand below a folder: in the bytes of every file, of what is packed in it, and, since
 * these are compressed, in all texts of Parquet files and databases. Case does not matter.
 */
final class Traces {
  private final List<String> words;
  private final Set<String> found = new TreeSet<>();
  private int searched;

  Traces(List<String> words) {
    this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** Every place where a word stands, and around what. */
  Set<String> found() {
    return found;
  }

  /** How many files, packed ones among them, were looked at. */
  int searched() {
    return searched;
  }

  void searchText(String about, String text) {
    look(about, text);
  }

  /** Searches all files below the folder, links not followed. */
  void search(Path folder, SqlSession sql) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = folder.getFileName() + "/" + folder.relativize(file);
      look(name + " (its name)", name);
      bytes(name, Files.readAllBytes(file));
      if (name.endsWith(".parquet")) {
        table(name, "read_parquet(" + SqlSession.literal(file) + ")", sql);
      } else if (name.endsWith(".duckdb")) {
        database(name, file, sql);
      }
    }
  }

  private void bytes(String name, byte[] content) throws IOException {
    searched++;
    look(name, new String(content, StandardCharsets.ISO_8859_1));
    look(name + " (two bytes a letter)", everySecond(content));
    if (content.length > 2 && content[0] == 'P' && content[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          bytes(name + "!" + entry.getName(), zip.readAllBytes());
        }
      }
    } else if (content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b) {
      try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
        bytes(name + "!", gzip.readAllBytes());
      }
    }
  }

  private void database(String name, Path file, SqlSession sql) {
    sql.run("ATTACH " + SqlSession.literal(file) + " AS looked_into (READ_ONLY)");
    for (var table :
        sql.rows("SELECT table_name FROM duckdb_tables() WHERE database_name = 'looked_into'")) {
      table(name + " " + table.get("table_name"), "looked_into." + table.get("table_name"), sql);
    }
    sql.run("DETACH looked_into");
  }

  private void table(String name, String table, SqlSession sql) {
    String any = "'(?i)" + String.join("|", words) + "'";
    for (var row :
        sql.rows(
            "SELECT CAST(t AS VARCHAR) AS said FROM "
                + table
                + " t WHERE regexp_matches(CAST(t AS VARCHAR), "
                + any
                + ") LIMIT 3")) {
      look(name + " (a row)", row.get("said"));
    }
  }

  private void look(String about, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      int at = lower.indexOf(word);
      if (at >= 0) {
        int from = Math.max(0, at - 40);
        String around = text.substring(from, Math.min(text.length(), at + 40));
        found.add(about + ": …" + around.replaceAll("[^ -~]", "?") + "…");
      }
    }
  }

  private static String everySecond(byte[] content) {
    StringBuilder text = new StringBuilder(content.length / 2);
    List<Integer> starts = new ArrayList<>(List.of(0, 1));
    for (int start : starts) {
      for (int i = start; i < content.length; i += 2) {
        text.append((char) (content[i] & 0xff));
      }
    }
    return text.toString();
  }
}
