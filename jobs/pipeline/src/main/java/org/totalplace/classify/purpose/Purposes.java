package org.totalplace.classify.purpose;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.classify.agency.Agency;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;

/** Answers one purpose of a source: who paid, what for, of which economic type. Not thread safe. */
public final class Purposes {
  private final AgencyMatcher agencies;
  private final Themes themes;
  private final Facets facets;
  private final Map<String, Optional<AgencyMatch>> payers = new HashMap<>();

  public Purposes(Path referenceData, AgencyMatcher agencies) {
    this.agencies = agencies;
    this.themes = new Themes(referenceData.resolve("themes"));
    this.facets = new Facets(referenceData.resolve("themes"), referenceData.resolve("flows"));
  }

  /**
   * @param publisher who pays unless another body of the register is printed
   */
  public PurposeAnswer answer(String sourceId, Agency publisher, Purpose purpose) {
    Optional<AgencyMatch> printed = payer(purpose);
    Agency payer = printed.map(AgencyMatch::agency).orElse(publisher);
    Theme theme = themes.answer(sourceId, purpose, payer);
    Optional<FieldRule> economic = facets.economicType(sourceId, purpose);
    Optional<FieldRule> flow = facets.flowHint(sourceId, purpose);
    return new PurposeAnswer(
        payer.id(),
        printed.map(AgencyMatch::ruleId).orElse("payer:publisher"),
        theme,
        economic.map(FieldRule::answer).orElse("unknown"),
        economic.map(FieldRule::id).orElse("none"),
        facets.tags(sourceId, purpose, theme.code()),
        flow.map(FieldRule::answer).orElse(null),
        flow.map(FieldRule::id).orElse(null));
  }

  /** The entity as printed where it is a body of the register, then the department family. */
  private Optional<AgencyMatch> payer(Purpose purpose) {
    for (String printed : List.of(purpose.payerName())) {
      Optional<AgencyMatch> match =
          payers.computeIfAbsent(
              printed, name -> name.isBlank() ? Optional.empty() : agencies.match(name));
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }
}
