package org.totalplace.tools.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.totalplace.csv.CsvRow;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/**
 * An inbox of so many lines: bodies of the catalogue of whose files little is asserted, in an order
 * drawn by the seed, three years of monthly files each, and the years before where all of them are
 * not enough. One file is in memory at no time.
 */
final class MadeInbox {
  static final int MONTHS = 36;
  private static final long SEED = 2010;
  private static final YearMonth LAST = YearMonth.of(2025, 3);

  private final ReferenceData reference;
  private final Catalogue catalogue;
  private final Shapes shapes;
  private long files;

  MadeInbox(ReferenceData reference, Catalogue catalogue, Shapes shapes) {
    this.reference = reference;
    this.catalogue = catalogue;
    this.shapes = shapes;
  }

  /** Writes {@code lines} lines as {@code <source id>/<year>-<month>.csv}, and how many files. */
  void write(Path inbox, long lines, PrintStream out) throws IOException {
    Map<String, CsvRow> bodies = MadePublisher.bodies(reference);
    List<String> names =
        bodies.values().stream().map(row -> row.get("name")).distinct().sorted().toList();
    List<SourceDefinition> sources = sources();
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("No source of reference-data/sources may be used");
    }
    long left = lines;
    int publishers = 0;
    for (YearMonth last = LAST; left > 0; last = last.minusMonths(MONTHS)) {
      publishers = 0;
      for (SourceDefinition source : sources) {
        CsvRow body = bodies.get(source.publisher());
        MadePublisher publisher = new MadePublisher(source, body, shapes, SEED, MONTHS, names);
        left -= months(publisher, inbox.resolve(source.id()), last, left);
        publishers++;
        if (left == 0) {
          break;
        }
      }
    }
    out.println("%d lines of %d bodies in %d files".formatted(lines, publishers, files));
  }

  private long months(MadePublisher publisher, Path folder, YearMonth last, long most)
      throws IOException {
    Files.createDirectories(folder);
    long written = 0;
    for (int i = 0; i < MONTHS && written < most; i++) {
      YearMonth month = last.minusMonths(i);
      long lines = Math.min(publisher.lines(month), most - written);
      Path file = folder.resolve(month + ".csv");
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        publisher.write(month, lines, out);
      }
      files++;
      written += lines;
    }
    return written;
  }

  private List<SourceDefinition> sources() {
    return catalogue.sources().stream()
        .filter(source -> source.kind().recordType().equals("payment"))
        .filter(source -> source.assertions().minLines() <= 1)
        .sorted(Comparator.comparing(source -> MadePublisher.mix(SEED, source.id().hashCode())))
        .toList();
  }

  /** {@code MadeInbox FOLDER LINES SHAPES.csv}. */
  public static void main(String[] arguments) throws IOException {
    ReferenceData reference = Home.find().referenceData();
    Catalogue catalogue = Catalogue.load(List.of(reference.sources()));
    new MadeInbox(reference, catalogue, Shapes.read(Path.of(arguments[2])))
        .write(Path.of(arguments[0]), Long.parseLong(arguments[1]), System.out);
  }
}
