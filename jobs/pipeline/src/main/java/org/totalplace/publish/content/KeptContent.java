package org.totalplace.publish.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.totalplace.model.Sha256;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.UnfinishedFile;

/**
 * The sums of Parquet files, known by the bytes of the file: the rows of a file that did not change
 * are not read again to know what they are.
 *
 * @param folder of what is kept, a text for each table; nothing is kept where there is none
 */
public record KeptContent(Optional<Path> folder) {
  /** Every file is read. */
  public static final KeptContent NONE = new KeptContent(Optional.empty());

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d+ \\d+ \\d+)");

  public static KeptContent in(Path folder) {
    return new KeptContent(Optional.of(folder));
  }

  /**
   * The content of a published table.
   *
   * @param release folder of the table's files
   * @param hashes SHA-256 of each file by its name in the release
   */
  public ContentHash of(
      SqlSession sql, TableDefinition table, Path release, Map<String, String> hashes) {
    Optional<Path> kept = folder.map(all -> all.resolve(name(table)));
    Map<String, ContentSums> before = kept.map(KeptContent::read).orElse(Map.of());
    Map<String, ContentSums> now = new TreeMap<>();
    ContentSums all = ContentSums.NOTHING;
    for (Path file : FileViews.files(table, release)) {
      String bytes = hashes.get(release.relativize(file).toString());
      ContentSums sums = before.get(bytes);
      if (sums == null) {
        sums = ContentSums.of(sql, table, "read_parquet(" + SqlSession.literal(file) + ")");
      }
      now.put(bytes, sums);
      all = all.add(sums);
    }
    if (!now.equals(before)) {
      kept.ifPresent(file -> write(file, now));
    }
    return all.hash();
  }

  /** Another form of the table, or another way of summing, has a file of its own. */
  private static String name(TableDefinition table) {
    String way = table.version() + ContentSums.query(table, "rows");
    return table.table() + "-" + Sha256.of(way).substring(0, 12);
  }

  private static Map<String, ContentSums> read(Path file) {
    Map<String, ContentSums> kept = new TreeMap<>();
    try {
      for (String line : lines(file)) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          kept.put(parts.group(1), ContentSums.read(parts.group(2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return kept;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static void write(Path file, Map<String, ContentSums> now) {
    StringBuilder text = new StringBuilder();
    now.forEach((bytes, sums) -> text.append(bytes + " " + sums.text() + "\n"));
    try {
      UnfinishedFile whole = UnfinishedFile.of(file);
      Files.writeString(whole.unfinished(), text);
      whole.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
