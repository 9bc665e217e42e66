package org.totalplace.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.totalplace.classify.agency.PrintedBy;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.payee.Payee;
import org.totalplace.classify.payee.PayeeAnswer;
import org.totalplace.classify.payee.PayeeThemes.PayeeTheme;
import org.totalplace.classify.payee.Payees;
import org.totalplace.classify.rule.RuleUsage;
import org.totalplace.parquet.TableWriter;
import org.totalplace.schema.TableDefinitions;

/**
 * Answers all payees of a source, writes payee_answer and collects the payees that were not
 * matched.
 */
final class PayeeAnswers {
  /** A name that matches no body of the register, with the amount it was paid. */
  record Candidate(String name, String payeeClass, List<String> agencies, long lines, long pence) {}

  private static final int KEPT_CANDIDATES = 500;

  /** Rules for names that tell a sector but no body, so nothing could be added to the register. */
  private static final String SECTOR = "name:sector-";

  private final RuleUsage usage;

  private record Open(Payee payee, PayeeAnswer answer) {}

  private final List<Open> open = new ArrayList<>();
  private long publicBodies;
  private long withheld;
  private long lines;
  private long pence;
  private long absolutePence;

  PayeeAnswers(RuleUsage usage) {
    this.usage = usage;
  }

  void write(Path file, String sourceId, PrintedBy by, List<Payee> distinct, Rules rules)
      throws IOException {
    try (TableWriter writer =
        TableWriter.create(file, TableDefinitions.of("classified", "payee_answer"))) {
      for (Payee payee : distinct) {
        PrintedName name = new PrintedName(payee.name());
        PayeeAnswer answer = rules.payees().answer(sourceId, by, payee, name);
        Optional<PayeeTheme> theme = rules.payeeThemes().of(answer, name);
        write(writer, sourceId, payee, answer, theme);
        count(payee, answer, theme);
      }
      writer.finish();
    }
  }

  /** Unmatched names that may be public bodies, most money first. */
  List<Candidate> candidates(Payees rules) {
    open.sort(
        Comparator.comparingLong((Open o) -> -Math.abs(o.payee.pence()))
            .thenComparing(o -> o.answer.name())
            .thenComparing(o -> o.payee.key()));
    return open.stream()
        .limit(KEPT_CANDIDATES)
        .map(
            o ->
                new Candidate(
                    o.answer.name(),
                    o.answer.payeeClass(),
                    rules.candidates(o.payee),
                    o.payee.lines(),
                    o.payee.pence()))
        .toList();
  }

  long publicBodies() {
    return publicBodies;
  }

  long withheld() {
    return withheld;
  }

  long lines() {
    return lines;
  }

  long pence() {
    return pence;
  }

  long absolutePence() {
    return absolutePence;
  }

  private void count(Payee payee, PayeeAnswer answer, Optional<PayeeTheme> theme) {
    long absolute = Math.abs(payee.pence());
    lines = Math.addExact(lines, payee.lines());
    pence = Math.addExact(pence, payee.pence());
    absolutePence = Math.addExact(absolutePence, absolute);
    publicBodies += answer.agency() == null ? 0 : absolute;
    withheld += answer.nameWithheldRule() == null ? 0 : absolute;
    usage.count(answer.classRule(), payee.lines(), payee.pence());
    usage.count(answer.flowHintRule(), payee.lines(), payee.pence());
    theme.ifPresent(found -> usage.count(found.rule(), payee.lines(), payee.pence()));
    boolean isOpen =
        answer.agency() == null && answer.name() != null && !answer.classRule().startsWith(SECTOR);
    if (isOpen
        && (answer.payeeClass().equals("unknown") || answer.payeeClass().equals("public_body"))) {
      open.add(new Open(payee, answer));
    }
  }

  private static void write(
      TableWriter row, String sourceId, Payee payee, PayeeAnswer answer, Optional<PayeeTheme> theme)
      throws IOException {
    row.text("source_id", sourceId);
    row.number("payee_key", payee.key());
    row.text("payee_name", answer.name());
    row.text("payee_id", answer.id());
    row.text("payee_class", answer.payeeClass());
    row.text("payee_class_rule", answer.classRule());
    row.text("payee_agency", answer.agency());
    row.text("payee_agency_rule", answer.agencyRule());
    if (answer.agency() != null) {
      row.number("payee_agency_confidence", answer.agencyConfidencePercent());
    }
    row.bool("is_counted", answer.isCounted());
    row.text("payee_site_place", answer.sitePlace());
    row.text("beneficiary_place", answer.beneficiaryPlace());
    row.text("name_withheld_rule", answer.nameWithheldRule());
    row.text("flow_hint", answer.flowHint());
    row.text("flow_hint_rule", answer.flowHintRule());
    if (theme.isPresent()) {
      row.text("cofog_code", theme.get().code());
      row.text("cofog_rule", theme.get().rule());
      row.text("cofog_tier", theme.get().tier());
      row.number("cofog_confidence", theme.get().confidencePercent());
    }
    row.number("lines", payee.lines());
    row.number("amount", payee.pence());
    row.endRow();
  }
}
