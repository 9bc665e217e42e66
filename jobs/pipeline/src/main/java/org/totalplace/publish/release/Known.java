package org.totalplace.publish.release;

import org.totalplace.publish.content.KeptContent;
import org.totalplace.sql.KeptKeys;
import org.totalplace.sums.LineSums;

/**
 * What the night that makes a release knows of tables by the bytes of their files, so that files
 * that did not change are not added up again. Whoever looks at a release later knows nothing.
 *
 * @param content the content of Parquet files whose bytes are known
 * @param keys the keys of such files
 * @param sums the sums of such files
 */
public record Known(KeptContent content, KeptKeys keys, LineSums sums) {
  public static final Known NOTHING = new Known(KeptContent.NONE, KeptKeys.NONE, LineSums.NONE);
}
