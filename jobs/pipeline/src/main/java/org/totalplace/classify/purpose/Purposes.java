package org.totalplace.classify.purpose;

import java.nio.file.Path;
import java.util.Optional;
import org.totalplace.classify.agency.Agency;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;

/** Answers one purpose of a source: who paid, what for, of which economic type. Immutable. */
public final class Purposes {
  private final AgencyMatcher agencies;
  private final Themes themes;
  private final Facets facets;

  public Purposes(Path referenceData, AgencyMatcher agencies) {
    this.agencies = agencies;
    this.themes = new Themes(referenceData.resolve("themes"));
    this.facets = new Facets(referenceData.resolve("themes"), referenceData.resolve("flows"));
  }

  /**
   * @param publisher who pays unless another body of the register is printed
   * @param memory of the source
   */
  public PurposeAnswer answer(
      String sourceId, Agency publisher, Purpose purpose, TextMemory memory) {
    Optional<AgencyMatch> printed = payer(purpose, memory);
    Agency payer = printed.map(AgencyMatch::agency).orElse(publisher);
    Theme theme = themes.answer(sourceId, purpose, payer, memory);
    Optional<FieldRule> economic = facets.economicType(sourceId, purpose, memory);
    Optional<FieldRule> client = facets.clientGroup(sourceId, purpose, memory);
    Optional<FieldRule> flow = facets.flowHint(sourceId, purpose, memory);
    return new PurposeAnswer(
        payer.id(),
        printed.map(AgencyMatch::ruleId).orElse("payer:publisher"),
        theme,
        economic.map(FieldRule::answer).orElse("unknown"),
        economic.map(FieldRule::id).orElse("none"),
        facets.tags(sourceId, purpose, theme.code(), memory),
        facets.prevention(sourceId, purpose, memory),
        client.map(FieldRule::answer).orElse("unknown"),
        client.map(FieldRule::id).orElse("none"),
        flow.map(FieldRule::answer).orElse(null),
        flow.map(FieldRule::id).orElse(null));
  }

  /** The entity as printed where it is a body of the register. */
  private Optional<AgencyMatch> payer(Purpose purpose, TextMemory memory) {
    return memory.payer(
        purpose.payerName(), name -> name.isBlank() ? Optional.empty() : agencies.match(name));
  }
}
