package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.totalplace.classify.rule.RuleTable;

/**
 * The marks that card processors print before a seller's name: {@code SUMUP *A NAME}. Only the text
 * after the mark tells who the seller is.
 */
final class CardMarks {
  private final Pattern mark;

  /** Reads card_marks.csv of the folder. */
  CardMarks(Path folder) {
    String marks =
        RuleTable.read(folder.resolve("card_marks.csv")).stream()
            .map(row -> Pattern.quote(row.get("mark")))
            .collect(Collectors.joining("|"));
    this.mark = Pattern.compile("^(?:" + marks + ")(?:\\s*[*_]+\\s*|\\s\\s+|\\s(?=[A-Z]))");
  }

  /** The text after a processor's mark; empty if there is none. */
  Optional<String> behind(String printed) {
    String upper = printed.strip().toUpperCase(Locale.ROOT);
    Matcher matcher = mark.matcher(upper);
    return matcher.find() ? Optional.of(upper.substring(matcher.end())) : Optional.empty();
  }
}
