package org.totalplace.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML file as plain data, with the line of every value and the lines that still say TODO. Only
 * texts, numbers, lists and maps come out: tags make no objects, and aliases are refused, so that
 * nothing can grow on reading.
 */
record DefinitionYaml(
    Path file, JsonNode root, Map<String, Integer> lines, List<Integer> unfinished) {
  private static final long MOST_BYTES = 256 * 1024;
  private static final int PRINTED_ID_WITHIN = 4096;
  private static final Pattern PRINTED_ID =
      Pattern.compile("^id: *[\"']?([a-z0-9-]+)[\"']? *$", Pattern.MULTILINE);
  private static final Pattern TODO = Pattern.compile("\\bTODO\\b");
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static DefinitionYaml read(Path file) throws BrokenDefinitionException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw broken(file, 0, "larger than 256 KiB", "A definition holds settings, not data");
      }
      byte[] bytes = Files.readAllBytes(file);
      Map<String, Integer> lines = lines(file, bytes);
      JsonNode root = MAPPER.readTree(bytes);
      if (root == null || !root.isObject()) {
        throw broken(file, 0, "it holds no settings", "Start it with a line such as id: …");
      }
      return new DefinitionYaml(file, root, lines, unfinished(bytes));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw broken(
          file, line, "not readable as YAML: " + firstLine(e), "Mend the YAML around this line");
    } catch (IOException e) {
      throw broken(file, 0, "not readable: " + e, "Check the file and its permissions");
    }
  }

  /** The line where a value starts, or the nearest value around it; 0 where unknown. */
  int line(String pointer) {
    String path = pointer;
    while (!path.isEmpty() && !lines.containsKey(path)) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return lines.getOrDefault(path, 0);
  }

  /** Lines, from 1, in which a value or a remark says TODO. */
  private static List<Integer> unfinished(byte[] bytes) {
    String[] printed = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    return IntStream.range(0, printed.length)
        .filter(i -> TODO.matcher(printed[i]).find())
        .mapToObj(i -> i + 1)
        .toList();
  }

  String sourceId() {
    JsonNode id = root.get("id");
    return id != null && id.isString() ? id.asString() : fileName(file);
  }

  static String fileName(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
  }

  private static Map<String, Integer> lines(Path file, byte[] bytes)
      throws BrokenDefinitionException {
    Map<String, Integer> lines = new HashMap<>();
    try (YAMLParser parser = (YAMLParser) MAPPER.createParser(bytes)) {
      while (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.isCurrentAlias()) {
          throw broken(file, line, "a YAML alias", "Write the value out where it is needed");
        }
        JsonPointer pointer = parser.streamReadContext().pathAsPointer();
        lines.putIfAbsent(pointer.toString(), line);
      }
    }
    return lines;
  }

  private static String firstLine(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage()).strip();
    return message.lines().findFirst().orElse("no details");
  }

  /** The id as the text has it, where the YAML around it cannot be read. */
  private static String printedId(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] start = new char[PRINTED_ID_WITHIN];
      Matcher id = PRINTED_ID.matcher(new String(start, 0, Math.max(0, lines.read(start))));
      return id.find() ? id.group(1) : fileName(file);
    } catch (IOException e) {
      return fileName(file);
    }
  }

  private static BrokenDefinitionException broken(Path file, int line, String what, String remedy) {
    return new BrokenDefinitionException(
        printedId(file), List.of(new DefinitionProblem(file, line, "", what, remedy)));
  }
}
