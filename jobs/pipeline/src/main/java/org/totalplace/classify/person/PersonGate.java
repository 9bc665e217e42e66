package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.name.PrintedName;

/**
 * Decides whether a printed name may be that of a natural person, and must be withheld: because of
 * explicit marks (a title, trading as), or because its words score enough points. Word lists,
 * points and limits are data.
 */
public final class PersonGate {
  private final WordLists lists;
  private final NameKinds kinds;
  private final PersonNames names;
  private final TradeNames trades;
  private final CardMarks cards;
  private final Limits limits;
  private final BesideAFirm besideAFirm;
  private final NamesInTexts texts;
  private final MailNames mail;

  /** Reads the word lists of the folder. */
  public PersonGate(Path folder) {
    lists = new WordLists(folder);
    kinds = new NameKinds(folder, lists);
    limits = Limits.read(folder);
    names = new PersonNames(lists, kinds, new NamePoints(folder, kinds), limits);
    trades = new TradeNames(lists, kinds, names);
    cards = new CardMarks(folder);
    besideAFirm = new BesideAFirm(lists, kinds, names);
    texts = new NamesInTexts(folder, lists, kinds, names);
    mail = new MailNames(kinds);
  }

  public Limits limits() {
    return limits;
  }

  /** The rule by which a description is withheld; empty if it names nobody. */
  public Optional<String> inText(String text) {
    return mail.isIn(text) ? Optional.of("text:mail") : texts.find(text);
  }

  /**
   * The rule by which a heading of a line is withheld, such as its department: one that is a whole
   * name. Cost centres with the names of schools and houses are headings too, so a name in one is
   * not enough.
   */
  public Optional<String> inLabel(String label) {
    PrintedName printed = new PrintedName(label);
    List<String> words = printed.words();
    boolean isTitled = words.size() > 1 && lists.isTitle(words.get(0)) && !lists.hasMark(words);
    if (isTitled && !lists.isTitleOfInstitutions(words.get(0)) && isNamed(words)) {
      return Optional.of("label:title");
    }
    return inText(label).filter(rule -> likely(printed).isPresent());
  }

  private boolean isNamed(List<String> titled) {
    List<String> words = titled.subList(1, titled.size());
    return names.isCertain(words)
        || names.isGivenAndAnother(words)
        || words.size() == 1 && kinds.maybeSurname(words.get(0));
  }

  /** Names that are certainly a person's: a title, trading as, a childminder. */
  public Optional<PersonRule> certain(PrintedName printed) {
    List<String> words = printed.words();
    if (lists.isKept(words) || lists.hasForm(words)) {
      return besideAFirm.find(printed);
    }
    if (new Titles(lists, kinds).isIn(words)) {
      return rule("person:title", lists.hasOrganisation(words) ? "sole_trader" : "individual");
    }
    int tradingAs = TradeNames.tradingAs(words);
    if (tradingAs > 0 && names.isCertain(words.subList(0, tradingAs))) {
      return rule("person:trading-as", "sole_trader");
    }
    if (lists.hasOccupation(words) && mayNameSomebody(words)) {
      return rule("person:occupation", "sole_trader");
    }
    boolean estate = begins(words, "ESTATE", "OF") || begins(words, "THE", "LATE");
    if (estate || begins(words, "EXECUTORS") || begins(words, "EXORS") || begins(words, "EXECS")) {
      return rule("person:estate", "individual");
    }
    return Optional.empty();
  }

  /** Names so like a person's that they are withheld whatever the amount. */
  public Optional<PersonRule> likely(PrintedName printed) {
    List<String> words = printed.words();
    if (mail.isIn(printed.text())) {
      return rule("person:mail", "individual");
    }
    if (words.isEmpty() || lists.isKept(words) || NameParts.isWeb(printed.text())) {
      return Optional.empty();
    }
    if (isCareOf(printed.text())) {
      return rule("person:care-of", "individual");
    }
    if (names.areCouple(words)) {
      return rule("person:couple", "sole_trader");
    }
    if (!lists.hasForm(words) && isBeforeABracket(printed.text())) {
      return rule("person:part", "sole_trader");
    }
    if (lists.hasMark(words)) {
      return isSurnameOfAnOrganisation(words)
          ? rule("person:surname", "individual")
          : Optional.empty();
    }
    boolean isName = names.isCertain(words) || names.isCertain(PersonNames.wordsOf(printed.text()));
    return isName && !isSomebodys(printed) && cards.behind(printed.text()).isEmpty()
        ? rule("person:name", "individual")
        : Optional.empty();
  }

