package org.totalplace.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every file of the sample inbox, by path. Run it with the inbox folder as argument to write them
 * anew; a test fails when the files of the repository are others.
 */
public final class SampleFiles {
  private static final YearMonth APRIL = YearMonth.of(2024, 4);
  private static final YearMonth MAY = YearMonth.of(2024, 5);
  private static final YearMonth JUNE = YearMonth.of(2024, 6);
  private static final List<YearMonth> QUARTER = List.of(APRIL, MAY, JUNE);

  private final Map<String, byte[]> files = new TreeMap<>();

  private SampleFiles() {
    burnley();
    pendle();
    lancashire();
    department();
    hospital();
    put("sample-community-fund/SAMPLE-grants-2024.json", SampleGrants.json(150));
  }

  public static Map<String, byte[]> all() {
    return new SampleFiles().files;
  }

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path path = Path.of(arguments[0]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Monthly, and June once more: three lines corrected, one new. */
  private void burnley() {
    String name = "sample-burnley-borough-council/SAMPLE-spending-over-500-";
    String body = "SAMPLE - Burnley Borough Council";
    SampleLedger ledger = new SampleLedger("BU", 117, SampleBudgets.DISTRICT);
    QUARTER.forEach(
        month -> put(name + month + ".csv", SampleCsv.ledger(body, ledger.month(month, 100))));
    List<SampleLine> amended = new ArrayList<>(ledger.month(JUNE, 100));
    for (int i : List.of(4, 40, 77)) {
      amended.set(i, amended.get(i).withPence(amended.get(i).pence() + 125_00));
    }
    amended.add(ledger.month(JUNE.plusMonths(1), 100).get(0));
    put(name + JUNE + "-amended.csv", SampleCsv.ledger(body, amended));
  }

  /** Monthly, and the quarter of the same months. */
  private void pendle() {
    String name = "sample-pendle-borough-council/SAMPLE-payments-";
    String body = "SAMPLE - Pendle Borough Council – figures invented";
    SampleLedger ledger = new SampleLedger("PE", 122, SampleBudgets.DISTRICT);
    List<SampleLine> quarter = new ArrayList<>();
    Charset charset = Charset.forName("windows-1252");
    for (YearMonth month : QUARTER) {
      List<SampleLine> lines = ledger.month(month, 90);
      quarter.addAll(lines);
      put(name + month + ".csv", SampleCsv.report(body, month.toString(), lines), charset);
    }
    put(name + "2024-Q1.csv", SampleCsv.report(body, "April to June 2024", quarter), charset);
  }

  private void lancashire() {
    SampleLedger ledger = new SampleLedger("LA", 17, SampleBudgets.COUNTY);
    Map<String, List<SampleLine>> sheets = new LinkedHashMap<>();
    sheets.put("Apr 24", ledger.month(APRIL, 150));
    sheets.put("May 24", ledger.month(MAY, 150));
    files.put(
        "sample-lancashire-county-council/SAMPLE-spending-2024-04-to-05.xlsx",
        SampleWorkbook.of(sheets));
  }

  private void department() {
    SampleLedger ledger = new SampleLedger("MH", 1419, SampleBudgets.DEPARTMENT);
    for (YearMonth month : QUARTER) {
      put(
          "sample-housing-and-communities-department/SAMPLE-spend-over-25k-" + month + ".csv",
          SampleCsv.department(
              "SAMPLE - MHCLG",
              "SAMPLE - Ministry of Housing, Communities and Local Government",
              ledger.month(month, 100)));
    }
  }

  private void hospital() {
    SampleLedger ledger = new SampleLedger("EL", 9, SampleBudgets.HOSPITAL);
    for (YearMonth month : QUARTER) {
      put(
          "sample-east-lancashire-hospitals/SAMPLE-over-25k-" + month + ".csv",
          SampleCsv.hospital(
              "SAMPLE - East Lancashire Hospitals NHS Trust", ledger.month(month, 100)));
    }
  }

  private void put(String path, String text) {
    put(path, text, StandardCharsets.UTF_8);
  }

  private void put(String path, String text, Charset charset) {
    files.put(path, text.getBytes(charset));
  }
}
