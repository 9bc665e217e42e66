package org.totalplace.normalise.heading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.totalplace.normalise.value.Amounts;
import org.totalplace.normalise.value.Dates;

/**
 * Finds the heading among the first rows: the row, or two rows joined, whose cells mean most to the
 * vocabulary. Preambles, even a printed query, score less because few of their cells are names. For
 * one sheet; not thread safe.
 */
public final class HeadingFinder {
  /** Rows looked at from the top: preambles are shorter. */
  public static final int ROWS = 60;

  private static final Pattern HAS_DIGIT = Pattern.compile("\\d");
  private static final int LONGEST_NAME = 80;
  private static final int LEAST_SCORE = 6;

  private final Vocabulary vocabulary;
  private final Amounts amounts = Amounts.inPounds();
  private final Map<String, Boolean> data = new HashMap<>();
  private final Map<String, Optional<Meaning>> meanings = new HashMap<>();

  public HeadingFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @return {@link Heading#NONE} where no row is a heading
   */
  public Heading find(List<SampleRow> rows) {
    Heading best = Heading.NONE;
    int bestScore = LEAST_SCORE - 1;
    for (int i = 0; i < Math.min(rows.size(), ROWS); i++) {
      SampleRow row = rows.get(i);
      int score = score(row.cells(), false);
      if (score > bestScore || isSecondHeading(row, score, best, bestScore)) {
        best = new Heading(row.line(), row.line(), row.cells());
        bestScore = score;
      }
      if (i + 1 < rows.size() && !row.isBlank() && !hasData(rows.get(i + 1))) {
        List<String> joined = join(row, rows.get(i + 1));
        int joinedScore = score(joined, true);
        if (joinedScore > bestScore + 1
            && joinedScore > score(rows.get(i + 1).cells(), false) + 1) {
          best = new Heading(row.line(), rows.get(i + 1).line(), joined);
          bestScore = joinedScore;
        }
      }
    }
    return best;
  }

  /**
   * The first row has the system's field names and the second has names for people: the second is
   * the heading.
   */
  private static boolean isSecondHeading(SampleRow row, int score, Heading best, int bestScore) {
    boolean follows = !best.isNone() && row.line() == best.lastLine() + 1;
    return follows && score >= LEAST_SCORE && score * 3 >= bestScore * 2;
  }

  /**
   * Two points for a name, one for a word rule, more for amount, date and payee, fewer for data.
   */
  private int score(List<String> cells, boolean isJoined) {
    Set<Column> seen = EnumSet.noneOf(Column.class);
    int score = 0;
    int filled = 0;
    int known = 0;
    for (String cell : cells) {
      if (cell.isBlank()) {
        continue;
      }
      filled++;
      if (isData(cell)) {
        score -= 3;
        continue;
      }
      Optional<Meaning> meaning =
          isJoined ? vocabulary.findExact(cell) : meanings.computeIfAbsent(cell, vocabulary::find);
      if (meaning.isPresent()) {
        known++;
        if (seen.add(meaning.get().column())) {
          score += (meaning.get().isExact() ? 2 : 1) + weight(meaning.get().column());
        } else if (isJoined && meaning.get().isExact()) {
          score++;
        }
      }
    }
    boolean wide = seen.contains(Column.AMOUNT) && seen.size() >= 5;
    boolean enough = seen.size() >= 2 && (wide || known * 3 >= filled);
    return enough ? score : 0;
  }

  private static int weight(Column column) {
    return switch (column) {
      case AMOUNT -> 3;
      case DATE, PAYEE_NAME -> 2;
      case IGNORED -> -1;
      default -> 0;
    };
  }

  private boolean hasData(SampleRow row) {
    return row.cells().stream().anyMatch(this::isData);
  }

  /** Cells repeat from row to row, so each distinct one is judged once. */
  private boolean isData(String cell) {
    return data.computeIfAbsent(cell, this::looksLikeData);
  }

  private boolean looksLikeData(String cell) {
    return cell.length() > LONGEST_NAME
        || HAS_DIGIT.matcher(cell).find() && (isMoney(cell) || Dates.read(cell).isReadable());
  }

  private boolean isMoney(String cell) {
    return Amounts.mayBeAmount(cell) && amounts.read(cell).isMoney();
  }

  private static List<String> join(SampleRow upper, SampleRow lower) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      joined.add((upper.cell(i) + " " + lower.cell(i)).strip());
    }
    return joined;
  }
}
