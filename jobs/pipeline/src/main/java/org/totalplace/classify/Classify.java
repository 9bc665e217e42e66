package org.totalplace.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.totalplace.classify.PayeeAnswers.Candidate;
import org.totalplace.classify.agency.PrintedBy;
import org.totalplace.classify.payee.Payee;
import org.totalplace.classify.purpose.Purpose;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.rule.RuleUsage;
import org.totalplace.csv.CsvTableWriter;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import org.totalplace.store.Store;

/**
 * Answers each distinct payee and purpose of a source once. A source is skipped if its readings and
 * the rules have not changed. Different sources may be classified by different threads.
 */
public final class Classify {
  private static final String READING = "reading.json";

  private final Workspace workspace;
  private final Rules rules;
  private final Catalogue catalogue;

  public Classify(Workspace workspace, Rules rules, Catalogue catalogue) {
    this.workspace = workspace;
    this.rules = rules;
    this.catalogue = catalogue;
  }

  /** Writes the answers of the source. */
  public ClassifyResult source(String sourceId) {
    String key = workspace.key(workspace.classified(sourceId));
    try (Store.Unfinished unfinished = workspace.store().begin(key)) {
      Path folder = Files.createDirectories(unfinished.path());
      String inputKey = inputKey(sourceId);
      RuleUsage usage = new RuleUsage();
      ClassifyResult tally = answer(sourceId, folder, usage);
      new AnswersFile(folder).write(inputKey, tally, usage);
      unfinished.publish();
      return tally;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot classify " + sourceId, e);
    }
  }

  public boolean isDone(String sourceId) {
    return new AnswersFile(workspace.classified(sourceId))
        .inputKey()
        .filter(key -> key.equals(inputKey(sourceId)))
        .isPresent();
  }

  private ClassifyResult answer(String sourceId, Path folder, RuleUsage usage) throws IOException {
    List<Path> readings = readings(sourceId);
    DistinctKeys keys = new DistinctKeys();
    List<Payee> payees = keys.payees(readings);
    PayeeAnswers payeeAnswers = new PayeeAnswers(usage);
    payeeAnswers.write(
        folder.resolve("payee_answer.parquet"),
        sourceId,
        PrintedBy.of(publisher(sourceId)),
        payees,
        rules);
    writeCandidates(sourceId, folder, payeeAnswers.candidates(rules.payees()));
    List<Purpose> purposes = keys.purposes(readings);
    PurposeAnswers purposeAnswers = new PurposeAnswers(usage);
    purposeAnswers.write(
        folder.resolve("purpose_answer.parquet"), sourceId, publisher(sourceId), purposes, rules);
    return new ClassifyResult(
        sourceId,
        payees.size(),
        purposes.size(),
        payeeAnswers.lines(),
        payeeAnswers.pence(),
        payeeAnswers.absolutePence(),
        payeeAnswers.publicBodies(),
        payeeAnswers.withheld(),
        purposeAnswers.unclassified());
  }

  /** The names to review first when improving the register; never a withheld one. */
  private static void writeCandidates(String sourceId, Path folder, List<Candidate> candidates)
      throws IOException {
    Path file = folder.resolve(AliasCandidates.FILE);
    try (CsvTableWriter csv = CsvTableWriter.create(file, AliasCandidates.OF_A_SOURCE)) {
      for (Candidate candidate : candidates) {
        csv.row(
            List.of(
                sourceId,
                CsvTableWriter.guarded(candidate.name().replaceAll("[\\r\\n]+", " ")),
                candidate.payeeClass(),
                String.join(" ", candidate.agencies()),
                candidate.lines(),
                BigDecimal.valueOf(candidate.pence(), 2).toPlainString()));
      }
      csv.finish();
    }
  }

  private Agency publisher(String sourceId) {
    SourceDefinition source =
        catalogue
            .find(sourceId)
            .orElseThrow(() -> new IllegalArgumentException("No source " + sourceId));
    return rules
        .register()
        .find(source.publisher())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    sourceId + " names publisher " + source.publisher() + ", no such agency"));
  }

  /** Rules, publisher and readings: everything that the answers depend on. */
  private String inputKey(String sourceId) {
    Sha256 sha256 = new Sha256().add(rules.hash()).add(publisher(sourceId).id());
    for (Path reading : readings(sourceId)) {
      String key = AnswersFile.textOf(reading.resolve(READING), "input_key").orElse("");
      sha256.add(reading.getFileName().toString()).add(key);
    }
    return sha256.hex();
  }

  /** The published readings of the source that have payees, in order of name. */
  private List<Path> readings(String sourceId) {
    Path folder = workspace.normalised().resolve(sourceId);
    Store store = workspace.store();
    try {
      return store.list(workspace.key(folder)).stream()
          .map(store::local)
          .filter(reading -> Files.exists(reading.resolve("payee.parquet")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
