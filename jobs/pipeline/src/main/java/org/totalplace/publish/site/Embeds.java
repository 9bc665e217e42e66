package org.totalplace.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.page.Pages;
import org.totalplace.publish.site.chart.Bars;
import org.totalplace.publish.site.chart.BarsPicture;

/**
 * The block of a place's page that others may show in a frame, {@code embed/<place>/<block>.html}:
 * no script, the caveat and the way to the page inside; and its chart as a picture, {@code .svg}.
 *
 * @param code of the place; null for a page that is no place's
 */
record Embeds(Path site, SitePage page, String code) {
  private static final String BLOCK = "who-spends";

  /** Returns the names of the files written, relative to the site; none where there is no chart. */
  List<String> write() throws IOException {
    List<String> written = new ArrayList<>();
    if (code == null || !page.address().equals("place/" + code + ".html")) {
      return written;
    }
    for (FilledBlock block : page.blocks()) {
      if (block.name().equals(BLOCK) && block.chartRows().isPresent()) {
        String name = "embed/" + code + "/" + BLOCK;
        Files.createDirectories(site.resolve(name).getParent());
        BarsPicture picture =
            BarsPicture.of(
                Bars.of(block.chartRows().get()),
                page.title(),
                "Total Place, release " + page.release());
        Files.writeString(
            site.resolve(name + ".html"),
            Pages.html("site/Embed", new EmbeddedBlock(page, block, "../../")));
        Files.writeString(site.resolve(name + ".svg"), Pages.html("chart/BarsPicture", picture));
        written.add(name + ".html");
        written.add(name + ".svg");
      }
    }
    return written;
  }
}
