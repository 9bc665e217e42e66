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

  private static final List<String> LARGE =
      List.of("official/outturn_detail/", "official/cra_vintage.csv");

  private OfficialYears() {}

  /** The headings of the figures and no figure: a night over it is a third of a whole one. */
  public static Home none(Path folder) {
    return only(folder);
  }

  /** With one year, for tests of other things. */
  public static Home one(Path folder) {
    return only(folder, "2017-18");
  }

  /**
   * @param folder is made
   * @param years whose figures are kept, such as 2017-18; where there are none, only headings are
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
    boolean hasYears = isOneOf(OTHER_YEARS_TOO, to);
    if (!hasYears && !(years.isEmpty() && isOneOf(LARGE, to))) {
      Files.copy(from, to);
      return;
    }
    List<String> lines = Files.readAllLines(from);
    List<String> kept =
        lines.stream()
            .filter(
                line -> line.equals(lines.get(0)) || years.contains(line.replaceFirst(",.*", "")))
            .toList();
    if (kept.size() > 1 || years.isEmpty()) {
      Files.write(to, kept);
    }
  }

  private static boolean isOneOf(List<String> tables, Path file) {
    String path = file.toString().replace('\\', '/');
    return tables.stream().anyMatch(table -> path.contains("/reference-data/" + table));
  }
}
