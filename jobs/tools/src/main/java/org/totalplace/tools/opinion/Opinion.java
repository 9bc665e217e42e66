package org.totalplace.tools.opinion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;

/**
 * What somebody else made of a file, or of all files of a source.
 *
 * @param by whose opinion it is
 * @param files {@code source/file}, or {@code source/*}
 * @param rows empty where it is about the sum only
 * @param pence empty where it is about the rows only
 * @param publishedRows rows of the file as published by that observer's own count, if given
 * @param publishedPence sum of the file as published by that observer's own count, if given
 * @param note what the observer says of a difference
 */
record Opinion(
    String by,
    String files,
    OptionalLong rows,
    OptionalLong pence,
    OptionalLong publishedRows,
    OptionalLong publishedPence,
    String note) {

  /** Whose opinion {@code SECOND-2023.csv} is. */
  static final String PLAIN = "plain";

  static List<Opinion> ofIndex(Path index) {
    List<Opinion> opinions = new ArrayList<>();
    for (CsvRow row : CsvTable.read(index)) {
      opinions.add(
          new Opinion(
              "index",
              row.get("file"),
              number(row.get("rows")),
              pence(row.get("amount_sum")),
              OptionalLong.empty(),
              OptionalLong.empty(),
              ""));
    }
    return opinions;
  }

  /** Rows and sums by a plain reader of one table: it knows no totals and sees one sheet. */
  static List<Opinion> ofSecond(Path second) {
    List<Opinion> opinions = new ArrayList<>();
    for (CsvRow row : CsvTable.read(second)) {
      opinions.add(
          new Opinion(
              PLAIN,
              row.get("file"),
              number(row.get("rows")),
              pence(row.get("sum")),
              OptionalLong.empty(),
              OptionalLong.empty(),
              ""));
    }
    return opinions;
  }

  static List<Opinion> ofOracles(Path oracles) {
    List<Opinion> opinions = new ArrayList<>();
    for (CsvRow row : CsvTable.read(oracles)) {
      opinions.add(
          new Opinion(
              row.get("pair"),
              row.get("raw"),
              number(row.get("oracle_rows")),
              pence(row.get("oracle_sum")),
              number(row.get("raw_rows")),
              pence(row.get("raw_sum")),
              row.get("note")));
    }
    return opinions;
  }

  String source() {
    return files.substring(0, files.indexOf('/') + 1);
  }

  boolean covers(String file) {
    return files.endsWith("/*")
        ? file.startsWith(files.substring(0, files.length() - 1))
        : file.equals(files);
  }

  private static OptionalLong number(String text) {
    return text.isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.strip()));
  }

  private static OptionalLong pence(String text) {
    return text.isBlank()
        ? OptionalLong.empty()
        : OptionalLong.of(
            new BigDecimal(text.strip())
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
  }
}
