package org.totalplace.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The CSV layouts of four kinds of publisher, each as such publishers really print them. */
final class SampleCsv {
  private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private SampleCsv() {}

  /** A council's plain ledger export: one heading row, ISO-free dates, creditor types. */
  static String ledger(String body, List<SampleLine> lines) {
    List<String> rows = new ArrayList<>();
    rows.add(
        row(
            "Body,Name of Body,Date,Transaction Number,Invoice Number,Amount,Supplier Name,"
                + "Supplier ID,VAT Reg no,Expense Area,Expense Type,Expense Code,Creditor Type"));
    for (SampleLine line : lines) {
      boolean redacted = line.payee().startsWith("REDACTED");
      rows.add(
          cells(
              "99",
              body,
              line.date().format(SLASHES),
              line.reference(),
              redacted ? "REDACTED" : "INV" + line.reference().substring(2),
              line.pounds(),
              line.payee(),
              line.payeeId(),
              "",
              line.area(),
              line.expense(),
              line.code(),
              line.payeeType()));
    }
    return text(rows);
  }

  /** A council's report: a preamble, pound signs, month names, blank rows and a total. */
  static String report(String body, String period, List<SampleLine> lines) {
    DateTimeFormatter shortDate = DateTimeFormatter.ofPattern("dd-MMM-yy", Locale.UK);
    List<String> rows = new ArrayList<>();
    rows.add(cells(body, "", "", "", "", ""));
    rows.add(cells("Payments to suppliers over £500 – " + period, "", "", "", "", ""));
    rows.add(cells("", "", "", "", "", ""));
    rows.add(row("Date Paid,Voucher No,Supplier,Directorate,Description,Net Amount (£)"));
    long total = 0;
    LocalDate week = null;
    for (SampleLine line : lines) {
      if (week != null && line.date().isAfter(week.plusDays(10))) {
        rows.add(cells("", "", "", "", "", ""));
        week = line.date();
      }
      week = week == null ? line.date() : week;
      total += line.pence();
      String date = line.date().format(shortDate).replace("Sept", "Sep");
      String amount =
          (line.pence() < 0 ? "-£" : "£") + line.withPence(Math.abs(line.pence())).accounting();
      rows.add(cells(date, line.reference(), line.payee(), line.area(), line.expense(), amount));
    }
    SampleLine sum = lines.get(0).withPence(total);
    rows.add(cells("", "", "", "", "", ""));
    rows.add(cells("Total", "", "", "", "", "£" + sum.accounting()));
    return text(rows);
  }

  /** A department's file of payments over £25,000. */
  static String department(String family, String entity, List<SampleLine> lines) {
    List<String> rows = new ArrayList<>();
    rows.add(
        row(
            "Department Family,Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,"
                + "Amount,Description,Supplier Postcode,Supplier Type"));
    for (SampleLine line : lines) {
      rows.add(
          cells(
              family,
              entity,
              line.date().format(SLASHES),
              line.expense(),
              line.area(),
              line.payee(),
              line.reference(),
              line.pounds(),
              line.expense() + ", " + line.area(),
              postcode(line.payee()),
              line.payeeType()));
    }
    return text(rows);
  }

  /** An NHS body's file: padded headings, thousands with commas, brackets, a cell of two lines. */
  static String hospital(String entity, List<SampleLine> lines) {
    List<String> rows = new ArrayList<>();
    rows.add(
        row(
            "Department family,Entity,Date,Expense Type,Expense Area ,Supplier,"
                + "Transaction Number, Amount "));
    for (SampleLine line : lines) {
      String expense =
          line.expense().startsWith("Medical")
              ? line.expense().replace(" and ", " and\n")
              : line.expense();
      rows.add(
          cells(
              "SAMPLE - Department of Health and Social Care",
              entity,
              line.date().format(SLASHES),
              expense,
              line.area(),
              line.payee(),
              line.reference(),
              line.accounting()));
    }
    return text(rows);
  }

  /** Of the right district, and of no house: the last letters are not in use. */
  private static String postcode(String payee) {
    if (payee.startsWith("Burnley")) {
      return "BB11 9ZZ";
    }
    if (payee.startsWith("Pendle")) {
      return "BB9 9ZZ";
    }
    return payee.startsWith("Lancashire") ? "PR1 9ZZ" : "";
  }

  private static String row(String heading) {
    return heading;
  }

  private static String cells(String... cells) {
    return Arrays.stream(cells).map(SampleCsv::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String text(List<String> rows) {
    return rows.stream().map(row -> row + "\r\n").collect(Collectors.joining());
  }
}
