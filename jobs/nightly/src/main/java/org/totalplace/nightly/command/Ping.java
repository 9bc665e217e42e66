package org.totalplace.nightly.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.totalplace.nightly.run.Outcome;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Tells a watchman that a run begins ({@code ADDRESS/start}), that it ended well ({@code ADDRESS})
 * or that it failed ({@code ADDRESS/fail}), as healthchecks.io and others take it: whoever hears
 * nothing for a day raises the alarm. What the watchman does wrong never fails a run, and waits for
 * ten seconds at most.
 */
final class Ping {
  private static final Logger LOG = LoggerFactory.getLogger(Ping.class);
  private static final int LONGEST_MILLIS = (int) Duration.ofSeconds(10).toMillis();
  private static final int BAD = 400;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--ping",
      paramLabel = "ADDRESS",
      defaultValue = "${env:TOTAL_PLACE_PING}",
      description = {
        "Web address that is told of every run: ADDRESS/start, then ADDRESS, or ADDRESS/fail where",
        "nothing was published; never with --offline (default: environment variable",
        "TOTAL_PLACE_PING)."
      })
  private String address;

  /** Runs it, and tells of it unless nobody is to be told. */
  Outcome around(boolean isOffline, Supplier<Outcome> run) {
    if (isOffline || address == null || address.isBlank()) {
      return run.get();
    }
    URI base = base();
    ask(base, "/start");
    Outcome outcome = run.get();
    if (outcome != Outcome.LOCKED) { // the run that holds the lock tells how it ends
      ask(base, outcome == Outcome.FAILED ? "/fail" : "");
    }
    return outcome;
  }

  private URI base() {
    try {
      URI base = new URI(address.strip());
      if (("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
          && base.getHost() != null) {
        return base;
      }
    } catch (URISyntaxException e) {
      LOG.debug("No address", e);
    }
    throw new ParameterException(
        command.commandLine(), "--ping takes a web address such as https://example.org/id");
  }

  /** Its path may be a secret and is not logged. */
  private static void ask(URI base, String what) {
    try {
      String path = base.getRawPath().replaceFirst("/$", "") + what;
      String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
      URI address = URI.create(base.getScheme() + "://" + base.getRawAuthority() + path + query);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(LONGEST_MILLIS);
      connection.setReadTimeout(LONGEST_MILLIS);
      connection.setRequestProperty("User-Agent", "TotalPlace");
      int status = connection.getResponseCode();
      connection.disconnect();
      if (status >= BAD) {
        LOG.warn("The watchman at {} answers {} to '{}'", base.getHost(), status, what);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The watchman at {} cannot be told '{}': {}", base.getHost(), what, e.toString());
    }
  }
}
