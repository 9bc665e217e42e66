package org.totalplace.tools.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Delimited texts: too wide, too long, too many, and cells whose pattern backtracks. */
final class TextBombs {
  static final String HEADING = "Date,Supplier,Amount,Purpose,Department\n";
  private static final String LINE = "01/04/2024,Made Ltd,12.50,Paper,Offices\n";

  private TextBombs() {}

  static List<Bomb> all() {
    List<Bomb> all = new ArrayList<>(shapes());
    for (String column : List.of("date", "supplier", "amount", "purpose", "heading")) {
      for (int length : new int[] {1_000, 30_000, 900_000}) {
        all.addAll(cells(column, length));
      }
    }
    return all;
  }

  private static List<Bomb> shapes() {
    List<Bomb> all = new ArrayList<>();
    for (int columns : new int[] {20_000, 1_000_000, 8_000_000}) {
      all.add(Bomb.repeated(columns + "-columns.csv", HEADING, ",", columns, "\n" + LINE));
      all.add(Bomb.repeated(columns + "-headings.csv", "Date", ",Amount", columns, "\n" + LINE));
    }
    all.add(Bomb.repeated("wide-lines.csv", HEADING, ",".repeat(100_000) + "\n", 200, LINE));
    all.add(
        Bomb.repeated("wide-lines-of-values.csv", HEADING, "1,".repeat(50_000) + "\n", 200, LINE));
    for (int columns : new int[] {300, 3_000, 16_000}) {
      String line = "1,".repeat(columns) + "\n";
      all.add(
          Bomb.repeated("lines-of-" + columns + ".csv", HEADING, line, 60_000_000 / columns, LINE));
      String wide = "Date" + ",Amount".repeat(columns) + "\n";
      all.add(
          Bomb.repeated(
              "headed-lines-of-" + columns + ".csv", wide, line, 40_000_000 / columns, LINE));
    }
    all.add(Bomb.repeated("lines-of-3m.csv", HEADING, "x".repeat(3_000_000) + ",1\n", 40, LINE));
    all.add(Bomb.repeated("quote-that-never-ends.csv", HEADING + "\"", "text ", 12_000_000, ""));
    all.add(Bomb.repeated("quote-over-lines.csv", HEADING + "\"", LINE, 1_000_000, ""));
    all.add(Bomb.repeated("only-quotes.csv", HEADING, "\"", 30_000_000, "\n"));
    all.add(Bomb.repeated("quotes-and-commas.csv", HEADING, "\",", 10_000_000, "\n"));
    all.add(
        Bomb.repeated("quote-each-line.csv", HEADING, "01/04/2024,\"Made,1.00,x,y\n", 700_000, ""));
    all.add(Bomb.repeated("no-line-end.csv", HEADING, "x", 60_000_000, ""));
    all.add(Bomb.repeated("empty-lines.csv", HEADING, "\n", 60_000_000, LINE));
    all.add(Bomb.repeated("empty-lines-before.csv", "", "\n", 30_000_000, HEADING + LINE));
    all.add(Bomb.repeated("lines-of-delimiters.csv", HEADING, ",,,,\n", 5_000_000, LINE));
    all.add(Bomb.repeated("carriage-returns.csv", HEADING, "\r", 30_000_000, LINE));
    all.add(Bomb.repeated("nuls.csv", HEADING, "\0", 30_000_000, LINE));
    all.add(Bomb.repeated("mixed-delimiters.csv", HEADING, "a,b;c\td|e\n", 1_000_000, LINE));
    all.add(Bomb.repeated("headings-again.csv", "", HEADING, 800_000, LINE));
    all.add(
        Bomb.repeated(
            "title-lines.csv",
            "",
            "Spending over 500 of a council, April 2024\n",
            900_000,
            HEADING + LINE));
    all.add(Bomb.repeated("one-column.csv", "Amount\n", "1.00\n", 5_000_000, ""));
    all.add(
        Bomb.repeated("marks.csv", HEADING + "01/04/2024,a", "\u0301", 5_000_000, ",1.00,x,y\n"));
    all.add(Bomb.repeated("totals.csv", HEADING, "Total,,12.50,,\n" + LINE, 500_000, ""));
    all.add(new Bomb("payees-all-different.csv", out -> different(out, "Made %d Ltd", "Paper")));
    all.add(new Bomb("purposes-all-different.csv", out -> different(out, "Made Ltd", "Paper %d")));
    all.add(
        Bomb.repeated(
            "payees-of-dashes.csv",
            HEADING,
            "01/04/2024,A" + "-".repeat(900_000) + "x,1.00,Paper,x\n",
            6,
            LINE));
    all.add(new Bomb("dates-of-ranges.csv", out -> ranges(out)));
    all.add(
        Bomb.repeated(
            "headings-of-vat.csv",
            "Date,Supplier,Amount",
            ",vat" + " vat".repeat(490),
            500,
            "\n" + LINE));
    all.add(new Bomb("long-payees-all-different.csv", out -> longDifferent(out)));
    return all;
  }

