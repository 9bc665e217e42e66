package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.sql.SqlSession;

/** Every figure of the pages is what the query beside it gives on the database that ships. */
final class SiteFiguresTest {
  @TempDir Path spill;

  @Test
  void everyFigureOfSampledPages_isWhatItsQueryGives() throws IOException {
    List<String> wrong = new ArrayList<>();
    int figures = 0;
    try (SqlSession sql = SampleRelease.open(spill)) {
      for (Path page : sampled()) {
        for (Element section : read(page).select("main section[id]")) {
          if (section.selectFirst("#" + section.id() + "-sql") == null) {
            assertThat(section.select("data, figure")).as(page + "#" + section.id()).isEmpty();
            continue;
          }
          List<Map<String, String>> rows = sql.rows(query(section));
          for (Element figure : section.select("data[id]")) {
            String[] parts = figure.id().substring(section.id().length() + 1).split("-");
            int line = parts[0].matches("[0-9]+") ? Integer.parseInt(parts[0]) : 1;
            Map<String, String> row = rows.get(line - 1);
            figures++;
            if (!figure.attr("value").equals(row.get(parts[parts.length - 1]))) {
              wrong.add(
                  page.getFileName()
                      + "#"
                      + figure.id()
                      + " is not "
                      + row.get(parts[parts.length - 1]));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(figures).as("figures looked at").isGreaterThan(2000);
  }

  @Test
  void pages_areSmall() throws IOException {
    for (Path page : sampled()) {
      long limit = page.getParent().endsWith("place") ? 100_000 : 300_000;
      assertThat(Files.size(page)).as("bytes of " + page.getFileName()).isLessThan(limit);
    }
  }

  @Test
  void figureIds_standOnceOnEachPage_andEveryLinkLeadsSomewhere() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path page : sampled()) {
      Document document = read(page);
      List<String> ids = document.select("[id]").eachAttr("id");
      if (ids.stream().distinct().count() != ids.size()) {
        wrong.add(page + " has an id twice");
      }
      for (String link : document.select("[href], [src]").eachAttr("href")) {
        if (link.matches("[a-z]+:.*") && !link.equals("data:,")) {
          wrong.add(page + " leads elsewhere: " + link);
        } else if (!link.matches("#.*|data:.*")
            && !Files.exists(page.resolveSibling(link.replaceFirst("#.*", "")))) {
          wrong.add(page + " leads to nothing: " + link);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void ledgers_neverStandInOneTable_andAbsenceIsAWord() throws IOException {
    for (Path page : sampled()) {
      Document document = read(page);
      for (Element half : document.select(".half.count")) {
        assertThat(half.select(".half.payments")).as(page.toString()).isEmpty();
      }
      assertThat(document.select("td:empty")).as("empty cells of " + page).isEmpty();
      assertThat(document.select("td, p, text").eachText()).doesNotContain("null", "NaN", "");
    }
  }

  /** Three pages of each kind, and the largest place. */
  private static List<Path> sampled() throws IOException {
    Path site = SampleRelease.folder().toRealPath().resolve("site");
    Map<Path, List<Path>> byFolder = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      walk.filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .forEach(
              file -> byFolder.computeIfAbsent(file.getParent(), f -> new ArrayList<>()).add(file));
    }
    List<Path> sampled = new ArrayList<>(byFolder.remove(site));
    for (List<Path> pages : byFolder.values()) {
      sampled.add(pages.get(0));
      sampled.add(pages.get(pages.size() / 2));
      sampled.add(pages.get(pages.size() - 1));
    }
    sampled.add(site.resolve("place/E08000003.html"));
    sampled.add(site.resolve("place/E07000117.html"));
    return sampled.stream().distinct().toList();
  }

  private static Document read(Path page) throws IOException {
    return Jsoup.parse(Files.readString(page));
  }

  private static String query(Element section) {
    return section.selectFirst("#" + section.id() + "-sql").wholeText();
  }
}
