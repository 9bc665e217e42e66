package org.totalplace.extract.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** One download as a program of its own, which can be killed and given a small disk. */
final class FetchOne {
  private FetchOne() {}

  /**
   * @param arguments address and file
   */
  public static void main(String[] arguments) throws Exception {
    FetchSettings polite = FetchSettings.polite("1", "https://example.org");
    FetchSettings settings =
        new FetchSettings(
            polite.product(),
            polite.userAgent(),
            Duration.ZERO,
            polite.connect(),
            polite.idle(),
            polite.total(),
            polite.longestWait(),
            1,
            polite.redirects(),
            polite.mostBytes(),
            true);
    Path file = Path.of(arguments[1]);
    Request request =
        new Request(URI.create(arguments[0]), Validators.NONE, file, polite.mostBytes());
    System.out.println(new Fetcher(settings, file.getParent()).get(request).status());
  }
}
