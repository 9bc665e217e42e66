package org.totalplace.extract.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses as publishers print them (spaces, accents, {@code &} and fragments) as addresses that
 * can be asked for. Only http and https.
 */
public final class Address {
  private static final int LONGEST = 2000;
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private Address() {}

  /** Empty where the text is no address of the web. */
  public static Optional<URI> of(String text) {
    return resolve(null, text);
  }

  /**
   * @param base page on which the text stands; null where the text must be whole
   */
  public static Optional<URI> resolve(URI base, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI parsed = new URI(encode(stripped));
      return plain(base == null ? parsed : base.resolve(parsed));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> plain(URI address) throws URISyntaxException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.empty();
    }
    boolean isDefault = address.getPort() == (scheme.equals("http") ? 80 : 443);
    StringBuilder text = new StringBuilder(scheme).append("://");
    if (address.getRawUserInfo() != null) {
      text.append(address.getRawUserInfo()).append('@');
    }
    text.append(address.getHost().toLowerCase(Locale.ROOT));
    if (address.getPort() >= 0 && !isDefault) {
      text.append(':').append(address.getPort());
    }
    String path = address.normalize().getRawPath();
    while (path.startsWith("/../")) {
      path = path.substring(3);
    }
    text.append(path.isEmpty() ? "/" : path);
    if (address.getRawQuery() != null && !address.getRawQuery().isEmpty()) {
      text.append('?').append(address.getRawQuery());
    }
    return Optional.of(new URI(text.toString()));
  }

  /** Percent-encodes what may not stand in an address; a lone percent sign too. */
  private static String encode(String text) {
    int host = text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3;
    int end = text.indexOf('/', host) < 0 ? text.length() : text.indexOf('/', host);
    String before = host == 0 ? "" : text.substring(0, host) + ascii(text.substring(host, end));
    String rest = host == 0 ? text : text.substring(end);
    StringBuilder encoded = new StringBuilder(before);
    for (int i = 0; i < rest.length(); ) {
      int c = rest.codePointAt(i);
      boolean isLetter = c < 128 && Character.isLetterOrDigit(c);
      if (c == '%' && !isEscape(rest, i)) {
        encoded.append("%25");
      } else if (isLetter || (c < 128 && ALLOWED.indexOf(c) >= 0)) {
        encoded.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format("%%%02X", b & 0xff));
        }
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  private static String ascii(String host) {
    return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
  }

  private static boolean isEscape(String text, int i) {
    return i + 2 < text.length()
        && Character.digit(text.charAt(i + 1), 16) >= 0
        && Character.digit(text.charAt(i + 2), 16) >= 0;
  }
}
