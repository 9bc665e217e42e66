package org.totalplace.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What statements really read and make, by their words: names after FROM and JOIN that are neither
 * made here nor by a WITH, macros that are called, variables.
 */
final class SqlText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|[A-Za-z_][A-Za-z_0-9]*(?:\\.[A-Za-z_][A-Za-z_0-9]*)*|[0-9.]+|\\S");
  private static final Set<String> AFTER_A_TABLE =
      Set.of(
          "where", "group", "order", "join", "left", "right", "full", "inner", "cross", "anti",
          "semi", "on", "using", "union", "qualify", "window", "limit", "having", "set");

  final Set<String> reads = new TreeSet<>();
  final Set<String> makes = new TreeSet<>();
  final Set<String> temporary = new TreeSet<>();
  final Set<String> addsTo = new TreeSet<>();
  final Set<String> updates = new TreeSet<>();
  private final Set<String> within = new TreeSet<>();
  private final Set<String> macros;
  private final List<String> tokens = new ArrayList<>();

  /**
   * @param macros all that the file may know, without {@code ()}
   */
  SqlText(String text, Set<String> macros) {
    this.macros = macros;
    for (Matcher token = TOKEN.matcher(text.replaceAll("--[^\n]*", "")); token.find(); ) {
      tokens.add(token.group());
    }
    for (int i = 0; i < tokens.size(); i++) {
      switch (word(i)) {
        case "create" -> make(i + 1);
        case "into" -> addsTo.add(tokens.get(i + 1));
        case "update" -> updates.add(tokens.get(i + 1));
        case "variable" -> makes.add(tokens.get(i + 1));
        case "getvariable" -> reads.add(tokens.get(i + 2).replace("'", ""));
        case "from", "join" -> {
          if (!word(i - 1).equals("distinct")) {
            tables(i + 1);
          }
        }
        case "as" -> {
          int open = word(i + 1).equals("materialized") ? i + 2 : i + 1;
          if (word(open).equals("(")) {
            within.add(tokens.get(beforeBrackets(i - 1)));
          }
        }
        default -> {
          if (word(i + 1).equals("(") && macros.contains(tokens.get(i))) {
            reads.add(tokens.get(i) + "()");
          }
        }
      }
    }
    reads.removeAll(makes);
    reads.removeAll(within);
    addsTo.removeAll(makes);
    updates.removeAll(makes);
  }

  private String word(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).toLowerCase(Locale.ROOT);
  }

  private boolean isName(int i) {
    return word(i).matches("[a-z_].*");
  }

  private void make(int at) {
    int i = at;
    boolean temp = word(i).equals("temp");
    i += temp ? 1 : 0;
    String name = tokens.get(i + 1);
    if (!word(i).equals("schema")) {
      makes.add(word(i).equals("macro") ? name + "()" : name);
    }
    if (temp) {
      temporary.add(name);
    }
  }

  /** Tables of a FROM, one after another with commas between. */
  private void tables(int from) {
    int i = from;
    while (i < tokens.size()) {
      if (word(i).equals("(")) {
        i = close(i) + 1;
      } else if (isName(i) && word(i + 1).equals("(")) {
        if (macros.contains(tokens.get(i))) {
          named(i + 2, close(i + 1));
        }
        i = close(i + 1) + 1;
      } else if (isName(i)) {
        reads.add(tokens.get(i++));
      } else {
        return;
      }
      i = alias(word(i).equals("as") ? i + 1 : i);
      if (!word(i++).equals(",")) {
        return;
      }
    }
  }

  /** Tables that a macro is given by name: {@code judged('measure')}. */
  private void named(int from, int to) {
    tokens.subList(from, to).stream()
        .filter(token -> token.matches("'[a-z_.]+'"))
        .forEach(token -> reads.add(token.replace("'", "")));
  }

  private int alias(int i) {
    if (!isName(i) || AFTER_A_TABLE.contains(word(i))) {
      return i;
    }
    return word(i + 1).equals("(") ? close(i + 1) + 1 : i + 1;
  }

  private int close(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += word(i).equals("(") ? 1 : word(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** {@code name (a, b) AS (} names {@code name}. */
  private int beforeBrackets(int at) {
    int depth = 0;
    for (int i = at; i > 0; i--) {
      depth += word(i).equals(")") ? 1 : word(i).equals("(") ? -1 : 0;
      if (depth == 0) {
        return word(at).equals(")") ? i - 1 : i;
      }
    }
    return at;
  }
}
