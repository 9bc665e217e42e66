package org.totalplace.tools.opinion;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;

/** Differences that were looked into: whose opinion, which files, and what the reason is. */
final class Explanations {
  private static final long HALF_A_PENNY_ENDS = 1;
  private static final long POUND = 100;
  private static final long PENNIES = 2;

  private final List<CsvRow> rows;

  Explanations(Path file) {
    rows = CsvTable.read(file);
  }

  /** Why our reading and the opinion differ; empty where nobody has looked into it. */
  Optional<String> explain(Opinion opinion, OurReading ours) {
    long off = Math.abs(opinion.pence().orElse(ours.pence()) - ours.pence());
    boolean sameRows = opinion.rows().orElse(ours.rows()) == ours.rows();
    if (sameRows && ours.fractions() && off <= HALF_A_PENNY_ENDS) {
      return Optional.of("fractions of a penny: the sum ends in half a penny");
    }
    if (opinion.by().equals(Opinion.PLAIN) && ours.refused().isEmpty()) {
      Optional<String> sum = bySum(opinion, ours);
      if (sum.isPresent()) {
        return sum;
      }
    }
    boolean wePublishedSame =
        opinion.publishedRows().orElse(-1) == ours.rows()
            && Math.abs(opinion.publishedPence().orElse(-1) - ours.pence()) <= 1;
    if (wePublishedSame
        && sameRows
        && opinion.note().contains("whole-£")
        && off <= ours.rows() * POUND) {
      return Optional.of("theirs: " + opinion.note());
    }
    if (wePublishedSame && !opinion.note().isEmpty() && !opinion.note().contains("whole-£")) {
      return Optional.of("theirs: " + opinion.note());
    }
    return listed(opinion);
  }

  /** What the list says of an opinion's files, whatever was read. */
  Optional<String> listed(Opinion opinion) {
    return rows.stream()
        .filter(row -> row.get("opinion").equals("*") || row.get("opinion").equals(opinion.by()))
        .filter(row -> glob(row.get("files")).matcher(opinion.files()).matches())
        .findFirst()
        .map(row -> row.get("whose") + ": " + row.get("why"));
  }

  /** What a plain reader does otherwise, where the sums prove it to the penny. */
  private static Optional<String> bySum(Opinion opinion, OurReading ours) {
    long more = opinion.pence().orElse(ours.pence()) - ours.pence();
    if (more == 0) {
      return Optional.of("rows only: theirs counts other rows without money; sums agree");
    }
    if (ours.setAside() != 0 && Math.abs(more - ours.setAside()) <= PENNIES) {
      return Optional.of(
          "totals twice: theirs counts " + ours.rowsSetAside() + " rows that we set aside");
    }
    return Math.abs(more) <= PENNIES
        ? Optional.of("pennies: theirs adds binary fractions")
        : Optional.empty();
  }

  private static Pattern glob(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString());
  }
}
