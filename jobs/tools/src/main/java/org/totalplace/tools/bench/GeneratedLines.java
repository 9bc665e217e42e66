package org.totalplace.tools.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.totalplace.model.Sha256;

/**
 * A payments file of any length for measuring, the same bytes each time: twelve columns, suppliers
 * and expense types that repeat as they do in council files, unique transaction numbers, quotes,
 * commas and embedded newlines. All names are made of parts and belong to nobody.
 */
final class GeneratedLines {
  static final String HEADER =
      "Body Name,Directorate,Service Area,Expenditure Type,Expenditure Code,Payment Date,"
          + "Transaction Number,Net Amount,Supplier Name,Supplier ID,Supplier Type,Narrative";

  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int SUPPLIERS = 20_000;
  private static final int PURPOSES = 3_000;
  private static final String[] PLACES =
      "Ash,Birch,Cedar,Dale,Elm,Fen,Glen,Heath,Isle,Junction,Knoll,Lake,Moor,North,Oak,Park,Quay,"
          .concat("River,South,Tarn,Upland,Vale,West,Yew")
          .split(",");
  private static final String[] TRADES =
      "Care,Construction,Transport,Catering,Nursing,Engineering,Highways,Software,Training,Housing,"
          .concat(
              "Energy,Security,Cleaning,Waste,Printing,Legal,Fostering,Roofing,Supplies,Tutoring")
          .split(",");
  private static final String[] FORMS = {"Ltd", "Limited", "PLC", "LLP", "Services, Ltd", "CIC"};
  private static final String[] TYPES = {
    "Residential care",
    "Agency staff",
    "Repairs & maintenance",
    "Home to school transport",
    "Electricity",
    "Books, paper and \"sundries\"",
    "Consultants' fees",
    "Fostering allowances",
    "Rent",
    "Rates",
    "Highways maintenance",
    "Software licences",
    "Grants to voluntary bodies"
  };

  private GeneratedLines() {}

  /** Line {@code number}, from 0, with its CRLF. */
  static void appendLine(StringBuilder out, Random random, long number) {
    int supplier = (int) (Math.pow(random.nextDouble(), 3) * SUPPLIERS);
    int purpose = random.nextInt(PURPOSES);
    int type = purpose % TYPES.length;
    int service = purpose % 61;
    out.append("Anyshire County Council,Directorate ").append(service % 7).append(" of services,");
    out.append(PLACES[service % PLACES.length]).append(" team ").append(service).append(',');
    quote(out, TYPES[type]).append(",E");
    out.append(41_000 + type * 17 + purpose % 17).append(',');
    out.append(PRINTED.format(LocalDate.of(2023, 4, 1).plusDays(number / 900 % 731))).append(',');
    out.append(520_000_000L + number * 3 + random.nextInt(3)).append(',');
    amount(out, random);
    String name =
        PLACES[supplier % 24]
            + " "
            + PLACES[supplier / 24 % 24]
            + " "
            + TRADES[supplier / 576 % 20];
    quote(out, name + " " + FORMS[supplier % FORMS.length]).append(",S");
    out.append(100_000 + supplier).append(supplier % 9 == 0 ? ",Charity," : ",Company,");
    narrative(out, random, purpose, type);
    out.append("\r\n");
  }

  private static void amount(StringBuilder out, Random random) {
    long pence = 25_000 + (long) Math.exp(random.nextDouble() * 9) * 100;
    if (random.nextInt(3) > 0) {
      pence += random.nextInt(100);
    }
    out.append(random.nextInt(40) == 0 ? "-" : "").append(pence / 100).append('.');
    out.append(pence % 100 / 10).append(pence % 10).append(',');
  }

  /**
   * Nothing, one of a few that belong to the purpose, or (three in a hundred) hardly seen before.
   */
  private static void narrative(StringBuilder out, Random random, int purpose, int type) {
    int kind = random.nextInt(100);
    if (kind < 30) {
      return;
    }
    if (kind < 33) {
      out.append("\"Works at ").append(PLACES[purpose % 24]).append(" House,\n");
      out.append("stage ").append(random.nextInt(9)).append("\"");
    } else if (kind < 97) {
      quote(out, TYPES[type] + " week " + (purpose + random.nextInt(4)) % 52);
    } else {
      quote(out, "Order " + random.nextInt(400_000) + ", " + PLACES[purpose % 24] + " site");
    }
  }

  private static StringBuilder quote(StringBuilder out, String text) {
    if (text.indexOf(',') < 0 && text.indexOf('"') < 0) {
      return out.append(text);
    }
    return out.append('"').append(text.replace("\"", "\"\"")).append('"');
  }

  /** Writes {@code lines} lines, or as many as make {@code bytes}, whichever is more. */
  static void write(Path file, long lines, long bytes) throws IOException {
    Random random = new Random(2010);
    StringBuilder out = new StringBuilder(HEADER).append("\r\n");
    long written = 0;
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long number = 0; number < lines || written < bytes; number++) {
        appendLine(out, random, number);
        if (out.length() > 1 << 15) {
          byte[] ascii = out.toString().getBytes(StandardCharsets.US_ASCII);
          stream.write(ascii);
          written += ascii.length;
          out.setLength(0);
        }
      }
      stream.write(out.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** {@code GeneratedLines FILE LINES BYTES}. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    write(file, Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
    System.out.println(Files.size(file) + " bytes, SHA-256 " + Sha256.of(file));
  }
}