  private static void different(OutputStream out, String payee, String purpose) throws IOException {
    Bomb.text(out, HEADING);
    for (int i = 0; i < 1_500_000; i++) {
      Bomb.text(out, "01/04/2024," + payee.formatted(i) + ",1.00," + purpose.formatted(i) + ",x\n");
    }
  }

  /** Cells as long as a date may be, of dates to dates to dates. */
  private static void ranges(OutputStream out) throws IOException {
    String cell = "01/04/2024 to ".repeat(13) + "01/04/2024";
    Bomb.text(out, HEADING);
    for (int i = 0; i < 100_000; i++) {
      Bomb.text(out, cell + i + ",Made Ltd,1.00,Paper,x\n");
    }
  }

  private static void longDifferent(OutputStream out) throws IOException {
    String tail = "x".repeat(30_000);
    Bomb.text(out, HEADING);
    for (int i = 0; i < 8_000; i++) {
      Bomb.text(out, "01/04/2024,Made " + i + tail + ",1.00,Paper,x\n");
    }
  }

  /** One long cell in a column, several lines of it. */
  private static List<Bomb> cells(String column, int length) {
    List<Bomb> all = new ArrayList<>();
    String[][] parts = {
      {"ones", "1 "},
      {"digits", "7"},
      {"spaces", " "},
      {"commas", "1,"},
      {"points", "1."},
      {"minus", "-"},
      {"brackets", "("},
      {"pounds", "£"},
      {"slashes", "1/"},
      {"dates", "01/04/2024 to "},
      {"months", "April "},
      {"words", "total of "},
      {"letters", "Mr A "},
      {"postcodes", "AB1 2CD "},
      {"nbsp", "\u00a0"},
      {"mixed", "1 ,. "},
      {"titles", "mrs mr dr "},
      {"exponents", "1e"},
    };
    for (String[] part : parts) {
      String cell = part[1].repeat(length / part[1].length());
      String quoted = "\"" + cell + "x\"";
      String line =
          switch (column) {
            case "date" -> quoted + ",Made Ltd,1.00,Paper,Offices\n";
            case "supplier" -> "01/04/2024," + quoted + ",1.00,Paper,Offices\n";
            case "amount" -> "01/04/2024,Made Ltd," + quoted + ",Paper,Offices\n";
            case "purpose" -> "01/04/2024,Made Ltd,1.00," + quoted + ",Offices\n";
            default -> "";
          };
      String before = column.equals("heading") ? "Date,Supplier,Amount," + quoted + "\n" : HEADING;
      String body = line.isEmpty() ? LINE : line;
      all.add(
          Bomb.repeated(
              column + "-of-" + length + "-" + part[0] + ".csv", before + LINE, body, 6, LINE));
    }
    return all;
  }
}
