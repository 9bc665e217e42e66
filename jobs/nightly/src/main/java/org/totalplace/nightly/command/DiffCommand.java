package org.totalplace.nightly.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.report.DiffLines;
import org.totalplace.publish.changes.ReleaseDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code diff}: what changed between two releases. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "What changed between two releases: lines by source and cause, restated totals of payments",
      "and of the count by place, theme and year. Writes nothing. Releases of earlier versions of",
      "the program can be compared too; where their lines have no ids, only totals are.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the releases were compared", "2:there is no such release"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  total-place diff 2026-10-01 2026-11-01",
      "  total-place diff 2026-10-01 2026-11-01 --place E10000008",
      "  total-place diff --json old/release new/release > changes.json"
    })
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "Folder or date of the earlier release.")
  private String before;

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      description = "Folder or date of the later release.")
  private String after;

  @Mixin private OutputOption output;

  @Option(
      names = "--place",
      paramLabel = "CODE",
      description = "Only what changed for the place with this code.")
  private String place;

  @Option(names = "--json", description = "JSON for a program, all rows, instead of a picture.")
  private boolean json;

  @Override
  public Integer call() {
    ReleaseDiff diff = ReleaseDiff.of(find(before), find(after), Optional.ofNullable(place));
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.builder().build().writeValueAsString(fields(diff)));
    } else {
      String bar = Terminal.system().interactive() ? "█" : "#";
      new DiffLines(diff, bar).lines().forEach(out::println);
    }
    return 0;
  }

  private static Map<String, Object> fields(ReleaseDiff diff) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("before", diff.before().toString());
    fields.put("after", diff.after().toString());
    fields.put("causes", diff.summary().causes());
    fields.put("sources", diff.summary().sources());
    fields.put("totals", diff.summary().totals());
    fields.put("sources_without_line_ids", diff.withoutIds());
    return fields;
  }

  private Path find(String release) {
    Workspace workspace = output.workspace();
    Path folder =
        Files.isDirectory(Path.of(release))
            ? Path.of(release)
            : workspace.releases().resolve(release);
    if (!Files.exists(folder.resolve("index.json"))) {
      throw new ParameterException(
          command.commandLine(), "There is no release at " + folder + ": see --output");
    }
    return folder;
  }
}
