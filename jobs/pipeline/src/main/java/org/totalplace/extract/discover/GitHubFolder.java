package org.totalplace.extract.discover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule;
import tools.jackson.databind.JsonNode;

/** A folder of a repository: {@code https://api.github.com/repos/OWNER/NAME/contents/FOLDER}. */
final class GitHubFolder implements Finder {
  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Wanted wanted = new Wanted(rule);
    JsonNode folder = JsonPage.read(pages, rule.address(), "");
    if (!folder.isArray()) {
      throw new FetchFailure(
          FetchFailure.Kind.FAILED, 0, rule.address() + " has no list in its answer");
    }
    List<FoundFile> files = new ArrayList<>();
    for (JsonNode entry : folder) {
      String name = JsonPage.text(entry, "name");
      String url = JsonPage.text(entry, "download_url");
      if (JsonPage.text(entry, "type").equals("file") && wanted.isFile(name, url)) {
        files.add(new FoundFile(url, name, name, JsonPage.text(entry, "sha"), ""));
      }
    }
    return files;
  }
}
