package org.totalplace.count;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A line of a made file; equal lines have equal keys.
 *
 * @param payee empty where none is printed
 * @param purpose narrative of a payment, code of the scheme of an award
 */
public record MadeLine(
    LocalDate date, long pence, String reference, String payee, String purpose, String recordType) {
  public MadeLine(LocalDate date, long pence, String reference, String payee, String purpose) {
    this(date, pence, reference, payee, purpose, "payment");
  }

  public static MadeLine award(String date, long pence, String payee, String scheme) {
    String reference = payee.isEmpty() ? null : payee + " " + scheme;
    return new MadeLine(LocalDate.parse(date), pence, reference, payee, scheme, "award");
  }

  public static MadeLine line(String date, long pence, String payee) {
    return new MadeLine(LocalDate.parse(date), pence, null, payee, "Services");
  }

  public static MadeLine line(String date, long pence, String payee, String purpose) {
    return new MadeLine(LocalDate.parse(date), pence, null, payee, purpose);
  }

  /** Different payments of one month: the same seed gives the same lines. */
  public static List<MadeLine> month(String month, int lines, int seed) {
    List<MadeLine> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      String date = month + "-" + String.format("%02d", 1 + i % 28);
      all.add(line(date, 10_000L * seed + 100L * i, "Payee " + seed + " " + i));
    }
    return all;
  }

  long key() {
    return hash(toString());
  }

  List<?> row(MadeFile file, String recordTypeOfSource, int lineNumber, int repeat) {
    return Arrays.asList(
        file.source(),
        file.sha256(),
        "",
        (long) lineNumber,
        recordType.equals("award") ? recordType : recordTypeOfSource,
        date,
        date == null ? "none" : "day",
        date == null ? null : date.toString(),
        null,
        MadeWorkspace.pounds(pence),
        MadeWorkspace.pounds(pence),
        null,
        reference,
        hash(payee),
        hash(purpose),
        key(),
        repeat);
  }

  /** A row of the table of payees: its lines and pence, and nothing but its name. */
  static List<?> payeeRow(String name, long[] sums) {
    List<Object> row = new ArrayList<>(Arrays.asList(hash(name), name.isEmpty() ? null : name));
    row.addAll(Collections.nCopies(7, null));
    row.addAll(List.of(sums[0], MadeWorkspace.pounds(sums[1])));
    return row;
  }

  static long hash(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(bytes).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
