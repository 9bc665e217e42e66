package org.totalplace.extract.discover;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.totalplace.extract.discover.IndexPages.Link;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.extract.fetch.FetchFailure.Kind;
import org.totalplace.source.FindRule;
import org.totalplace.source.Glob;

/**
 * A body's own site, of which only the home or a section is known. Of the links that {@code pages}
 * names those of the first pattern are opened first: the patterns go from the most telling to the
 * least. A file is what ends like data where {@code files} names it or the page that it stands on.
 * Twenty pages, four links from the home, is as far as it looks: what is not found by then needs a
 * rule of its own.
 */
final class Site implements Finder {
  private static final int MOST_PAGES = 20;
  private static final int DEEPEST = 4;
  private static final List<String> SAYS_DATA = List.of("*csv*", "*xls*", "*excel*");
  private static final List<String> NO_PAGE =
      List.of("*.pdf", "*.doc", "*.docx", "*.ppt", "*.pptx", "*.jpg", "*.png", "*.mp4");

  /**
   * @param rank place of the pattern that named it
   * @param depth links from the home
   * @param order in which it was seen
   */
  private record Step(URI address, int rank, int depth, int order) {}

  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    Map<String, FoundFile> files = new LinkedHashMap<>();
    URI home = JsonPage.address(rule.address());
    PriorityQueue<Step> open =
        new PriorityQueue<>(Comparator.comparingInt(Step::rank).thenComparingInt(Step::order));
    open.add(new Step(home, 0, 0, 0));
    Set<URI> seen = new HashSet<>(Set.of(home));
    for (int read = 0; read < MOST_PAGES && !open.isEmpty(); read++) {
      Step at = open.remove();
      IndexPages.Page page = read(pages, at);
      boolean isOfPayments = at.depth() > 0 && names(rule.files(), page.title());
      for (Link link : page.links()) {
        if (isFile(rule, link, isOfPayments)) {
          String url = link.address().toString();
          files.putIfAbsent(url, new FoundFile(url, link.text(), "", "", ""));
        } else if (at.depth() < DEEPEST && isPage(link, home)) {
          int rank = rank(rule.pages(), link);
          if (rank < rule.pages().size() && seen.add(link.address())) {
            open.add(new Step(link.address(), rank, at.depth() + 1, seen.size()));
          }
        }
      }
    }
    return new ArrayList<>(files.values());
  }

  /** A link on the way that leads nowhere, or where robots.txt lets nobody in, is no failure. */
  private static IndexPages.Page read(Pages pages, Step at)
      throws FetchFailure, InterruptedException {
    try {
      return IndexPages.read(pages, at.address());
    } catch (FetchFailure failure) {
      boolean isBarred = failure.kind() == Kind.GONE || failure.kind() == Kind.REFUSED;
      if (at.depth() > 0 && isBarred) {
        return new IndexPages.Page("", List.of());
      }
      throw failure;
    }
  }

  private static boolean isPage(Link link, URI home) {
    String path = Wanted.path(link.address().toString());
    return home.getHost().equals(link.address().getHost())
        && !names(NO_PAGE, path)
        && !names(Wanted.DATA, path);
  }

  private static boolean isFile(FindRule rule, Link link, boolean isOfPayments) {
    String path = Wanted.path(link.address().toString());
    boolean isData = names(Wanted.DATA, path) || names(SAYS_DATA, link.text());
    return isData
        && (isOfPayments || names(rule.files(), link.text(), path))
        && !names(rule.notFiles(), link.text(), path);
  }

  /** Place of the first pattern that names the link; their number where none does. */
  private static int rank(List<String> patterns, Link link) {
    return IntStream.range(0, patterns.size())
        .filter(i -> names(patterns.subList(i, i + 1), link.text(), link.address().toString()))
        .findFirst()
        .orElse(patterns.size());
  }

  private static boolean names(List<String> patterns, String... texts) {
    return patterns.stream()
        .map(Glob::new)
        .anyMatch(glob -> List.of(texts).stream().anyMatch(glob::matches));
  }
}
