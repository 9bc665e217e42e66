package org.totalplace.nightly.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom a request says that it is for. A page of the web can make a name of its own point to this
 * machine (DNS rebinding) and read what is served as if it were its own; the browser still names
 * that host, so only this machine's names are answered.
 */
final class HostHeader {
  private static final Pattern OF_THIS_MACHINE =
      Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\])(?::\\d{1,5})?");

  private HostHeader() {}

  /** Whether it names this machine; no browser leaves the header out or repeats it. */
  static boolean isOfThisMachine(Headers request) {
    List<String> hosts = request.getOrDefault("Host", List.of());
    return hosts.isEmpty()
        || hosts.size() == 1
            && OF_THIS_MACHINE.matcher(hosts.get(0).strip().toLowerCase(Locale.ROOT)).matches();
  }
}
