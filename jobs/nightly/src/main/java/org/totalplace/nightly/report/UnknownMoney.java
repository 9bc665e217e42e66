package org.totalplace.nightly.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;

/** The shares of money with unknown answers, by kind of publisher, from the published table. */
record UnknownMoney(List<String> lines) {
  private static final List<String> SHARES =
      List.of("unclassified", "unplaced", "unmatched", "redacted", "unitemised", "netted");

  /** A heading and one line for each kind of publisher; empty if no line is counted. */
  static UnknownMoney read(Path tables) {
    List<String> lines = new ArrayList<>();
    try (TableReader row =
        TableReader.open(
            tables.resolve("unknown_money.parquet"),
            TableDefinitions.of("release", "unknown_money"))) {
      while (row.next()) {
        lines.add(line(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what is not known in " + tables, e);
    }
    if (!lines.isEmpty()) {
      StringBuilder heading = new StringBuilder("%-28s %20s".formatted("per cent of", "pounds"));
      SHARES.forEach(share -> heading.append("%13s".formatted(share)));
      lines.add(0, heading.toString());
    }
    return new UnknownMoney(List.copyOf(lines));
  }

  private static String line(TableReader row) throws IOException {
    long pounds = row.number("pounds");
    String kind = row.text("publisher_kind") + " (" + row.text("record_type") + ")";
    StringBuilder line = new StringBuilder("%-28s %20s".formatted(kind, Figures.pounds(pounds)));
    for (String share : SHARES) {
      line.append("%13s".formatted(percent(row.number(share), pounds)));
    }
    return line.toString();
  }

  /** With one decimal, in whole numbers: 12.3. */
  private static String percent(long part, long whole) {
    if (whole == 0) {
      return "-";
    }
    var thousand = java.math.BigInteger.valueOf(part).multiply(java.math.BigInteger.valueOf(1000));
    long tenths = thousand.divide(java.math.BigInteger.valueOf(whole)).longValueExact();
    return tenths / 10 + "." + tenths % 10;
  }
}
