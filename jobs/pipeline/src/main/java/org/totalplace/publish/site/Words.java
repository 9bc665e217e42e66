package org.totalplace.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.totalplace.sql.SqlSession;

/** The fixed wordings of {@code words.txt}, by code, filled with the figures of a block. */
record Words(Map<String, String> texts) {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Za-z0-9-]*): (.+)");
  private static final Pattern VALUE = Pattern.compile("\\{([a-z0-9_]+)}");

  static Words read() {
    Map<String, String> texts = new TreeMap<>();
    SqlSession.file(Words.class, "words.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              Matcher parts = LINE.matcher(line);
              if (!parts.matches() || texts.put(parts.group(1), parts.group(2)) != null) {
                throw new IllegalArgumentException("words.txt: no wording, or twice: " + line);
              }
            });
    return new Words(texts);
  }

  /** Plain words and figures in turn. */
  record Part(String words, String column) {}

  List<Part> parts(String code) {
    String text = texts.get(code);
    if (text == null) {
      throw new IllegalArgumentException("words.txt has no wording " + code);
    }
    return split(text);
  }

  static List<Part> split(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher value = VALUE.matcher(text);
    int from = 0;
    while (value.find()) {
      parts.add(new Part(text.substring(from, value.start()), null));
      parts.add(new Part(null, value.group(1)));
      from = value.end();
    }
    parts.add(new Part(text.substring(from), null));
    return parts;
  }
}
