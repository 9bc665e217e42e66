package org.totalplace.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in which invented people stand in payees, headings of lines, descriptions, amounts, dates
 * and a column that is not read, and organisations that are called like people. Each planted line
 * has an amount of its own.
 */
final class PlantedNames {
  static final String SOURCE = "sample-pendle-borough-council";

  /** Surnames that nobody has: whatever holds one of them names a planted person. */
  static final List<String> SURNAMES = List.of("Zanderwick", "Quillthorpe", "Thistlewax");

  static final List<String> ORGANISATIONS =
      List.of("John Lewis plc", "Marks & Spencer", "Dr Barnardo's", "Arthur J Gallagher");

  private static final List<String> PEOPLE =
      List.of(
          "Mrs Jessica Zanderwick",
          "Mr O Quillthorpe",
          "Dr Emily Thistlewax",
          "Zanderwick, Jessica",
          "ZANDERWICK JESSICA MS",
          "GRACE THISTLEWAX",
          "J. Zanderwick",
          "Jessica Zanderwick, 14 Acorn Close, Nelson BB9 7ZZ",
          "jessica.zanderwick@example.org",
          "Oliver Quillthorpe T/A Quillthorpe Joinery",
          "Oliver & Grace Quillthorpe");

  private static final List<String> TEXTS =
      List.of(
          "Refund to Jessica Zanderwick",
          "REFUND TO GRACE THISTLEWAX",
          "Training for Oliver Quillthorpe 12 June",
          "School fees - J Zanderwick/Acorn School/Spring",
          "Zanderwick, Jessica",
          "Council tax refund Mrs Thistlewax",
          "Mileage (Oliver Quillthorpe)",
          "Query to jessica.zanderwick@example.org",
          "Disabled facilities grant 14 Acorn Close Zanderwick BB9 7ZZ");

  /**
   * What each planted line says: voucher, date, payee, directorate, description, amount, checker.
   */
  private final List<List<String>> lines = new ArrayList<>();

  private int acceptedLines;

  PlantedNames() {
    PEOPLE.forEach(payee -> paid(payee, "Housing", "Rent allowance"));
    TEXTS.forEach(text -> paid("Larkmoor Waste Services Ltd", "Streetscene", text));
    List.of("Mrs Jessica Zanderwick", "EMILY THISTLEWAX", "O Quillthorpe")
        .forEach(directorate -> paid("Larkmoor Waste Services Ltd", directorate, "Refuse"));
    ORGANISATIONS.forEach(payee -> paid(payee, "Streetscene", "Supplies from " + payee));
    acceptedLines = lines.size();
    add("05-Jul-24", "Larkmoor Waste Services Ltd", "Housing", "Rent", "see Jessica Zanderwick");
    add("Mrs Zanderwick", "Larkmoor Waste Services Ltd", "Housing", "Rent", "£1,000.00");
    add("99-Jul-24", "Mr O Quillthorpe", "Housing", "Rent of Mr O Quillthorpe", "£1,001.00");
    add("05-Jul-24", "Grace Thistlewax", "Housing", "Rent", "n/a for Grace Thistlewax");
  }

  /** The pence of the first planted line; each next one has a pound more. */
  static final long FIRST_POUNDS = 7_101;

  /** How many planted lines are payments. */
  int acceptedLines() {
    return acceptedLines;
  }

  /** Adds a file to this inbox. */
  void writeInto(Path inbox) throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "Date Paid,Voucher No,Supplier,Directorate,Description,Net Amount (£),"
                + "Checked by\n");
    lines.forEach(line -> csv.append(String.join(",", line)).append('\n'));
    Files.writeString(inbox.resolve(SOURCE).resolve("SAMPLE-payments-2024-07.csv"), csv);
  }

  private void paid(String payee, String directorate, String description) {
    long pounds = FIRST_POUNDS + lines.size();
    add("05-Jul-24", payee, directorate, description, "£" + pounds + ".00");
  }

  private void add(String date, String payee, String directorate, String text, String amount) {
    String voucher = "PE07%04d".formatted(lines.size());
    lines.add(
        List.of(
            quoted(date),
            voucher,
            quoted(payee),
            quoted(directorate),
            quoted(text),
            quoted(amount),
            "Oliver Quillthorpe"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
