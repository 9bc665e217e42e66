package org.totalplace.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.totalplace.classify.WithheldTexts.Withheld;
import org.totalplace.classify.purpose.MatchCache;
import org.totalplace.classify.purpose.Purpose;
import org.totalplace.classify.purpose.PurposeAnswer;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.rule.RuleUsage;
import org.totalplace.parquet.TableWriter;
import org.totalplace.schema.TableDefinitions;

/** Answers all purposes of a source and writes purpose_answer. */
final class PurposeAnswers {
  private final RuleUsage usage;
  private long unclassified;

  PurposeAnswers(RuleUsage usage) {
    this.usage = usage;
  }

  void write(Path file, String sourceId, Agency publisher, List<Purpose> distinct, Rules rules)
      throws IOException {
    try (TableWriter writer =
        TableWriter.create(file, TableDefinitions.of("classified", "purpose_answer"))) {
      MatchCache memory = new MatchCache(sourceId);
      WithheldTexts texts = new WithheldTexts(rules.payees().people());
      for (Purpose purpose : distinct) {
        PurposeAnswer answer = rules.purposes().answer(publisher, purpose, memory);
        write(writer, sourceId, purpose, answer, texts.of(purpose));
        count(purpose, answer);
      }
      writer.finish();
    }
  }

  long unclassified() {
    return unclassified;
  }

  private void count(Purpose purpose, PurposeAnswer answer) {
    unclassified += answer.theme().code().equals("99") ? Math.abs(purpose.pence()) : 0;
    usage.count(answer.theme().rule(), purpose.lines(), purpose.pence());
    usage.count(answer.economicRule(), purpose.lines(), purpose.pence());
    usage.count(answer.prevention().rule(), purpose.lines(), purpose.pence());
    usage.count(answer.clientGroupRule(), purpose.lines(), purpose.pence());
    usage.count(answer.flowHintRule(), purpose.lines(), purpose.pence());
    usage.count(answer.payerRule(), purpose.lines(), purpose.pence());
  }

  private static void write(
      TableWriter row, String sourceId, Purpose purpose, PurposeAnswer answer, Withheld texts)
      throws IOException {
    row.text("source_id", sourceId);
    row.number("purpose_key", purpose.key());
    row.text("payer_agency", answer.payerAgency());
    row.text("payer_agency_rule", answer.payerRule());
    row.text("cofog_code", answer.theme().code());
    row.text("cofog_rule", answer.theme().rule());
    row.text("cofog_tier", answer.theme().tier());
    row.number("cofog_confidence", answer.theme().confidencePercent());
    row.text("cofog_evidence", answer.theme().evidence());
    row.text("cofog_alternative", answer.theme().alternative());
    row.text("economic_type", answer.economicType());
    row.text("economic_type_rule", answer.economicRule());
    row.text("theme_tags", answer.themeTags());
    row.text("prevention_strict", answer.prevention().strict());
    row.text("prevention_broad", answer.prevention().broad());
    row.text("prevention_rule", answer.prevention().rule());
    row.text("client_group", answer.clientGroup());
    row.text("client_group_rule", answer.clientGroupRule());
    row.text("flow_hint", answer.flowHint());
    row.text("flow_hint_rule", answer.flowHintRule());
    row.text("texts_withheld", texts.columns());
    row.text("texts_withheld_rule", texts.rule());
    row.number("lines", purpose.lines());
    row.number("amount", purpose.pence());
    row.endRow();
  }
}
