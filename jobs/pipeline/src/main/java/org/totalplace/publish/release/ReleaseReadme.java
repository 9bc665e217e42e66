package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.totalplace.page.Pages;

/** The release's README: the template of that name filled with what the index says. */
public record ReleaseReadme(ReleaseIndex index) implements Artefact {
  private static final String NAME = "README.md";

  @Override
  public List<String> write(Release release) throws IOException {
    Files.writeString(release.file(NAME), text(ReadmePage.of(index)));
    return List.of(NAME);
  }

  static String text(ReadmePage page) {
    return Pages.markdown("ReleaseReadme", page);
  }
}
