package org.totalplace.count.official;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures in a document that come from the count: {@code <!--f NAME-->text<!--/f-->}. Each name is
 * a query of {@code docs/figures.sql}; one cell is put in as it is, several as rows of a table.
 */
final class FiguresOfDocuments {
  private static final Pattern PLACE =
      Pattern.compile("<!--f ([a-z0-9-]+)-->(.*?)<!--/f-->", Pattern.DOTALL);
  private static final Pattern QUERY =
      Pattern.compile("(?m)^-- name: ([a-z0-9-]+)\\n((?:(?!^-- name: ).*\\n?)*)");

  private final Map<String, String> queries = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();

  FiguresOfDocuments(String sql) {
    Matcher query = QUERY.matcher(sql);
    while (query.find()) {
      queries.put(query.group(1), query.group(2));
    }
  }

  /** The document with every figure as the count has it now. */
  String filled(String document, Function<String, List<Map<String, String>>> rows) {
    return PLACE.matcher(document).replaceAll(place -> Matcher.quoteReplacement(text(place, rows)));
  }

  /** Queries that no document has asked for. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>(queries.keySet());
    unused.removeAll(used);
    return unused;
  }

  private String text(MatchResult place, Function<String, List<Map<String, String>>> rows) {
    String name = place.group(1);
    if (!queries.containsKey(name)) {
      throw new IllegalArgumentException("docs/figures.sql has no query " + name);
    }
    used.add(name);
    List<Map<String, String>> found = rows.apply(queries.get(name));
    if (found.isEmpty()) {
      throw new IllegalArgumentException("The query " + name + " of docs/figures.sql gives no row");
    }
    boolean isOne = found.size() == 1 && found.get(0).size() == 1;
    String text = isOne ? found.get(0).values().iterator().next() : table(found);
    return "<!--f " + name + "-->" + text + "<!--/f-->";
  }

  private static String table(List<Map<String, String>> rows) {
    List<String> heads = List.copyOf(rows.get(0).keySet());
    String ruler = "|" + "---|".repeat(heads.size());
    String body =
        rows.stream()
            .map(row -> line(heads.stream().map(row::get).map(FiguresOfDocuments::cell).toList()))
            .collect(Collectors.joining("\n"));
    return "\n\n" + line(heads) + "\n" + ruler + "\n" + body + "\n\n";
  }

  private static String cell(String value) {
    return value == null ? "" : value;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
