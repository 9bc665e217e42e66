package org.totalplace.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.name.PrintedName;

/**
 * A person named in the same cell as a company with its legal form: {@code Given Surname T/A Some
 * Firm Ltd}, {@code Some Firm Ltd - Given Surname}. A company named after a person is not such a
 * case: {@code Given Surname Ltd}.
 */
final class BesideAFirm {
  private static final String MARKS = "-–—:;,#@|()[]/";

  private final WordLists lists;
  private final Titles titles;
  private final PersonNames names;

  BesideAFirm(WordLists lists, NameKinds kinds, PersonNames names) {
    this.lists = lists;
    this.titles = new Titles(lists, kinds);
    this.names = names;
  }

  /** The rule for the person named; empty if only the firm is. */
  Optional<PersonRule> find(PrintedName printed) {
    List<String> words = printed.words();
    int at = TradeNames.tradingAs(words);
    if (at > 0) {
      return ofTrading(words.subList(0, at), TradeNames.behind(words, at));
    }
    if (printed.text().chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    for (List<String> named : besideWholeFirms(printed.text())) {
      if (!lists.hasForm(named) && titles.isIn(named)) {
        return Optional.of(new PersonRule("person:title", "sole_trader"));
      }
      if (!lists.hasForm(named) && !lists.isKept(named) && names.isFull(named)) {
        return Optional.of(new PersonRule("person:part", "sole_trader"));
      }
    }
    return Optional.empty();
  }

  /** None where a bracket stands inside the firm's name: {@code Given Surname (Town) Ltd}. */
  private List<List<String>> besideWholeFirms(String printed) {
    List<List<String>> parts = new ArrayList<>();
    NameParts.of(printed).forEach(part -> parts.add(NameWords.of(part)));
    List<List<String>> firms = parts.stream().filter(lists::hasForm).toList();
    boolean areWhole = !firms.isEmpty() && firms.stream().allMatch(firm -> firm.size() > 1);
    int bracket = printed.indexOf('(');
    boolean isAtEnd = bracket < 0 || printed.indexOf(')', bracket) >= printed.strip().length() - 1;
    if (!areWhole || !isAtEnd) {
      parts.clear();
    }
    List<String> dash = NameParts.atGluedDash(printed);
    if (!dash.isEmpty() && lists.hasForm(NameWords.of(dash.get(0)))) {
      parts.add(NameWords.of(dash.get(1)));
    }
    return parts;
  }

  private Optional<PersonRule> ofTrading(List<String> before, List<String> behind) {
    boolean isTitled = isTitled(before) || isTitled(behind);
    if (isTitled) {
      return Optional.of(new PersonRule("person:title", "sole_trader"));
    }
    boolean isLong = before.get(before.size() - 1).length() > 2;
    boolean isNamed =
        isLong && !lists.isKept(before) && (names.isCertain(before) || names.isFull(before));
    return isNamed
        ? Optional.of(new PersonRule("person:trading-as", "sole_trader"))
        : Optional.empty();
  }

  private boolean isTitled(List<String> words) {
    return !lists.hasForm(words) && titles.isIn(words);
  }
}
