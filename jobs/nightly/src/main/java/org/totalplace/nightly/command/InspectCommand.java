package org.totalplace.nightly.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.normalise.Inspect;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.normalise.sheet.ReadingRules;
import org.totalplace.source.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: shows how files would be read, and writes nothing. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "How a published file would be read: its format, heading, columns, totals and notices.",
      "",
      "Needs no source definition. A file that is no table of payments is refused with a reason.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every file was looked at", "2:a file or a source is not there"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  total-place inspect spending-april.csv",
      "  total-place inspect --json *.csv *.xlsx > readings.jsonl"
    })
final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, XLSX, XLS, ODS, ZIP, JSON …")
  private List<Path> files;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Read it as a file of this source, by what its definition adds.")
  private String source;

  @Mixin private SourceOptions sources;

  @Option(names = "--json", description = "One line of JSON per file, instead of a card.")
  private boolean json;

  @Override
  public Integer call() {
    Inspect inspect = new Inspect(rules());
    PrintWriter out = command.commandLine().getOut();
    int exitCode = 0;
    for (Path file : files) {
      try {
        if (!Files.isRegularFile(file)) {
          throw new IOException("there is no such file");
        }
        Reading reading = inspect.file(file).as(file.toString());
        out.println(json ? reading.toJson() : reading.toText());
      } catch (IOException e) {
        command.commandLine().getErr().println(file + ": " + e.getMessage());
        exitCode = Outcome.USAGE.exitCode();
      }
    }
    return exitCode;
  }

  private ReadingRules rules() {
    Vocabulary vocabulary = VocabularyFiles.read(TotalPlace.home().referenceData());
    if (source == null) {
      return ReadingRules.of(vocabulary);
    }
    return Catalogue.load(sources.folders())
        .find(source)
        .map(definition -> ReadingRules.of(vocabulary, definition))
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "There is no usable source '" + source + "': see `total-place sources list`"));
  }
}
