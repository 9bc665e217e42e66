package org.totalplace.publish.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first comment of a page's SQL says: {@code -- Title: …}, each field once, carried on by
 * lines that begin with {@code --} and three blanks.
 *
 * @param file for messages
 */
record HeaderFields(String file, Map<String, String> fields) {
  private static final Pattern FIELD = Pattern.compile("-- ([A-Z][a-z ]*): (.*)");

  /**
   * @param known the fields that may stand in it
   * @throws IllegalArgumentException naming file and line of what is no such field
   */
  static HeaderFields of(String file, String sql, Set<String> known) {
    Map<String, String> fields = new LinkedHashMap<>();
    String last = null;
    List<String> lines = sql.lines().takeWhile(line -> line.startsWith("--")).toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher field = FIELD.matcher(lines.get(i));
      if (field.matches() && known.contains(field.group(1))) {
        last = field.group(1);
        if (fields.put(last, field.group(2).strip()) != null) {
          throw new IllegalArgumentException(file + ":" + (i + 1) + " says " + last + " twice");
        }
      } else if (last != null && lines.get(i).startsWith("--   ")) {
        fields.merge(last, lines.get(i).substring(5).strip(), (a, b) -> a + " " + b);
      } else {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + " is none of the fields " + known.stream().sorted().toList());
      }
    }
    return new HeaderFields(file, fields);
  }

  String get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(file + " says no \"" + name + ":\""));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
