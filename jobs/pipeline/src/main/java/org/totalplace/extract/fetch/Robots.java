package org.totalplace.extract.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.totalplace.extract.fetch.FetchFailure.Kind;

/**
 * The robots.txt of every host, asked once. A host that has none allows all; one whose robots.txt
 * fails allows nothing, as RFC 9309 has it. Thread safe.
 */
final class Robots {
  /** Obtains the text of a host's robots.txt. */
  interface Source {
    /**
     * @param site scheme, host and port
     * @return rules, all of them allowed where there is no such file
     * @throws FetchFailure when the host does not answer
     */
    RobotsRules of(URI site) throws FetchFailure, InterruptedException;
  }

  /** Rules, or why there are none. */
  private record Known(RobotsRules rules, String failure) {}

  private final Source source;
  private final Duration longestDelay;
  private final Map<String, Known> sites = new ConcurrentHashMap<>();
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  Robots(Source source, Duration longestDelay) {
    this.source = source;
    this.longestDelay = longestDelay;
  }

  /**
   * @return the pause that the host asks for
   * @throws FetchFailure refused where the host does not want us there
   */
  Duration check(URI address) throws FetchFailure, InterruptedException {
    Known known = known(address);
    if (known.rules() == null) {
      throw new FetchFailure(Kind.FAILED, 0, "its host's robots.txt " + known.failure());
    }
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    if (!known.rules().allows(address.getRawPath() + query)) {
      throw new FetchFailure(Kind.REFUSED, 0, "the host's robots.txt asks not to take it");
    }
    Duration delay = known.rules().crawlDelay();
    return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
  }

  private Known known(URI address) throws InterruptedException {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    Known known = sites.get(site);
    if (known == null) {
      // two sources of one host: the second waits and finds it
      synchronized (locks.computeIfAbsent(site, key -> new Object())) {
        known = sites.get(site);
        if (known == null) {
          known = ask(URI.create(site + "/robots.txt"));
          sites.put(site, known);
        }
      }
    }
    return known;
  }

  private Known ask(URI address) throws InterruptedException {
    try {
      return new Known(source.of(address), "");
    } catch (FetchFailure e) {
      return new Known(null, e.getMessage());
    }
  }
}
