package org.totalplace.publish.release;

import java.nio.file.Path;
import java.util.Map;
import org.totalplace.model.Sha256;
import org.totalplace.publish.content.KeptContent;
import org.totalplace.sql.KeptKeys;
import org.totalplace.sums.LineSums;

/**
 * What the night that has just made a release knows of its files, so that what did not change is
 * not read again. Whoever looks at a release later knows nothing, and reads all of it.
 *
 * @param content the content of Parquet files whose bytes are known
 * @param keys the keys of such files
 * @param sums the sums of such files
 * @param hashes SHA-256 of files, read after they were written, by name in the release
 */
public record Known(KeptContent content, KeptKeys keys, LineSums sums, Map<String, String> hashes) {
  public static final Known NOTHING =
      new Known(KeptContent.NONE, KeptKeys.NONE, LineSums.NONE, Map.of());

  String hash(Path release, String file) {
    String known = hashes.get(file);
    return known == null ? Sha256.of(release.resolve(file)) : known;
  }
}
