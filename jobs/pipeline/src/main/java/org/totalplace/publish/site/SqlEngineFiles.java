package org.totalplace.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The engine for SQL in the browser, which the build fetches by its hash. Where it could not, the
 * site has none, and its page says how to ask without.
 */
record SqlEngineFiles(Path site) {
  private static final String MODULE = "duckdb-browser.mjs";
  private static final List<String> PARTS =
      List.of(
          MODULE,
          "duckdb-browser-eh.worker.js",
          "duckdb-eh.wasm",
          "Arrow.es2015.min.js",
          "LICENSE.txt");

  /** Returns the names of the files written, relative to the site. */
  List<String> write() throws IOException {
    List<String> written = new ArrayList<>();
    if (PARTS.stream().anyMatch(part -> Site.class.getResource("vendor/" + part) == null)) {
      return written;
    }
    Path folder = Files.createDirectories(site.resolve("vendor"));
    for (String part : PARTS) {
      byte[] bytes = resource("vendor/" + part);
      Files.write(folder.resolve(part), part.equals(MODULE) ? withoutImport(bytes) : bytes);
      written.add("vendor/" + part);
    }
    Files.write(folder.resolve("README.txt"), resource("asset/engine.txt"));
    written.add("vendor/README.txt");
    return written;
  }

  /** A browser finds no module by a bare name; Arrow is loaded by the page. */
  private static byte[] withoutImport(byte[] module) {
    return new String(module, StandardCharsets.UTF_8)
        .replaceAll(
            "import ?\\* ?as ([a-zA-Z_$]+) from ?\"apache-arrow\";?", "const $1=globalThis.Arrow;")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A file of the program, from the folder of this class. */
  static byte[] resource(String name) throws IOException {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + name);
      }
      return in.readAllBytes();
    }
  }
}
