package org.totalplace.tools.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.model.Workspace;
import org.totalplace.parquet.TableReader;
import org.totalplace.schema.TableDefinitions;

/** The answers of 3-classified about labelled lines. */
final class Answers {
  private record PayeePart(
      String agency, String payeeClass, String withheldRule, String hint, Theme theme) {}

  private record PurposePart(String payer, Theme theme, String hint) {}

  private final Map<String, PayeePart> payees = new HashMap<>();
  private final Map<String, PurposePart> purposes = new HashMap<>();

  private final LabelledLines lines;

  Answers(Workspace workspace, Collection<LineKey> wanted) throws IOException {
    lines = new LabelledLines(workspace, wanted);
    Set<String> sources = wanted.stream().map(LineKey::sourceId).collect(Collectors.toSet());
    for (String source : sources) {
      readPayees(workspace, source);
      readPurposes(workspace, source);
    }
  }

  /** Empty where the line is not in this run. */
  Optional<Answer> find(LineKey line) {
    return lines.find(line).flatMap(keys -> answer(line.sourceId(), keys));
  }

  private Optional<Answer> answer(String source, LabelledLines.Keys keys) {
    PayeePart payee = payees.get(source + keys.payee());
    PurposePart purpose = purposes.get(source + keys.purpose());
    if (payee == null || purpose == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            payee.agency,
            payee.payeeClass,
            payee.withheldRule,
            payee.hint,
            payee.theme,
            purpose.payer,
            purpose.theme,
            purpose.hint));
  }

  private void readPayees(Workspace workspace, String source) throws IOException {
    var file = workspace.classified(source).resolve("payee_answer.parquet");
    if (!Files.exists(file)) {
      return;
    }
    var definition = TableDefinitions.of("classified", "payee_answer");
    try (TableReader row = TableReader.open(file, definition)) {
      while (row.next()) {
        payees.put(
            source + row.number("payee_key"),
            new PayeePart(
                row.text("payee_agency"),
                row.text("payee_class"),
                row.text("name_withheld_rule"),
                row.text("flow_hint"),
                row.text("cofog_code") == null ? null : theme(row, null, null)));
      }
    }
  }

  private void readPurposes(Workspace workspace, String source) throws IOException {
    var file = workspace.classified(source).resolve("purpose_answer.parquet");
    if (!Files.exists(file)) {
      return;
    }
    var definition = TableDefinitions.of("classified", "purpose_answer");
    try (TableReader row = TableReader.open(file, definition)) {
      while (row.next()) {
        purposes.put(
            source + row.number("purpose_key"),
            new PurposePart(
                row.text("payer_agency"),
                theme(row, row.text("cofog_evidence"), row.text("cofog_alternative")),
                row.text("flow_hint")));
      }
    }
  }

  private static Theme theme(TableReader row, String evidence, String alternative) {
    return new Theme(
        row.text("cofog_code"),
        row.text("cofog_rule"),
        row.text("cofog_tier"),
        (int) row.number("cofog_confidence"),
        evidence,
        alternative);
  }
}
