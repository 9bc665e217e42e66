package org.totalplace.classify.purpose;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.classify.rule.PhraseIndex.Hit;
import org.totalplace.classify.rule.PhraseIndex.Placed;

/**
 * Decides which keywords of a text count as evidence of the theme. A keyword inside a longer one
 * does not ("school" in "school transport"). None counts if the text lists services of several
 * divisions ("Climate Change, Environment & Transport"): the holder of the budget is then no
 * evidence of its purpose.
 */
final class Keywords {
  /** General services stand beside what they serve ("housing finance") and yield to it. */
  private static final String GENERAL = "01";

  /** The tier of words that give no answer and only show that a heading is a list. */
  static final String LISTED = "listed";

  private static final Set<String> TIERS = Set.of("T7", "T9", LISTED);

  /** The fields that may hold a directorate's name instead of a service's. */
  private static final Set<Field> AREAS = Set.of(Field.SERVICE, Field.EXPENSE_AREA);

  private Keywords() {}

  /**
   * All other clauses stay as they are, in order.
   *
   * @param words of the text, singular
   */
  static List<Hit<Clause>> deciding(Field field, List<String> words, List<Placed<Clause>> placed) {
    List<Placed<Clause>> keywords = placed.stream().filter(Keywords::isKeyword).toList();
    List<Placed<Clause>> outer =
        keywords.stream().filter(k -> keywords.stream().noneMatch(k::isInside)).toList();
    boolean isList = AREAS.contains(field) && words.contains("AND");
    Set<String> services =
        outer.stream()
            .filter(
                k -> field == Field.DEPARTMENT ? !isOpen(k) : isService(k) || isList && isListed(k))
            .map(Keywords::division)
            .collect(Collectors.toSet());
    return placed.stream()
        .filter(p -> !isListed(p))
        .filter(p -> !isKeyword(p) || outer.contains(p) && isOfOne(services, p))
        .map(Placed::hit)
        .toList();
  }

  /**
   * Neither the weakest words nor general services, except that general services count in the name
   * of a department.
   */
  private static boolean isService(Placed<Clause> keyword) {
    return rule(keyword).tier().equals("T7") && !division(keyword).equals(GENERAL);
  }

  private static boolean isListed(Placed<Clause> placed) {
    return rule(placed).tier().equals(LISTED);
  }

  /** A rule that answers 99: the heading tells nothing, so it has no division. */
  private static boolean isOpen(Placed<Clause> keyword) {
    return rule(keyword).tier().equals("T9") && division(keyword).equals("99");
  }

  private static boolean isOfOne(Set<String> services, Placed<Clause> keyword) {
    return services.isEmpty()
        || services.size() == 1 && (services.contains(division(keyword)) || isOpen(keyword));
  }

  private static boolean isKeyword(Placed<Clause> placed) {
    FieldRule rule = rule(placed);
    return rule.question() == Question.THEME
        && TIERS.contains(rule.tier())
        && rule.andField().isEmpty()
        && !placed.hit().rule().isSecond();
  }

  private static String division(Placed<Clause> placed) {
    return rule(placed).answer().substring(0, 2);
  }

  private static FieldRule rule(Placed<Clause> placed) {
    return placed.hit().rule().rule();
  }
}
