package org.totalplace.classify.payee;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.agency.PrintedBy;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.payee.AgencyHints.FlowHint;
import org.totalplace.classify.payee.PayeeNameRules.NameRule;
import org.totalplace.classify.payee.PrintedIds.PrintedId;
import org.totalplace.classify.person.PersonGate;
import org.totalplace.classify.person.PersonRule;
import org.totalplace.classify.place.Places;
import org.totalplace.classify.place.PostcodeRanges;
import org.totalplace.classify.register.AgencyIdentifiers;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.register.AgencyTypes;
import org.totalplace.model.Sha256;
import org.totalplace.reference.ReferenceData;

/**
 * Answers one payee of a source. In this order: redacted by the publisher; a person by the
 * publisher's own type; certainly a person by the name; a public body; publisher's other types; the
 * words of the name; perhaps a person. A payee that no step answers is unknown.
 */
public final class Payees {
  private static final String MAY_BE_PERSON = "may_be_person";
  private static final PrintedName NAMELESS = new PrintedName("");
  private static final Set<String> BODIES = Set.of("public_body", "school", "charity");
  private static final Set<String> TOLD_BY_NAME = Set.of("learned_society", "international_body");

  private final PayeeAgencies agencies;
  private final AgencyTypes types;
  private final PayeeNameRules rules;
  private final AgencyHints hints;
  private final PersonGate people;
  private final PostcodeRanges postcodes;
  private final Places places;
  private final CompanyForms forms;

  Payees(
      PayeeAgencies agencies,
      AgencyTypes types,
      PayeeNameRules rules,
      AgencyHints hints,
      PersonGate people,
      PostcodeRanges postcodes,
      Places places,
      CompanyForms forms) {
    this.agencies = agencies;
    this.types = types;
    this.rules = rules;
    this.hints = hints;
    this.people = people;
    this.postcodes = postcodes;
    this.places = places;
    this.forms = forms;
  }

  public static Payees read(
      ReferenceData reference, AgencyRegister register, AgencyMatcher matcher, AgencyTypes types) {
    Path folder = reference.resolve("agencies");
    return new Payees(
        new PayeeAgencies(new AgencyIdentifiers(register, folder), matcher),
        types,
        new PayeeNameRules(reference.resolve("people")),
        new AgencyHints(reference.resolve("flows")),
        new PersonGate(reference.resolve("people")),
        new PostcodeRanges(reference.resolve("places")),
        new Places(reference.resolve("places")),
        new CompanyForms(folder));
  }

  /** The gate that names pass, which texts pass too. */
  public PersonGate people() {
    return people;
  }

  /** In files of no known publisher. */
  public PayeeAnswer answer(String sourceId, Payee payee) {
    return answer(sourceId, PrintedBy.ANYBODY, payee, new PrintedName(payee.name()));
  }

  /**
   * @param by whose files the source's are
   * @param name of the payee, shared with other rules
   */
  public PayeeAnswer answer(String sourceId, PrintedBy by, Payee payee, PrintedName name) {
    if (name.text().isBlank()) {
      return nameless(sourceId, payee);
    }
    Optional<String> redaction = rules.redaction(name);
    if (redaction.isPresent()) {
      String rule = redaction.get();
      return withheld(sourceId, payee, "redacted", rule, rule, "redacted");
    }
    Optional<NameRule> type = rules.byType(sourceId, payee.type());
    if (type.isPresent() && isPerson(type.get().payeeClass())) {
      String rule = type.get().id();
      return withheld(sourceId, payee, type.get().payeeClass(), rule, rule, "individual");
    }
    Optional<PersonRule> certain = people.certain(name);
    if (certain.isPresent()) {
      return person(sourceId, payee, certain.get());
    }
    Optional<AgencyMatch> agency = agencies.find(payee, name, by);
    if (agency.isPresent()) {
      return body(payee, agency.get());
    }
    Optional<PersonRule> likely = likely(payee, name, type);
    if (likely.isPresent()) {
      return person(sourceId, payee, likely.get());
    }
    Optional<NameRule> byName = rules.byName(name);
    Optional<NameRule> kind = type.filter(rule -> !rule.payeeClass().equals(MAY_BE_PERSON));
    if (byName.isPresent() || kind.isPresent()) {
      return named(payee, name, kind, byName);
    }
    return open(payee, name, "unknown", "none", null);
  }

  /** For lines that print no name but may print the kind of recipient. */
  private PayeeAnswer nameless(String sourceId, Payee payee) {
    Optional<NameRule> type = rules.byType(sourceId, payee.type());
    Optional<NameRule> known = type.filter(rule -> !rule.flowHint().isEmpty());
    if (known.isEmpty()) {
      return withheld(sourceId, payee, "unknown", "payee:none", null, "no_payee")
          .benefiting(beneficiary(payee));
    }
    NameRule rule = known.get();
    return open(
        payee, NAMELESS, rule.payeeClass(), rule.id(), new FlowHint(rule.flowHint(), rule.id()));
  }

