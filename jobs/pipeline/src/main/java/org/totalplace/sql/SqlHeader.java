package org.totalplace.sql;

import java.util.ArrayList;
import java.util.List;
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
  private static final List<String> FORM =
      List.of("Reads", "Writes", "Adds to", "Gives", "What", "Why");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.]*(\\(\\))?");
  private static final Pattern COLUMN =
      Pattern.compile("([a-z][a-z0-9_]*) ([A-Z]+(?:\\([0-9]+,[0-9]+\\))?)");

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
    CommentHeader comment = CommentHeader.of(file, text, FORM);
    SqlHeader header =
        new SqlHeader(
            names(comment, "Reads"),
            names(comment, "Writes"),
            names(comment, "Adds to"),
            columns(comment, "Gives"),
            comment.get("Why"));
    boolean makes = !header.writes.isEmpty() || !header.addsTo.isEmpty();
    if (makes == header.isQuery()) {
      throw comment.wrong("the header must say either what the file writes or what it gives");
    }
    return header;
  }

  /**
   * Names of tables and macros in a field.
   *
   * @throws IllegalArgumentException where one is no name, or is there twice
   */
  public static Set<String> names(CommentHeader comment, String field) {
    Set<String> names = new TreeSet<>();
    for (String name : comment.parts(field, ", ")) {
      if (!NAME.matcher(name).matches() || !names.add(name)) {
        throw comment.wrong("\"" + name + "\" is no name, or is there twice");
      }
    }
    return names;
  }

  private static List<Column> columns(CommentHeader comment, String field) {
    List<Column> columns = new ArrayList<>();
    for (String part : comment.parts(field, ", ")) {
      Matcher column = COLUMN.matcher(part);
      if (!column.matches()) {
        throw comment.wrong("\"" + part + "\" is not a column with its type");
      }
      columns.add(new Column(column.group(1), column.group(2)));
    }
    return columns;
  }
}
