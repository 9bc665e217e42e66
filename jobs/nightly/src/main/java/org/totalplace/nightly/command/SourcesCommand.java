package org.totalplace.nightly.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.extract.Manifest;
import org.totalplace.model.ManifestRow;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.report.Figures;
import org.totalplace.nightly.report.SourceResults;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.normalise.Inspect;
import org.totalplace.normalise.draft.DraftFiles;
import org.totalplace.normalise.draft.DraftPublisher;
import org.totalplace.normalise.draft.DraftSource;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.BrokenDefinition;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceState;
import org.totalplace.source.SourceStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sources}: the catalogue of sources, and the state of each. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "The source definitions, one YAML file each, and how each source stands.")
final class SourcesCommand implements Runnable {
  private static final String ROW = "%-9s %7s  %-10s  %-52s %s%n";

  @Spec private CommandSpec command;

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "Which of: list, check, coverage, new");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "Lists every source: its state, files on record, newest line, id and title.",
        "",
        "ready; stale: a newer file was due, by the newest line; no_files: none was ever obtained;",
        "broken: the definition cannot be used.",
        ""
      })
  int list(@Mixin SourceOptions sources, @Mixin OutputOption output) {
    PrintWriter out = command.commandLine().getOut();
    out.printf(Locale.ROOT, ROW, "state", "files", "newest", "source", "title");
    for (SourceState source : states(Catalogue.load(sources.folders()), output.workspace())) {
      out.printf(
          Locale.ROOT,
          ROW,
          source.state().name().toLowerCase(Locale.ROOT),
          Figures.count(source.files()),
          source.newestTransaction().map(LocalDate::toString).orElse(""),
          source.id(),
          source.title());
    }
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Checks every definition and says what is wrong, where, and what to do.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:every definition can be used, and finds files",
        "5:some cannot, or do not"
      })
  int check(
      @Mixin SourceOptions sources,
      @Option(
              names = "--online",
              description = "Also look on the web: does each source's rules still find files?")
          boolean online,
      @Option(
              names = "--source",
              paramLabel = "ID",
              description = "Only this source, with --online; repeatable.")
          List<String> only,
      @Mixin Contact contact)
      throws IOException, InterruptedException {
    Catalogue catalogue = Catalogue.load(sources.folders());
    PrintWriter err = command.commandLine().getErr();
    for (BrokenDefinition broken : catalogue.broken()) {
      broken.problems().forEach(err::println);
    }
    String usable = Figures.count(catalogue.sources().size()) + " definitions can be used, ";
    command.commandLine().getOut().println(usable + catalogue.broken().size() + " cannot");
    boolean isFound =
        !online
            || new OnlineCheck(contact.need(), TotalPlace.home())
                .of(catalogue, only == null ? List.of() : only, command.commandLine().getOut());
    return catalogue.broken().isEmpty() && isFound ? 0 : Outcome.FAILED.exitCode();
  }

  @Command(
      name = "coverage",
      mixinStandardHelpOptions = true,
      description = {
        "How much of the register of public bodies has a source.",
        "",
        "Existing bodies of the types that publish payments: how many have a source. Of these,"
            + " page:",
        "the page, catalogue or files of payments are known; site: no more than the home of the",
        "body's site; search: no more than a catalogue that is asked by name. verified: rules that",
        "were seen to work; files: some are on record.",
        ""
      })
  int coverage(
      @Mixin SourceOptions sources,
      @Mixin OutputOption output,
      @Option(
              names = {"--missing", "--without"},
              description = "Also name every body that has no source.")
          boolean names) {
    Set<String> withFiles =
        Manifest.open(output.workspace()).rows().stream()
            .map(ManifestRow::sourceId)
            .collect(Collectors.toSet());
    RegisterCoverage coverage =
        RegisterCoverage.of(
            TotalPlace.home().referenceData(), Catalogue.load(sources.folders()), withFiles);
    PrintWriter out = command.commandLine().getOut();
    coverage.lines().forEach(out::println);
    if (names) {
      coverage.without().forEach(body -> out.println(body.type() + "  " + body.name()));
    }
    return 0;
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = {
        "Writes a draft definition from what files show, to be finished by hand.",
        "",
        "Give all the files at hand: one month says little. The publisher is looked up in the",
        "register of bodies, and with it kind, threshold, area and folder. What nothing tells says",
        "TODO, and sources check names every line that still does.",
        ""
      },
      footerHeading = "%nExample:%n",
      footer = "  total-place sources new --id derby-city-council spend/*.csv > spending.yml")
  int draft(
      @Parameters(
              paramLabel = "FILE",
              arity = "1..*",
              description = "Published files of the new source.")
          List<Path> files,
      @Option(
              names = "--id",
              paramLabel = "ID",
              defaultValue = "new-source",
              description = "Id of the new source, and name of its inbox folder.")
          String id,
      @Option(
              names = "--publisher",
              paramLabel = "BODY",
              defaultValue = "",
              description = "Id or name of the publisher in reference-data/agencies.")
          String publisher)
      throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(command.commandLine(), "There is no file " + file);
      }
    }
    ReferenceData reference = TotalPlace.home().referenceData();
    Vocabulary vocabulary = VocabularyFiles.read(reference);
    DraftFiles shown = DraftFiles.of(new Inspect(vocabulary)::file, files);
    PrintWriter err = command.commandLine().getErr();
    for (Reading file : shown.refused()) {
      file.refused().ifPresent(n -> err.println(file.file() + ": " + n.explanation()));
    }
    if (shown.read().isEmpty()) {
      err.println("None of the files can be read");
      return Outcome.FAILED.exitCode();
    }
    Optional<DraftPublisher> body = new DraftPublishers(reference).find(publisher, id, shown);
    command.commandLine().getOut().print(new DraftSource(vocabulary).yaml(id, shown, body));
    command.commandLine().getOut().flush();
    return 0;
  }

  private static List<SourceState> states(Catalogue catalogue, Workspace workspace) {
    Path latest = workspace.latest();
    SourceResults tally =
        Files.exists(latest.resolve("source.parquet"))
            ? SourceResults.read(latest)
            : new SourceResults(Map.of(), Map.of(), List.of(), List.of());
    return new SourceStates(
            Manifest.open(workspace).rows(), tally.newest(), tally.due(), NightlyCommand.today())
        .of(catalogue);
  }
}