  /**
   * Used where neither the publisher nor the register decides; small amounts are withheld on
   * suspicion.
   */
  private Optional<PersonRule> likely(Payee payee, PrintedName name, Optional<NameRule> type) {
    boolean isBody =
        type.filter(rule -> BODIES.contains(rule.payeeClass())).isPresent()
            || PrintedIds.of(payee).stream().anyMatch(PrintedId::isLegalPerson);
    Optional<PersonRule> likely = isBody ? Optional.empty() : people.likely(name);
    boolean isSmall = Math.abs(payee.pence()) < people.limits().surelyNoPersonPence();
    if (likely.isPresent() || isBody || !isSmall) {
      return likely;
    }
    Optional<PersonRule> suspected = people.suspected(name);
    if (suspected.isPresent()) {
      return suspected;
    }
    boolean mayBe = type.filter(rule -> rule.payeeClass().equals(MAY_BE_PERSON)).isPresent();
    return mayBe && people.isOneWord(name)
        ? Optional.of(new PersonRule("person:unsure", "unknown"))
        : Optional.empty();
  }

  /** Bodies of the register that an unmatched payee may be. */
  public List<String> candidates(Payee payee) {
    return agencies.candidates(payee);
  }

  private PayeeAnswer body(Payee payee, AgencyMatch match) {
    FlowHint hint = hints.of(match.agency());
    return new PayeeAnswer(
        payee.name(),
        match.agency().id(),
        types.payeeClass(match.agency()),
        match.ruleId(),
        match.agency().id(),
        match.ruleId(),
        match.confidencePercent(),
        match.agency().isCounted(),
        types.isNational(match.agency()) ? null : place(payee),
        beneficiary(payee),
        null,
        hint.kind(),
        hint.ruleId());
  }

  /**
   * The publisher's type says what the payee is, unless it is one of few bodies of its kind, for
   * which publishers have no type; the name may tell more about the flow.
   */
  private PayeeAnswer named(
      Payee payee, PrintedName name, Optional<NameRule> type, Optional<NameRule> byName) {
    NameRule rule =
        byName
            .filter(r -> TOLD_BY_NAME.contains(r.payeeClass()))
            .or(() -> type.filter(r -> !r.payeeClass().equals("unknown")))
            .or(() -> byName)
            .or(() -> type)
            .orElseThrow();
    NameRule flow = byName.filter(r -> !r.flowHint().isEmpty()).orElse(rule);
    FlowHint hint = flow.flowHint().isEmpty() ? null : new FlowHint(flow.flowHint(), flow.id());
    return open(payee, name, rule.payeeClass(), rule.id(), hint);
  }

  private PayeeAnswer open(
      Payee payee, PrintedName name, String payeeClass, String rule, FlowHint hint) {
    return new PayeeAnswer(
        name == NAMELESS ? null : name.text(),
        id(payee, name),
        payeeClass,
        rule,
        null,
        null,
        0,
        hint != null && hint.kind().equals("transfer_to_counted"),
        place(payee),
        beneficiary(payee),
        null,
        hint == null ? null : hint.kind(),
        hint == null ? null : hint.ruleId());
  }

  private PayeeAnswer person(String sourceId, Payee payee, PersonRule rule) {
    return withheld(sourceId, payee, rule.payeeClass(), rule.id(), rule.id(), "individual");
  }

  /** No name, no place, and one id for all withheld payees of a source: nobody can be followed. */
  private static PayeeAnswer withheld(
      String sourceId, Payee payee, String payeeClass, String rule, String why, String hint) {
    String id = "TP-WITHHELD-" + sourceId;
    String hintRule = hint == null ? null : "flow:" + hint;
    return new PayeeAnswer(
        null, id, payeeClass, rule, null, null, 0, false, null, null, why, hint, hintRule);
  }

  private String place(Payee payee) {
    return postcodes.find(payee.postcode()).orElse(null);
  }

  private String beneficiary(Payee payee) {
    return places.find(payee.beneficiaryPlace()).orElse(null);
  }

  private String id(Payee payee, PrintedName name) {
    List<PrintedId> printed = PrintedIds.of(payee);
    if (!printed.isEmpty()) {
      return printed.get(0).orgId();
    }
    String key = String.join(" ", forms.plain(name.words()));
    String text = key.isEmpty() ? name.text() + payee.type() : key;
    return "TP-PAYEE-" + Sha256.of(text).substring(0, 16);
  }

  private static boolean isPerson(String payeeClass) {
    return payeeClass.equals("individual") || payeeClass.equals("sole_trader");
  }
}
