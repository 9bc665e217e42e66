package org.totalplace.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the project's own data with the official figures of few years: the count of all years
 * is most of a small run. The queries over the samples and the quickstart read all of it.
 */
public final class OfficialYears {
  private static final List<String> OTHER_YEARS_TOO =
      List.of("official/cra/", "official/outturn/", "official/outturn_return.csv");

  private OfficialYears() {}

  /** With one year, for tests of other things. */
  public static Home one(Path folder) {
    return only(folder, "2017-18");
  }

  /**
   * @param folder is made
   * @param years whose figures are kept, such as 2017-18
   */
  public static Home only(Path folder, String... years) {
    Path from = Home.find().folder();
    try (Stream<Path> walk = Files.walk(from.resolve("reference-data"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        copy(file, folder.resolve(from.relativize(file).toString()), List.of(years));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy the reference data to " + folder, e);
    }
    return new Home(folder);
  }

  private static void copy(Path from, Path to, List<String> years) throws IOException {
    Files.createDirectories(to.getParent());
    String path = to.toString().replace('\\', '/');
    if (OTHER_YEARS_TOO.stream().noneMatch(table -> path.contains("/reference-data/" + table))) {
      Files.copy(from, to);
      return;
    }
    List<String> lines = Files.readAllLines(from);
    List<String> kept =
        lines.stream()
            .filter(
                line -> line.equals(lines.get(0)) || years.contains(line.replaceFirst(",.*", "")))
            .toList();
    if (kept.size() > 1) {
      Files.write(to, kept);
    }
  }
}
