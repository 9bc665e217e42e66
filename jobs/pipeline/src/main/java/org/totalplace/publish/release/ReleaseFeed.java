package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code feed.xml}: this release and those before it that still lie beside it, newest first. An
 * entry has the same id and the same text in the feeds of all later releases.
 */
public record ReleaseFeed() implements Artefact {
  private static final String NAME = "feed.xml";

  @Override
  public List<String> write(Release release) throws IOException {
    List<AtomFeed.Entry> entries = new ArrayList<>();
    entries.add(entry(ReleaseJson.read(release.file(ReleaseIndex.NAME))));
    for (Path earlier : release.earlier()) {
      entries.add(entry(ReleaseJson.read(earlier.resolve(ReleaseIndex.NAME))));
    }
    new AtomFeed("releases", "Total Place: releases", entries).write(release.file(NAME));
    return List.of(NAME);
  }

  private static AtomFeed.Entry entry(JsonNode index) {
    String date = index.get("release").asString();
    JsonNode figures = index.path("figures");
    String summary =
        "Payments: %s lines of %s sources, £%s gross, £%s net. Findings flagged: %s; files held: %s."
            .formatted(
                figure(figures, "lines"),
                figure(figures, "sources_counted"),
                figure(figures, "payments_gross"),
                figure(figures, "payments_net"),
                figure(figures, "findings_flagged"),
                figure(figures, "files_held"));
    return AtomFeed.Entry.named(
        "release " + date, "Release " + date, date, "../" + date + "/README.md", summary);
  }

  private static String figure(JsonNode figures, String name) {
    return figures.path(name).asString("unknown");
  }
}
