package org.totalplace;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;

/** {@code jobs/README.md} shows every room with the first sentence of its own description. */
final class RoomsTest {
  private static final Path JOBS = Home.find().folder().resolve("jobs");

  private static final String HEAD =
      """
      # Rooms

      A file's way: `extract` archives it, `normalise` reads it into lines, payees and purposes, `classify` answers each
      distinct payee and purpose, `count` joins lines and answers and decides what counts, `check` adds everything up
      again, `publish` makes the release. Stages meet in files under `output/`, never in Java, so each can be started,
      tested and replaced alone; `jobs/nightly` puts them in order and knows Spring, nothing else does. `jobs/cluster`, which
      may be deleted, runs them on Apache Spark; its rooms are in a page of its own.

      `LayeringTest` holds the walls: no stage names another, each library is known to one room, no file is longer than
      400 lines. This page is made from the rooms' own descriptions by `RoomsTest` (`scripts/test --write`).

      * **A stage** is given the `Workspace` and the `ReferenceData`; nothing looks for them by itself. What it makes it
        begins and publishes through the `Store`, so a killed run leaves the old or the new, never a part. A package that
        normalise or classify comes to use goes into that stage's list for its cache key; `CodeOfStagesTest` names it.
      * **An SQL file** lies in its stage's folder and says in its first lines what it `Reads`, `Writes`, `Adds to` and
        `Gives`; the order of running is made from that (`SqlGraph`), and nothing in Java names it. A new check is one
        file in `check/rule` that gives `about VARCHAR, what VARCHAR`.
      * **A file of a release** is an `Artefact`: what it is made of and what it writes. A file that no artefact wrote
        stops the release.
      * **A page** for people is a template in `src/main/jte/markdown` or `src/main/jte/html` and a record of plain texts.
        To add one, write `Name.jte`, whose `@param` names the record, and let an artefact write `Pages.html("Name", record)`.
        The build compiles it; every `${value}` is escaped for the place in which it stands, so nothing else escapes. The
        blank line after `@endfor` or `@endif` is dropped: leave two for one.
      """;

  private static final String HEAD_OF_CLUSTER =
      """
      # Cluster

      The engine for Apache Spark: a module that nothing depends on, and that the build includes only with `-Pcluster`.
      Everything here may be deleted; the program and its tests do without. [docs/CLUSTER.md](../../docs/CLUSTER.md) says
      how it is run, the rooms of all else are in [jobs/README.md](../README.md).
      """;

  @Test
  void page_showsEveryRoom() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (String module : SourceFiles.MODULES) {
      page.append(rooms(module));
    }
    KeptFile.holds(JOBS.resolve("README.md"), page.toString());
  }

  @Test
  void pageOfTheCluster_showsEveryRoom() throws IOException {
    assumeThat(SourceFiles.hasCluster()).as("jobs/cluster may be deleted").isTrue();
    KeptFile.holds(JOBS.resolve("cluster/README.md"), HEAD_OF_CLUSTER + rooms(SourceFiles.CLUSTER));
  }

  private static String rooms(String module) throws IOException {
    StringBuilder rooms = new StringBuilder();
    rooms.append("\n## jobs/").append(module).append("\n\n| room | what it is |\n|---|---|\n");
    Path sources = SourceFiles.folder(module);
    for (Path info : descriptions(sources)) {
      String room = sources.relativize(info.getParent()).toString().replace('/', '.');
      rooms.append("| `").append(room.isEmpty() ? "." : room).append("` | ");
      rooms.append(firstSentence(Files.readString(info))).append(" |\n");
    }
    return rooms.toString();
  }

  private static List<Path> descriptions(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.endsWith("package-info.java")).sorted().toList();
    }
  }

  private static String firstSentence(String source) {
    return SourceFiles.firstSentence(source)
        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }
}
