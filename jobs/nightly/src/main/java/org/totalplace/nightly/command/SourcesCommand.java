package org.totalplace.nightly.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.totalplace.nightly.Outcome;
import org.totalplace.nightly.Words;
import org.totalplace.source.BrokenDefinition;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sources}: the catalogue of who publishes what, and whether each definition is usable. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "The source definitions, one YAML file each.")
final class SourcesCommand implements Runnable {
  @Spec private CommandSpec command;

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "Which of: list, check");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists every source: id, kind, area, cadence and title.")
  int list(@Mixin SourceOptions sources) {
    Catalogue catalogue = Catalogue.load(sources.folders());
    PrintWriter out = command.commandLine().getOut();
    for (SourceDefinition source : catalogue.sources()) {
      out.printf(
          Locale.ROOT,
          "%-60s %-18s %-9s %-10s %s%n",
          source.id(),
          source.kind().code(),
          source.area(),
          source.cadence().every(),
          source.title());
    }
    out.println(Words.count(catalogue.sources().size()) + " sources");
    return said(catalogue.broken());
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Checks every definition and says what is wrong, where, and what to do.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:all can be used", "5:some cannot"})
  int check(@Mixin SourceOptions sources) {
    Catalogue catalogue = Catalogue.load(sources.folders());
    PrintWriter out = command.commandLine().getOut();
    out.println(Words.count(catalogue.sources().size()) + " definitions can be used");
    return said(catalogue.broken());
  }

  private int said(List<BrokenDefinition> broken) {
    PrintWriter err = command.commandLine().getErr();
    broken.forEach(definition -> definition.problems().forEach(err::println));
    if (broken.isEmpty()) {
      return 0;
    }
    err.println(Words.count(broken.size()) + " definitions cannot be used");
    return Outcome.FAILED.exitCode();
  }
}