  /** Names of a person or a small firm: withheld while the amounts paid are small. */
  public Optional<PersonRule> suspected(PrintedName printed) {
    List<String> words = printed.words();
    if (words.isEmpty()
        || lists.isKept(words)
        || lists.hasForm(words)
        || NameParts.isWeb(printed.text())) {
      return Optional.empty();
    }
    Optional<String> behind = cards.behind(printed.text());
    if (behind.isPresent()) {
      return sold(behind.get());
    }
    if (Addresses.isHome(words, lists)) {
      return rule("person:address", "individual");
    }
    boolean isTrade =
        trades.isTradeName(words) || trades.isTradeName(PersonNames.wordsOf(printed.text()));
    if (isTrade && !NameParts.hasPartedPossessive(printed.text())) {
      return rule("person:trade-name", "sole_trader");
    }
    if (trades.isTradingAs(words)) {
      return rule("person:trading-as", "sole_trader");
    }
    boolean isBody = lists.hasInstitution(words); // its parts are cut short: HOUSE (ACORN H
    boolean isPart =
        NameParts.of(printed.text()).stream()
            .map(PersonNames::wordsOf)
            .anyMatch(part -> isBody ? isWhole(part) : isPart(part));
    if (isPart || isBehindAGluedDash(printed.text())) {
      return rule("person:part", "sole_trader");
    }
    List<String> bare = NameWords.of(NameParts.withoutReference(printed.text()));
    if (bare.size() < words.size() && names.isCertain(bare)) {
      return rule("person:numbered", "individual");
    }
    return names.isPerhaps(bare) && !isSomebodys(printed)
        ? rule("person:unsure", "unknown")
        : Optional.empty();
  }

  /**
   * One word that may be a surname, where the publisher's own type says that it may be a person.
   */
  public boolean isOneWord(PrintedName printed) {
    List<String> words = printed.words();
    return words.size() == 1
        && !lists.isKept(words)
        && lists.areLetters(words)
        && !lists.hasMark(words);
  }

  private Optional<PersonRule> sold(String name) {
    List<String> words = NameWords.of(name);
    boolean isGlued = words.size() == 1 && kinds.areGlued(words.get(0));
    return isGlued || isPart(words) || isCutShort(words) || trades.isTradeName(words)
        ? rule("person:card", "sole_trader")
        : Optional.empty();
  }

  /** A possessive is a place or a shop, unless a given name follows it. */
  private boolean isSomebodys(PrintedName printed) {
    List<String> words = printed.words();
    return NameParts.isPossessive(printed.text())
        && !kinds.isListedGiven(words.get(words.size() - 1));
  }

  /** Whether any word besides the occupation is not a common word. */
  private boolean mayNameSomebody(List<String> words) {
    return words.stream()
        .anyMatch(
            word -> word.length() == 1 || !lists.marks(word) && !kinds.isOnlyAWordOrMany(word));
  }

  /** A given name and one more word, and what is left of a third: GIVEN SURNAME PA. */
  private boolean isCutShort(List<String> words) {
    return words.size() >= 2
        && words.size() <= 3
        && kinds.of(words.get(0)).equals("given")
        && kinds.maybeSurname(words.get(1))
        && !lists.marks(words.get(1))
        && words.get(words.size() - 1).length() <= (words.size() == 2 ? 99 : 2);
  }

  private boolean isCareOf(String printed) {
    List<List<String>> parts = NameParts.careOf(printed).stream().map(NameWords::of).toList();
    return parts.stream().anyMatch(part -> hasLongWord(part) && names.isCertain(part))
        || !parts.isEmpty() && names.isGivenAndAnother(parts.get(parts.size() - 1));
  }

  /** {@code SOME NURSERY-GIVEN SURNAME}: not the second half of a double-barrelled surname. */
  private boolean isBehindAGluedDash(String printed) {
    List<String> parts = NameParts.atGluedDash(printed);
    return !parts.isEmpty()
        && NameWords.of(parts.get(0)).stream()
            .skip(1)
            .anyMatch(w -> lists.marks(w) || kinds.isOnlyAWord(w))
        && names.isFull(NameWords.of(parts.get(1)));
  }

  /** A listed given name and a surname, and an occupation in brackets. */
  private boolean isBeforeABracket(String printed) {
    int bracket = printed.indexOf('(');
    if (bracket < 0) {
      return false;
    }
    List<String> before = NameWords.of(printed.substring(0, bracket));
    return names.isFull(before)
        && !before.contains("ST")
        && kinds.of(before.get(0)).equals("given");
  }

  private static boolean hasLongWord(List<String> words) {
    return words.stream().anyMatch(word -> word.length() > 3);
  }

  private boolean isWhole(List<String> words) {
    return names.isFull(words) || names.areInitialsBeforeSurname(words);
  }

  private boolean isPart(List<String> words) {
    return isWhole(words)
        || names.isInitialsAndSurname(words)
        || trades.isTradeName(words)
        || names.areCouple(words);
  }

  /** A name whose surname marks organisations elsewhere: Given Baker, Waters G H. */
  private boolean isSurnameOfAnOrganisation(List<String> words) {
    boolean hasLink = words.contains("AND") || words.contains("OF");
    if (words.size() < 2 || words.size() > 3 || hasLink || !lists.areLetters(words)) {
      return false;
    }
    int surnames = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean isSurname = lists.isSurname(words.get(i), i == 0);
      if (lists.marks(words.get(i)) && !isSurname) {
        return false;
      }
      surnames += isSurname ? 1 : 0;
    }
    List<String> others = words.stream().filter(word -> !lists.marks(word)).toList();
    boolean isNamed =
        others.stream().anyMatch(kinds::isListedGiven)
            || !others.isEmpty() && others.stream().allMatch(word -> word.length() == 1);
    return surnames == 1 && isNamed;
  }

  private static boolean begins(List<String> words, String... with) {
    return words.size() > with.length && words.subList(0, with.length).equals(List.of(with));
  }

  private static Optional<PersonRule> rule(String id, String payeeClass) {
    return Optional.of(new PersonRule(id, payeeClass));
  }
}
