package org.totalplace.extract.discover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.source.FindRule;
import org.totalplace.source.FindRule.Kind;

/** All kinds of rule. */
public final class Discovery {
  private static final Map<Kind, Finder> FINDERS =
      Map.of(
          Kind.GOVUK, new GovUk(),
          Kind.CKAN, new Ckan(),
          Kind.HTML, new IndexPages(),
          Kind.SITE, new Site(),
          Kind.TEMPLATE, new Template(),
          Kind.THREESIXTY, new ThreeSixtyGiving(),
          Kind.GITHUB, new GitHubFolder(),
          Kind.OPENDATASOFT, new Opendatasoft(),
          Kind.SOCRATA, new Socrata(),
          Kind.ARCGIS, new ArcGisHub());

  private Discovery() {}

  /**
   * @return the files that the rule takes; none where the publisher offers none
   * @throws FetchFailure when a page cannot be had or is not what the rule says
   */
  public static List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    return FINDERS.get(rule.kind()).find(rule, pages, today);
  }
}
