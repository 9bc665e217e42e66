package org.totalplace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every regular expression that the sources of the two jobs write down, with its place. */
final class CodePatterns {
  private static final Pattern CALL =
      Pattern.compile(
          "(?:Pattern\\s*\\.(compile|matches)|\\.(matches|replaceAll|replaceFirst|split))\\(\\s*");
  private static final Pattern FLAG = Pattern.compile("Pattern\\.([A-Z_]+)");

  /** {@code \\u00a3} of Java, not of the expression: an odd number of backslashes is before it. */
  private static final Pattern UNICODE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");

  private static final Map<String, Integer> FLAGS =
      Map.of(
          "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
          "UNICODE_CASE", Pattern.UNICODE_CASE,
          "DOTALL", Pattern.DOTALL,
          "MULTILINE", Pattern.MULTILINE);

  private final String file;
  private final String source;
  private int at;

  private CodePatterns(String file, String source) {
    this.file = file;
    this.source = source;
  }

  /**
   * A regular expression of the code.
   *
   * @param place file and regex, as the list of exceptions names it
   * @param isWhole it has to match whole texts; otherwise it is looked for everywhere in them
   */
  record Found(String place, boolean isWhole, Pattern pattern) {}

  /** The patterns of all sources; a pattern that is put together at run time is in {@code made}. */
  static List<Found> all(List<String> made) {
    List<Found> found = new ArrayList<>();
    SourceFiles.all()
        .filter(path -> !path.toString().contains("/jobs/tools/"))
        .forEach(
            path -> {
              String name = path.getFileName().toString().replace(".java", "");
              String source = SourceFiles.code(SourceFiles.read(path));
              new CodePatterns(name, source).find(found, made);
            });
    return found;
  }

  private void find(List<Found> found, List<String> made) {
    Matcher calls = CALL.matcher(source);
    while (calls.find()) {
      String call = calls.group(1) == null ? calls.group(2) : calls.group(1);
      at = calls.end();
      Optional<String> regex = text();
      if (regex.isPresent()) {
        String rest = source.substring(at, source.indexOf(")", at));
        int flags = call.equals("compile") ? flags(rest) : 0;
        boolean isWhole = call.equals("compile") ? isWhole(calls.start()) : call.equals("matches");
        Pattern pattern = Pattern.compile(regex.get(), flags);
        found.add(new Found(file + " " + regex.get(), isWhole, pattern));
      } else if (calls.group(1) != null) {
        made.add(file);
      }
    }
  }

  /** Whether the constant that begins before this place only ever has to match whole texts. */
  private boolean isWhole(int place) {
    Matcher constant =
        Pattern.compile("Pattern ([A-Z0-9_]+)\\s*=\\s*$").matcher(source.substring(0, place));
    if (!constant.find()) {
      return false;
    }
    Set<String> uses = new HashSet<>();
    Pattern use =
        Pattern.compile(
            "(?:(\\w+)\\s*=\\s*|\\b)"
                + constant.group(1)
                + "\\s*\\.matcher\\([^;]*?\\)(?:;|\\s*\\.(\\w+)\\()");
    Matcher used = use.matcher(source);
    while (used.find()) {
      if (used.group(2) != null) {
        uses.add(used.group(2));
      } else {
        Pattern.compile("\\b" + used.group(1) + "\\.(\\w+)\\(")
            .matcher(source)
            .results()
            .forEach(m -> uses.add(m.group(1)));
      }
    }
    return uses.contains("matches") && Set.of("matches", "group", "end", "start").containsAll(uses);
  }

  private static int flags(String rest) {
    return FLAG.matcher(rest).results().mapToInt(m -> FLAGS.get(m.group(1))).sum();
  }

  /** The text of literals and constants joined by {@code +}; empty if it is anything else. */
  private Optional<String> text() {
    StringBuilder text = new StringBuilder();
    while (true) {
      Optional<String> part = source.charAt(at) == '"' ? Optional.of(literal()) : constant();
      if (part.isEmpty()) {
        return Optional.empty();
      }
      text.append(part.get());
      blanks();
      if (source.charAt(at) != '+') {
        return ",);".indexOf(source.charAt(at)) < 0
            ? Optional.empty()
            : Optional.of(text.toString());
      }
      at++;
      blanks();
    }
  }

  private String literal() {
    int start = at + 1;
    at = start;
    while (source.charAt(at) != '"') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    String text = source.substring(start, at++);
    return UNICODE
        .matcher(text)
        .replaceAll(m -> m.group(1).repeat(2) + (char) Integer.parseInt(m.group(2), 16))
        .translateEscapes();
  }

  private Optional<String> constant() {
    Matcher name = Pattern.compile("[A-Z][A-Z0-9_]*\\b(?![.(])").matcher(source);
    if (!name.find(at) || name.start() != at) {
      return Optional.empty();
    }
    Matcher defined = Pattern.compile("String " + name.group() + "\\s*=\\s*").matcher(source);
    if (!defined.find()) {
      return Optional.empty();
    }
    CodePatterns there = new CodePatterns(file, source);
    there.at = defined.end();
    at = name.end();
    return there.text();
  }

  private void blanks() {
    while (Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }
}
