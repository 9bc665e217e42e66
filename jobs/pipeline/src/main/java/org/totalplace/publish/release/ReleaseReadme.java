package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.totalplace.sql.SqlSession;

/** The release's README: its template with figures, tables and licences filled in. */
public record ReleaseReadme(ReleaseIndex index) implements Artefact {
  private static final String NAME = "README.md";

  @Override
  public List<String> write(Release release) throws IOException {
    String text = SqlSession.file(ReleaseReadme.class, "README.template.md");
    Map<String, String> values = new TreeMap<>(index.figures());
    values.put("release", index.release().toString());
    values.put("tables", tables());
    values.put("failing", failing());
    values.put("looks_wrong", looksWrong());
    values.put("unitemised", unitemised());
    values.put("licences", licences());
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    if (text.matches("(?s).*\\{[a-z_]+\\}.*")) {
      throw new IllegalStateException(
          "README.template.md has a place that nothing fills:\n" + text);
    }
    Files.writeString(release.file(NAME), text);
    return List.of(NAME);
  }

  private String tables() {
    return index.tables().stream()
        .map(
            table ->
                "| `%s` | %s | %,d | [parquet](%s) [csv](%s) |"
                    .formatted(
                        table.definition().table(),
                        table.definition().title(),
                        table.content().rows(),
                        table.parquet().path(),
                        table.csv().path()))
        .collect(Collectors.joining("\n"));
  }

  private String looksWrong() {
    String list =
        index.findings().stream()
            .map(
                finding ->
                    "- %s, `%s`, %s: %s"
                        .formatted(
                            finding.get("outcome"),
                            finding.get("rule_id"),
                            finding.get("about"),
                            finding.get("what")))
            .collect(Collectors.joining("\n"));
    return list.isEmpty() ? "Nothing was found." : list.replace('{', '(').replace('}', ')');
  }

  private String unitemised() {
    String rows =
        index.unitemised().stream()
            .map(
                publisher ->
                    "| %s | `%s` | %s | %s | %s |"
                        .formatted(
                            publisher.get("agency_name"),
                            publisher.get("agency_id"),
                            publisher.get("lines"),
                            publisher.get("unitemised"),
                            Objects.requireNonNullElse(publisher.get("percent_of_gross"), "")))
            .collect(Collectors.joining("\n"));
    String heading =
        """
        | publisher | agency_id | rows | pounds | per cent of its gross |
        |---|---|---:|---:|---:|
        """;
    return rows.isEmpty() ? "No publisher has such rows." : heading + rows;
  }

  private String failing() {
    String list =
        index.sources().stream()
            .filter(source -> !source.get("result").matches("ok|no_files"))
            .map(source -> "- `%s`: %s".formatted(source.get("source_id"), words(source)))
            .collect(Collectors.joining("\n"));
    return list.isEmpty() ? "None." : list;
  }

  private static String words(Map<String, String> source) {
    String result =
        switch (source.get("result")) {
          case "kept_last_good" -> "its older files count";
          case "incomplete" -> "what there is counts";
          default -> "nothing of it counts";
        };
    return source.get("result_reason") + "; " + result;
  }

  /** Each attribution once, for the sources that have counted files. */
  private String licences() {
    return index.sources().stream()
        .filter(source -> !source.get("files_counted").equals("0"))
        .map(
            source ->
                "- %s (%s)".formatted(source.get("attribution").strip(), source.get("licence")))
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
