package org.totalplace.nightly.report;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three headline figures of a release, from its index. */
public final class Headline {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Headline() {}

  /** Empty if the release lacks them. */
  public static List<String> of(Path folder) {
    Path index = folder.resolve("index.json");
    if (!Files.exists(index)) {
      return List.of();
    }
    JsonNode release = JSON.readTree(index.toFile());
    JsonNode figures = release.path("figures");
    if (!figures.has("payments_gross")) {
      return List.of();
    }
    return List.of(
        pounds(figures, "payments_gross") + " paid, gross",
        pounds(figures, "payments_transfers") + " of it to bodies that are counted themselves",
        pounds(figures, "payments_unitemised")
            + " of it in rows that stand for many payments"
            + by(release.path("unitemised")),
        pounds(figures, "payments_net")
            + " net, of which "
            + figures.get("payments_net_unclassified_percent").asString()
            + " % has no theme yet");
  }

  /** The number of publishers with such rows, and the one with the most pounds in them. */
  private static String by(JsonNode publishers) {
    if (publishers.isEmpty()) {
      return "";
    }
    JsonNode most = publishers.get(0);
    String share = most.path("percent_of_gross").asString("");
    return ", by "
        + Figures.count(publishers.size())
        + (publishers.size() == 1 ? " publisher: " : " publishers, most of it by ")
        + most.get("agency_name").asString()
        + (share.isEmpty() ? "" : " (" + share + " % of its gross)");
  }

  private static String pounds(JsonNode figures, String name) {
    BigDecimal pounds = new BigDecimal(figures.get(name).asString());
    return "%26s".formatted(Figures.pounds(pounds.movePointRight(2).longValueExact()));
  }
}
