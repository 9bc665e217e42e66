package org.totalplace.tools.facts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Small published files made by hand, kept as text: a folder whose name ends like a workbook
 * becomes one, each CSV file in it a sheet.
 */
final class Samples {
  private Samples() {}

  /** Copies a folder of samples, workbooks made of their sheets. */
  static void make(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path entry : entries(from)) {
      Path made = to.resolve(entry.getFileName().toString());
      if (Files.isRegularFile(entry)) {
        Files.copy(entry, made);
      } else if (made.toString().matches(".*\\.(xlsx|xls|ods)")) {
        workbook(entry, made);
      } else {
        make(entry, made);
      }
    }
  }

  private static void workbook(Path sheets, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "sample", "1.0")) {
      for (Path sheet : entries(sheets)) {
        String name = sheet.getFileName().toString().replaceFirst("\\.csv$", "");
        fill(workbook.newWorksheet(name), sheet);
      }
    }
  }

  private static void fill(Worksheet sheet, Path csv) throws IOException {
    CSVFormat everyLine =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setRecordSeparator('\n').get();
    try (CSVParser parser = CSVParser.parse(Files.readString(csv), everyLine)) {
      int row = 0;
      for (CSVRecord line : parser) {
        for (int cell = 0; cell < line.size(); cell++) {
          if (!line.get(cell).isEmpty()) {
            sheet.value(row, cell, line.get(cell));
          }
        }
        row++;
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    }
  }
}
