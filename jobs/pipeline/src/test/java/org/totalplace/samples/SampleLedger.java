package org.totalplace.samples;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Invents the payments of one body from a table of budget lines. The same table, seed and month
 * always give the same payments.
 */
final class SampleLedger {
  /**
   * @param often how many in a month of a hundred lines
   * @param payees one or more, between slashes
   */
  private record Budget(
      int often,
      String area,
      String expense,
      String code,
      String payeeType,
      long fromPounds,
      long toPounds,
      List<String> payees) {}

  private final List<Budget> budgets;
  private final String prefix;
  private final long seed;

  /**
   * @param table lines of {@code often|area|expense|code|type|from|to|payee/payee…}
   */
  SampleLedger(String prefix, long seed, String table) {
    this.prefix = prefix;
    this.seed = seed;
    this.budgets = table.strip().lines().map(SampleLedger::budget).toList();
  }

  List<SampleLine> month(YearMonth month, int hundredths) {
    Random random = new Random(seed * 1000 + month.getYear() * 12L + month.getMonthValue());
    List<SampleLine> lines = new ArrayList<>();
    for (Budget budget : budgets) {
      int many = Math.max(1, budget.often * hundredths / 100);
      for (int i = 0; i < many; i++) {
        lines.add(line(budget, month, random));
      }
    }
    lines.sort(Comparator.comparing(SampleLine::date).thenComparing(SampleLine::payee));
    List<SampleLine> numbered = new ArrayList<>();
    for (SampleLine line : lines) {
      String number =
          String.format("%s%02d%04d", prefix, month.getMonthValue(), numbered.size() + 1);
      numbered.add(
          new SampleLine(
              line.date(),
              number,
              line.payee(),
              line.payeeId(),
              line.payeeType(),
              line.area(),
              line.expense(),
              line.code(),
              line.pence()));
    }
    return numbered;
  }

  private static SampleLine line(Budget budget, YearMonth month, Random random) {
    int which = random.nextInt(budget.payees.size());
    String payee = budget.payees.get(which);
    long spread = Math.max(1, (budget.toPounds - budget.fromPounds) * 100);
    long pence = budget.fromPounds * 100 + Math.floorMod(random.nextLong(), spread);
    boolean credit = random.nextInt(40) == 0;
    return new SampleLine(
        month.atDay(1 + random.nextInt(month.lengthOfMonth())),
        "",
        payee,
        payee.startsWith("REDACTED") ? "" : "S" + (10000 + Math.floorMod(payee.hashCode(), 89999)),
        budget.payeeType,
        budget.area,
        budget.expense,
        budget.code,
        credit ? -pence : pence);
  }

  private static Budget budget(String line) {
    String[] cells = line.split("\\|");
    return new Budget(
        Integer.parseInt(cells[0].strip()),
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        Long.parseLong(cells[5]),
        Long.parseLong(cells[6]),
        List.of(cells[7].split("/")));
  }
}
