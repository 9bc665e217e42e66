package org.totalplace.extract.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.totalplace.extract.fetch.Address;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.extract.fetch.FetchFailure.Kind;
import org.totalplace.source.FindRule;
import org.totalplace.source.Glob;

/**
 * Web pages with links. Links that {@code files} names are taken; those that {@code pages} names
 * are opened, on the same host, and so is the one called {@code next_page}.
 */
final class IndexPages implements Finder {
  private static final int MOST_PAGES = 60;

  /** A page, as far as links need it. */
  record Page(String title, List<Link> links) {}

  /** A link as a reader sees it. */
  record Link(String text, URI address) {}

  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today)
      throws FetchFailure, InterruptedException {
    URI first = JsonPage.address(rule.address());
    List<FoundFile> files = new ArrayList<>();
    Deque<URI> open = new ArrayDeque<>(List.of(first));
    Set<URI> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (Link link : read(pages, open.remove()).links()) {
        URI address = link.address();
        if (isFile(rule, link.text(), address)) {
          files.add(new FoundFile(address.toString(), link.text(), "", "", ""));
        } else if (isPage(rule, link.text(), address, first) && seen.add(address)) {
          open.add(address);
        }
      }
      if (seen.size() > MOST_PAGES) {
        throw new FetchFailure(
            Kind.REFUSED, 0, rule.address() + " leads to more than " + MOST_PAGES + " pages");
      }
    }
    return files;
  }

  /**
   * @return title and links to the web, in the order of the page
   */
  static Page read(Pages pages, URI at) throws FetchFailure, InterruptedException {
    try {
      byte[] bytes = pages.read(at, "");
      Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, at.toString());
      List<Link> links = new ArrayList<>();
      for (Element link : page.select("a[href]")) {
        Address.resolve(at, link.attr("href"))
            .ifPresent(address -> links.add(new Link(text(link), address)));
      }
      return new Page(page.title(), List.copyOf(links));
    } catch (IOException e) {
      throw new FetchFailure(
          Kind.FAILED, 0, at + " is no page that can be read: " + e.getMessage());
    }
  }

  /** What a reader sees, and what is said to one who does not see. */
  private static String text(Element link) {
    String text = link.text().strip();
    return text.isEmpty() ? link.attr("title").strip() : text;
  }

  private static boolean isFile(FindRule rule, String text, URI address) {
    return new Wanted(rule).isFile(text, Wanted.path(address.toString()));
  }

  private static boolean isPage(FindRule rule, String text, URI address, URI first) {
    boolean isNext = !rule.nextPage().isEmpty() && new Glob(rule.nextPage()).matches(text);
    boolean isNamed = !rule.pages().isEmpty() && new Wanted(rule).isPage(text, address.toString());
    return (isNext || isNamed) && address.getHost().equals(first.getHost());
  }
}
