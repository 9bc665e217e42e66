package org.totalplace.tools.scale;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.ReferenceData;
import org.totalplace.source.SourceDefinition;

/**
 * A publisher whose size, payees, purposes and columns are drawn once from the shapes of its kind,
 * and whose monthly files are drawn from these: the same bytes for the same seed.
 */
final class MadePublisher {
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long OWN_NAMES = 1L << 22;
  private static final int SHARED_NAMES = 60_000;

  private final String name;
  private final String kind;
  private final Shapes shapes;
  private final long seed;
  private final double linesOfMonth;
  private final long payees;
  private final long purposes;
  private final long narratives;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> publicBodies;

  /** A column of labels and the number of its different texts; 0 where each line has its own. */
  private record Column(String heading, String what, long texts) {}

  /**
   * @param body the publisher's line of the register
   * @param months of which files are made at least
   * @param publicBodies names of the register, which payees may have
   */
  MadePublisher(
      SourceDefinition source,
      CsvRow body,
      Shapes shapes,
      long seed,
      int months,
      List<String> publicBodies) {
    this.name = body.get("name");
    this.kind = source.kind().code();
    this.shapes = shapes;
    this.seed = mix(seed, source.id().hashCode());
    this.publicBodies = publicBodies;
    SplittableRandom random = new SplittableRandom(this.seed);
    // of the kind, not of the type of body: most of the large types assert their lines
    Shapes.Curve size = shapes.curve("lines_a_month", kind);
    this.linesOfMonth = Math.max(1, size.at(random.nextDouble()));
    double lines = linesOfMonth * months;
    this.payees = keys("hundredths_lines_a_payee", lines, random);
    this.purposes = keys("hundredths_lines_a_purpose", lines, random);
    this.narratives = keys("hundredths_purposes_a_narrative", purposes, random);
    chooseColumns(random);
  }

  /** The register, by agency id. */
  static Map<String, CsvRow> bodies(ReferenceData reference) {
    return CsvTable.read(reference.sources().resolveSibling("agencies").resolve("agencies.csv"))
        .stream()
        .collect(Collectors.toMap(row -> row.get("agency_id"), Function.identity()));
  }

  private long keys(String measure, double lines, SplittableRandom random) {
    double linesOfKey = shapes.curve(measure, kind, "council_spend").at(random.nextDouble()) / 100;
    return Math.max(1, Math.round(lines / Math.max(1, linesOfKey)));
  }

  private void chooseColumns(SplittableRandom random) {
    Map<String, String> headings =
        Map.of(
            "department", "Directorate",
            "service", "Service Area",
            "expense_area", "Expense Area",
            "expense_type", "Expense Type");
    for (String column : List.of("department", "service", "expense_area", "expense_type")) {
      double drawn = random.nextDouble();
      if (has(column, random)) {
        Shapes.Curve texts = shapes.curve("texts_of_" + column, kind, "council_spend");
        columns.add(
            new Column(headings.get(column), column, Math.max(1, Math.round(texts.at(drawn)))));
      }
    }
    if (has("narrative", random)) {
      columns.add(new Column("Narrative", "narrative", narratives));
    }
    if (has("transaction_ref", random)) {
      columns.add(0, new Column("Transaction Number", "transaction_ref", 0));
    }
    if (has("payee_id", random)) {
      columns.add(0, new Column("Supplier ID", "payee_id", 0));
    }
  }

  private boolean has(String column, SplittableRandom random) {
    return random.nextInt(1000) < shapes.number("per_mille_with_" + column, kind);
  }

  /** How many lines the file of a month has. */
  long lines(YearMonth month) {
    double drawn = new SplittableRandom(mix(seed, month.hashCode())).nextDouble();
    return Math.max(
        1, Math.round(linesOfMonth * shapes.curve("month_to_middle", "all").at(drawn) / 1000));
  }

  /** Writes a file of a month, as published: a heading, then {@code lines} lines. */
  void write(YearMonth month, long lines, Writer out) throws IOException {
    StringBuilder text = new StringBuilder("Body Name,Payment Date,Supplier Name,");
    columns.forEach(column -> text.append(column.heading()).append(','));
    text.append("Amount\r\n");
    SplittableRandom random = new SplittableRandom(mix(seed, 31L * month.hashCode() + 1));
    long firstNumber = 100_000_000L + month.getYear() % 100 * 12_000_000L;
    firstNumber += month.getMonthValue() * 1_000_000L;
    for (long line = 0; line < lines; line++) {
      append(text, month, firstNumber + line, random);
      if (text.length() > 1 << 15) {
        out.append(text);
        text.setLength(0);
      }
    }
    out.append(text);
  }

  private void append(StringBuilder text, YearMonth month, long number, SplittableRandom random) {
    long payee = rank("payee", payees, random);
    long purpose = rank("purpose", purposes, random);
    quote(text, name).append(',');
    text.append(PRINTED.format(workday(month, random))).append(',');
    quote(text, payeeName(payee)).append(',');
    for (Column column : columns) {
      switch (column.what()) {
        case "transaction_ref" -> text.append(number);
        case "payee_id" -> text.append('S').append(100_000 + payee);
        default -> {
          long label = Math.floorMod(mix(purpose, column.what().hashCode()), column.texts());
          quote(text, InventedWords.label(label));
        }
      }
      text.append(',');
    }
    long pence = Math.round(shapes.curve("pence", kind, "council_spend").at(random.nextDouble()));
    text.append(pence < 0 ? "-" : "").append(Math.abs(pence) / 100).append('.');
    text.append(Math.abs(pence) % 100 / 10).append(Math.abs(pence) % 10).append("\r\n");
  }

  /** The busiest have the lowest numbers. */
  private long rank(String what, long keys, SplittableRandom random) {
    Shapes.Curve top = shapes.curve("lines_in_100000_of_top_" + what, kind, "council_spend");
    return Math.min(keys - 1, (long) (top.where(random.nextDouble()) * keys));
  }

  private static LocalDate workday(YearMonth month, SplittableRandom random) {
    LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.getDayOfMonth() > 1 ? day.minusDays(1) : day.plusDays(2);
      case SUNDAY -> day.getDayOfMonth() > 2 ? day.minusDays(2) : day.plusDays(1);
      default -> day;
    };
  }

  private String payeeName(long payee) {
    long drawn = mix(seed, payee);
    boolean isShared = Math.floorMod(drawn, 1000) < shapes.number("shared_per_mille", kind);
    long number =
        isShared
            ? Math.floorMod(drawn >> 10, SHARED_NAMES)
            : SHARED_NAMES + Math.floorMod(seed, 1 << 10) * OWN_NAMES + payee;
    int form = Math.floorMod(mix(number, 5), 1000);
    long publicOnes = shapes.number("public_per_mille", kind);
    long persons = publicOnes + shapes.number("person_per_mille", kind);
    if (form < publicOnes) {
      return publicBodies.get(Math.floorMod(number, publicBodies.size()));
    }
    if (form < persons) {
      return InventedWords.person(number);
    }
    return form < persons + shapes.number("company_per_mille", kind)
        ? InventedWords.company(number)
        : InventedWords.other(number);
  }

  private static StringBuilder quote(StringBuilder out, String text) {
    return text.indexOf(',') < 0 ? out.append(text) : out.append('"').append(text).append('"');
  }

  /** Spreads two numbers over all numbers. */
  static long mix(long a, long b) {
    long mixed = (a ^ (b + MIX)) * MIX;
    mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 29);
  }
}
