package org.totalplace.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.Notices;

/** Reads every cell of the files and does nothing with them. */
final class ReadAlone {
  private ReadAlone() {}

  /** {@code ReadAlone LIST-OF-FILES}. */
  public static void main(String[] arguments) throws IOException, RefusedFileException {
    long[] totals = new long[3];
    for (String file : Files.readAllLines(Path.of(arguments[0]))) {
      try (OpenedFile opened = Containers.open(Path.of(file), file, new Notices())) {
        for (Sheet sheet : opened.sheets()) {
          sheet.rows(
              row -> {
                totals[0]++;
                totals[1] += row.cells();
                for (int i = 0; i < row.cells(); i++) {
                  totals[2] += row.to(i) - row.from(i);
                }
                return true;
              });
        }
      }
    }
    System.out.println("rows " + totals[0] + ", cells " + totals[1] + ", bytes " + totals[2]);
    ProcessFigures.print();
  }
}
