package org.totalplace.nightly.report;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. Money is exact; sizes and durations are rounded. */
public final class Figures {
  private Figures() {}

  /** 1,234,567 */
  public static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** £1,234,567.89, from pence, exactly. */
  public static String pounds(long pence) {
    String sign = pence < 0 ? "-" : "";
    java.math.BigInteger size = java.math.BigInteger.valueOf(pence).abs();
    var parts = size.divideAndRemainder(java.math.BigInteger.valueOf(100));
    return sign + String.format(Locale.UK, "£%,d.%02d", parts[0], parts[1]);
  }

  /** 812 bytes, 34.1 kB, 782.0 MB */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    double size = bytes / 1000.0;
    String[] units = {"kB", "MB", "GB"};
    int unit = 0;
    while (size >= 1_000 && unit < units.length - 1) {
      size /= 1_000;
      unit++;
    }
    return String.format(Locale.UK, "%,.1f %s", size, units[unit]);
  }

  /** 4.2 s, 3 min 5 s */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 100
        ? String.format(Locale.UK, "%.1f s", duration.toMillis() / 1000.0)
        : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
