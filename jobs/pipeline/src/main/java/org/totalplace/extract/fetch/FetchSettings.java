package org.totalplace.extract.fetch;

import java.time.Duration;

/**
 * How a visitor behaves and where it stops.
 *
 * @param product name by which robots.txt may speak of us
 * @param userAgent who asks, with a contact, as every server is told
 * @param delay between the end of one request to a host and the next
 * @param connect longest wait for a connection
 * @param idle longest time without a byte
 * @param total longest time for one answer
 * @param longestWait the longest that a server may ask us to wait, by Retry-After or Crawl-delay
 * @param attempts how often an address is asked before it counts as failed; at least 1
 * @param redirects how many are followed
 * @param mostBytes of one answer
 * @param allowsPrivate whether addresses of this machine and its network may be asked: for tests
 */
public record FetchSettings(
    String product,
    String userAgent,
    Duration delay,
    Duration connect,
    Duration idle,
    Duration total,
    Duration longestWait,
    int attempts,
    int redirects,
    long mostBytes,
    boolean allowsPrivate) {
  private static final String PRODUCT = "TotalPlace";

  public FetchSettings {
    if (attempts < 1 || redirects < 0 || mostBytes < 1) {
      throw new IllegalArgumentException("Limits below one: " + attempts + ", " + mostBytes);
    }
    if (!userAgent.matches("[\\x20-\\x7e]+")) {
      throw new IllegalArgumentException(
          "The contact may hold plain letters, digits and signs only: " + userAgent);
    }
  }

  /**
   * For real servers: one request a second and host, files of at most 512 MiB.
   *
   * @param contact an e-mail or web address of whoever runs this, which every server is told
   * @throws IllegalArgumentException when the contact is neither
   */
  public static FetchSettings polite(String version, String contact) {
    if (!contact.matches("https?://[^\\s()]+|[^\\s@()]+@[^\\s@()]+")) {
      throw new IllegalArgumentException(
          "The contact is neither an e-mail nor a web address: " + contact);
    }
    String plain = version.replaceAll("[^0-9A-Za-z.-]", "");
    return new FetchSettings(
        PRODUCT,
        PRODUCT + "/" + (plain.isEmpty() ? "0" : plain) + " (+" + contact + ")",
        Duration.ofSeconds(1),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        Duration.ofMinutes(20),
        Duration.ofMinutes(2),
        4,
        6,
        512L << 20,
        false);
  }
}
