package org.totalplace.nightly.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/**
 * What every answer forbids a browser to do: guess types, load or send anything elsewhere, run
 * scripts that are not files of the release. WebAssembly is allowed, since SQL in the browser is
 * made of it; pages under {@code /embed/} may stand in frames of other sites.
 */
final class SafeHeaders {
  static final String POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
          + "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors ";

  private SafeHeaders() {}

  static void set(HttpExchange exchange) {
    boolean isEmbed = exchange.getRequestURI().getPath().contains("/embed/");
    Headers answer = exchange.getResponseHeaders();
    answer.set("Content-Security-Policy", POLICY + (isEmbed ? "*" : "'self'"));
    answer.set("X-Content-Type-Options", "nosniff");
    answer.set("Referrer-Policy", "no-referrer");
  }
}
