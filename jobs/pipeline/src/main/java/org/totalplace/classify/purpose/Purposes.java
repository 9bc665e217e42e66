package org.totalplace.classify.purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.classify.register.Agency;
import org.totalplace.reference.ReferenceData;

/** Answers one purpose of a source: who paid, for what, and the economic type. Immutable. */
public final class Purposes {
  private final AgencyMatcher agencies;
  private final Themes themes;
  private final Facets facets;
  private final FieldRules rules;

  public Purposes(ReferenceData reference, AgencyMatcher agencies) {
    this.agencies = agencies;
    this.themes = new Themes(reference.resolve("themes"));
    this.facets = new Facets(reference.resolve("themes"), reference.resolve("flows"));
    List<FieldRule> all = new ArrayList<>(themes.rules());
    all.addAll(facets.rules());
    this.rules = new FieldRules(all);
  }

  /**
   * @param publisher the payer, unless another body of the register is printed
   * @param cache of the source that the purpose is from
   */
  public PurposeAnswer answer(Agency publisher, Purpose purpose, MatchCache cache) {
    return cache.answer(
        cache.matches(purpose, rules),
        matches -> answer(publisher, matches, payer(matches, cache)));
  }

  private PurposeAnswer answer(
      Agency publisher, PurposeMatches matches, Optional<AgencyMatch> printed) {
    Agency payer = printed.map(AgencyMatch::agency).orElse(publisher);
    Theme theme = themes.answer(matches, payer);
    Optional<FieldRule> economic = facets.economicType(matches);
    Optional<FieldRule> client = facets.clientGroup(matches);
    Optional<FieldRule> flow = facets.flowHint(matches);
    return new PurposeAnswer(
        payer.id(),
        printed.map(AgencyMatch::ruleId).orElse("payer:publisher"),
        theme,
        economic.map(FieldRule::answer).orElse("unknown"),
        economic.map(FieldRule::id).orElse("none"),
        facets.tags(matches, theme.code()),
        facets.prevention(matches),
        client.map(FieldRule::answer).orElse("unknown"),
        client.map(FieldRule::id).orElse("none"),
        flow.map(FieldRule::answer).orElse(null),
        flow.map(FieldRule::id).orElse(null));
  }

  /** The printed entity, if it is a body of the register. */
  private Optional<AgencyMatch> payer(PurposeMatches matches, MatchCache cache) {
    return cache.payer(
        matches.payerName(),
        name -> name.isBlank() ? Optional.empty() : agencies.match(new PrintedName(name)));
  }
}
