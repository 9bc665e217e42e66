package org.totalplace.extract.fetch;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * By which a server recognises the bytes that we have.
 *
 * @param etag as sent, with quotes; empty where none was
 * @param lastModified as sent; empty where none was
 */
public record Validators(String etag, String lastModified) {
  public static final Validators NONE = new Validators("", "");

  private static final int LONGEST = 500;

  static Validators of(HttpHeaders headers) {
    return new Validators(header(headers, "ETag"), header(headers, "Last-Modified"));
  }

  public boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  /** What a continued download is tied to: weak tags do not promise the same bytes. */
  Optional<String> ifRange() {
    if (!etag.isEmpty()) {
      return etag.startsWith("W/") ? Optional.empty() : Optional.of(etag);
    }
    return lastModified.isEmpty() ? Optional.empty() : Optional.of(lastModified);
  }

  private static String header(HttpHeaders headers, String name) {
    return headers
        .firstValue(name)
        .filter(value -> value.length() <= LONGEST && value.matches("[\\x20-\\x7e]*"))
        .orElse("");
  }
}
