package org.totalplace.publish.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.publish.release.CsvMetadata;
import org.totalplace.publish.release.CsvText;
import org.totalplace.publish.release.FixedZip;

/**
 * The files of one place in one archive: tables, what their columns are, and a README. The same
 * rows are the same bytes.
 *
 * @param thanks whom to name, with the licence
 */
record PlaceZip(String code, String name, List<String> thanks) {
  PlaceZip {
    thanks = List.copyOf(thanks);
  }

  /** Of all that the archive is made from. */
  String key(Map<PlaceTable, Spool> tables) {
    Sha256 key = new Sha256().add(CodeHash.of()).add(readme());
    tables.forEach((table, rows) -> key.add(table.file()).add(rows.sha256(code)));
    return key.hex().substring(0, 32);
  }

  /**
   * @param tables rows of all places
   */
  void write(Map<PlaceTable, Spool> tables, Path file) throws IOException {
    try (FixedZip zip = new FixedZip(file)) {
      zip.add("README.txt", readme());
      for (PlaceTable table : PlaceTable.all()) {
        OutputStream out = zip.begin(table.file());
        String heading = CsvText.heading(table.definition()) + "\r\n";
        out.write(heading.getBytes(StandardCharsets.UTF_8));
        tables.get(table).rows(code).writeTo(out);
        zip.end();
        zip.add(table.file() + "-metadata.json", CsvMetadata.of(table.definition(), table.file()));
      }
    }
  }

  private String readme() {
    StringBuilder text = new StringBuilder();
    text.append("Total Place: ").append(name).append(" (").append(code).append(")\n\n");
    text.append(WORDS);
    thanks.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append("\nCite as: Total Place, ").append(name).append(" (").append(code);
    text.append("), release <date of the folder this was taken from>, and the publishers above.\n");
    return text.toString();
  }

  private static final String WORDS =
      """
      count.csv     the count: all public money by body and theme, from official accounts, each pound once
      funding.csv   who pays for it: the same pounds from the other side; do not add the two
      payments.csv  what public bodies of the area paid, by month, body and theme, from the files they publish
      payees.csv    who was paid: the hundred largest by year and body, all others in one row
      coverage.csv  which months are published, missing or not yet due

      What the columns mean is in the file of the same name that ends in -metadata.json.

      - The count and the payments hold different money and often different years: never add them.
      - In count.csv, a key other than own_area is a share of money that is published only for a larger area.
      - Payments are listed above a threshold and by those who publish: a total of them is a floor. What is missing is not zero.
      - Public bodies pay each other. gross less transfers less unitemised is net.
      - People's names are left out; their money stays in.
      - Pounds of each year, not adjusted for rising prices.
      - Every text is in quotes and nothing else is. A spreadsheet may still make a number of the code "09.1" and a date of "2010-11":
        import the columns as text. A text that would run as a formula has an apostrophe before it.

      Made from:
      """;
}
