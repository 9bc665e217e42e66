package org.totalplace.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first comment of an SQL file says about it, one field a line, each once and in this
 * order; a line that begins with {@code --} and three blanks carries the field on:
 *
 * <pre>
 * -- Reads: line, file_read, pounds()
 * -- Writes: succession
 * -- Adds to: repeated_line
 * -- Gives: about VARCHAR, what VARCHAR
 * -- What: one row per file that leaves the counts.
 * -- Why: the same payment published in two files is one payment.
 * </pre>
 *
 * <p>Names are those of tables, views and variables, and of macros with {@code ()}. A file writes
 * tables or gives rows, never both.
 *
 * @param reads what the statements use and the file does not make
 * @param writes what the file makes and others may read
 * @param addsTo tables of another file that this one inserts rows into
 * @param gives columns and types of the rows of a query; empty where the file makes tables
 * @param why the reason for the file
 */
public record SqlHeader(
    Set<String> reads, Set<String> writes, Set<String> addsTo, List<Column> gives, String why) {
  private static final Pattern FIELD =
      Pattern.compile("-- (Reads|Writes|Adds to|Gives|What|Why): (.*)");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.]*(\\(\\))?");
  private static final Pattern COLUMN =
      Pattern.compile("([a-z][a-z0-9_]*) ([A-Z]+(?:\\([0-9]+,[0-9]+\\))?)");

  /** In the order in which they stand. */
  private enum Field {
    READS,
    WRITES,
    ADDS_TO,
    GIVES,
    WHAT,
    WHY
  }

  /** One column of the rows that a query gives. */
  public record Column(String name, String type) {
    @Override
    public String toString() {
      return name + " " + type;
    }
  }

  public SqlHeader {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
    addsTo = Set.copyOf(addsTo);
    gives = List.copyOf(gives);
  }

  /** Whether the file gives rows, and makes nothing. */
  public boolean isQuery() {
    return !gives.isEmpty();
  }

  /**
   * @param file name for the message
   * @throws IllegalArgumentException naming file, line and what is wrong with it
   */
  public static SqlHeader of(String file, String text) {
    Map<Field, StringBuilder> fields = new EnumMap<>(Field.class);
    StringBuilder open = null;
    Field last = null;
    List<String> lines = text.lines().takeWhile(line -> line.startsWith("-- ")).toList();
    for (int i = 0; i < lines.size() && !(last == Field.WHY && isComment(lines.get(i))); i++) {
      Matcher field = FIELD.matcher(lines.get(i));
      if (field.matches()) {
        Field next =
            Field.valueOf(field.group(1).toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
        if (last != null && next.compareTo(last) <= 0) {
          throw wrong(file, i, "\"" + field.group(1) + ":\" stands after \"" + last + "\"");
        }
        last = next;
        open = new StringBuilder(field.group(2));
        fields.put(next, open);
      } else if (open != null && lines.get(i).startsWith("--   ")) {
        open.append(' ').append(lines.get(i).substring(5));
      } else {
        throw wrong(file, i, "is no field of a header (Reads, Writes, Adds to, Gives, What, Why)");
      }
    }
    return of(file, fields);
  }

  /** A comment about the first statement may follow the last field. */
  private static boolean isComment(String line) {
    return !FIELD.matcher(line).matches() && !line.startsWith("--   ");
  }

  private static SqlHeader of(String file, Map<Field, StringBuilder> fields) {
    String why = fields.getOrDefault(Field.WHY, new StringBuilder()).toString();
    if (why.isBlank()) {
      throw wrong(file, 0, "the header says no \"Why:\"");
    }
    SqlHeader header =
        new SqlHeader(
            names(file, fields.get(Field.READS)),
            names(file, fields.get(Field.WRITES)),
            names(file, fields.get(Field.ADDS_TO)),
            columns(file, fields.get(Field.GIVES)),
            why);
    boolean makes = !header.writes.isEmpty() || !header.addsTo.isEmpty();
    if (makes == header.isQuery()) {
      throw wrong(file, 0, "the header must say either what the file writes or what it gives");
    }
    return header;
  }

  private static Set<String> names(String file, StringBuilder field) {
    Set<String> names = new TreeSet<>();
    for (String name : parts(field, ", ")) {
      if (!NAME.matcher(name).matches() || !names.add(name)) {
        throw wrong(file, 0, "\"" + name + "\" is no name, or is there twice");
      }
    }
    return names;
  }

  private static List<Column> columns(String file, StringBuilder field) {
    List<Column> columns = new ArrayList<>();
    for (String part : parts(field, ", ")) {
      Matcher column = COLUMN.matcher(part);
      if (!column.matches()) {
        throw wrong(file, 0, "\"" + part + "\" is not a column with its type");
      }
      columns.add(new Column(column.group(1), column.group(2)));
    }
    return columns;
  }

  private static List<String> parts(StringBuilder field, String separator) {
    return field == null ? List.of() : Arrays.asList(field.toString().split(separator));
  }

  private static IllegalArgumentException wrong(String file, int line, String what) {
    return new IllegalArgumentException(file + ", line " + (line + 1) + ": " + what);
  }
}
