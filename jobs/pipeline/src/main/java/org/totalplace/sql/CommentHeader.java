package org.totalplace.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields of the first comment of an SQL file: one a line as {@code -- Name: text}, each at most
 * once and in the order of the form. A line that begins with {@code --} and three blanks carries
 * the field on. After the last field of the form a comment about the first statement may follow.
 *
 * @param file name for messages
 */
public record CommentHeader(String file, Map<String, String> fields) {
  public CommentHeader {
    fields = Map.copyOf(fields);
  }

  /**
   * @param form names of all fields, in order
   * @throws IllegalArgumentException naming file, line and what is wrong with it
   */
  public static CommentHeader of(String file, String text, List<String> form) {
    Map<String, String> fields = new LinkedHashMap<>();
    String last = "";
    int line = 0;
    for (String comment : text.lines().takeWhile(l -> l.startsWith("-- ")).toList()) {
      line++;
      Optional<String> field = field(comment, form);
      if (field.isPresent()) {
        if (form.indexOf(field.get()) <= form.indexOf(last)) {
          throw wrong(file, line, "\"" + field.get() + ":\" stands after \"" + last + ":\"");
        }
        last = field.get();
        fields.put(last, comment.substring(last.length() + 4).strip());
      } else if (!last.isEmpty() && comment.startsWith("--   ")) {
        fields.merge(last, comment.substring(5).strip(), (a, b) -> a + " " + b);
      } else if (last.equals(form.get(form.size() - 1))) {
        break;
      } else {
        throw wrong(file, line, "is no field of a header (" + String.join(", ", form) + ")");
      }
    }
    return new CommentHeader(file, fields);
  }

  private static Optional<String> field(String comment, List<String> form) {
    return form.stream().filter(name -> comment.startsWith("-- " + name + ": ")).findFirst();
  }

  /** The text of a field; empty where the header does not have it. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
  }

  /**
   * @throws IllegalArgumentException where the header does not have it
   */
  public String get(String name) {
    return find(name).orElseThrow(() -> wrong("the header says no \"" + name + ":\""));
  }

  /** The parts of a field, trimmed; empty where the header does not have it. */
  public List<String> parts(String name, String separator) {
    List<String> parts = new ArrayList<>();
    find(name).ifPresent(text -> parts.addAll(List.of(text.split(separator))));
    return parts.stream().map(String::strip).toList();
  }

  /** A complaint about the header as a whole. */
  public IllegalArgumentException wrong(String what) {
    return wrong(file, 1, what);
  }

  private static IllegalArgumentException wrong(String file, int line, String what) {
    return new IllegalArgumentException(file + ", line " + line + ": " + what);
  }
}
