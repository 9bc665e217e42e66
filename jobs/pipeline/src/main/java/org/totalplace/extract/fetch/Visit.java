package org.totalplace.extract.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.totalplace.extract.fetch.FetchFailure.Kind;
import org.totalplace.model.Sha256;

/** One attempt at one address: its redirects, each checked, and its bytes. Thread safe. */
final class Visit {
  static final int TOO_MANY = 429;

  private static final long MOST_DROPPED = 64 << 10;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int MULTIPLE = 300;
  private static final int BAD = 400;
  private static final int NOT_FOUND = 404;
  private static final int TIMED_OUT = 408;
  private static final int GONE = 410;
  private static final int NO_SUCH_RANGE = 416;
  private static final int SERVER_ERROR = 500;

  private final FetchSettings settings;
  private final Timing timing;
  private final Runnable counted;
  private final Exchange exchange;
  private final HostTurns turns;
  private final PublicInternet internet;

  /** What has to be asked before a host is: may we, and how slowly. */
  interface Permission {
    Duration check(URI address) throws FetchFailure, InterruptedException;
  }

  Visit(FetchSettings settings, Timing timing, Runnable counted) {
    this.settings = settings;
    this.timing = timing;
    this.counted = counted;
    this.exchange = new Exchange(settings, timing);
    this.turns = new HostTurns(timing);
    this.internet = new PublicInternet(settings.allowsPrivate());
  }

  Answer get(Request request, Permission permission)
      throws FetchFailure, TryAgain, InterruptedException, IOException {
    URI at = request.address();
    for (int hop = 0; hop <= settings.redirects(); hop++) {
      internet.check(at);
      Duration asked = permission.check(at);
      Duration delay = asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
      PartialFile partial = new PartialFile(request.file(), request.address());
      HttpResponse<Void> response = ask(at, delay, request, partial);
      Optional<URI> next = redirect(at, response);
      if (next.isEmpty()) {
        return answer(at, response, request, partial);
      }
      at = next.get();
    }
    throw new FetchFailure(
        Kind.REFUSED, 0, "leads on and on: more than " + settings.redirects() + " redirects");
  }

  private HttpResponse<Void> ask(URI at, Duration delay, Request request, PartialFile partial)
      throws TryAgain, FetchFailure, InterruptedException, IOException {
    long have = partial.length();
    Map<String, String> headers = new LinkedHashMap<>();
    if (have > 0) {
      headers.put("Range", "bytes=" + have + "-");
      headers.put("If-Range", partial.validators().ifRange().orElseThrow());
    } else {
      put(headers, "If-None-Match", request.known().etag());
      put(headers, "If-Modified-Since", request.known().lastModified());
    }
    long most = Math.min(request.mostBytes(), settings.mostBytes());
    HostTurns.Turn turn = turns.take(at, delay);
    try {
      counted.run();
      return exchange.get(at, headers, head -> body(head, partial, have, most));
    } catch (FetchFailure e) {
      if (e.kind() == Kind.FAILED) {
        throw new TryAgain(e, Duration.ZERO);
      }
      partial.discard();
      throw e;
    } finally {
      turn.close();
    }
  }

  private static void put(Map<String, String> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.put(name, value);
    }
  }

  private Body body(ResponseInfo head, PartialFile partial, long have, long most) {
    if (head.statusCode() == PARTIAL && continues(head, have)) {
      return new Body(partial.file(), have, most, timing);
    }
    if (head.statusCode() != OK) {
      return new Body(null, 0, MOST_DROPPED, timing);
    }
    try {
      partial.begin(Validators.of(head.headers()));
      return new Body(partial.file(), 0, most, timing);
    } catch (IOException e) {
      throw new UnwritableException(partial.file(), e);
    }
  }

  private static boolean continues(ResponseInfo head, long have) {
    String range = head.headers().firstValue("Content-Range").orElse("");
    return have > 0 && range.startsWith("bytes " + have + "-");
  }

  private static Optional<URI> redirect(URI at, HttpResponse<Void> response) throws FetchFailure {
    int status = response.statusCode();
    boolean isRedirect = status > MULTIPLE && status < BAD && status != Answer.NOT_MODIFIED;
    if (!isRedirect) {
      return Optional.empty();
    }
    String location = response.headers().firstValue("Location").orElse("");
    URI next =
        Address.resolve(at, location)
            .orElseThrow(
                () -> new FetchFailure(Kind.REFUSED, status, "leads to what is no address"));
    if (at.getScheme().equals("https") && next.getScheme().equals("http")) {
      throw new FetchFailure(Kind.REFUSED, status, "leads from https to http: " + next);
    }
    return Optional.of(next);
  }

  private Answer answer(URI at, HttpResponse<Void> response, Request request, PartialFile partial)
      throws FetchFailure, TryAgain, IOException {
    int status = response.statusCode();
    if (status == Answer.NOT_MODIFIED && !request.known().isEmpty()) {
      return new Answer(at, status, request.known(), "", "", 0, "");
    }
    if (status == OK || (status == PARTIAL && partial.length() > 0)) {
      Validators validators = partial.validators();
      partial.finish();
      return new Answer(
          at,
          OK,
          validators,
          ContentHeaders.mediaType(response.headers()),
          ContentHeaders.fileName(response.headers()),
          Files.size(request.file()),
          Sha256.of(request.file()));
    }
    if (status == NO_SUCH_RANGE || status == PARTIAL) {
      partial.discard();
      throw again(response, "could not continue a download");
    }
    if (status == NOT_FOUND || status == GONE) {
      throw new FetchFailure(Kind.GONE, status, "is not there any more: " + status);
    }
    if (status == TOO_MANY || status == TIMED_OUT || status >= SERVER_ERROR) {
      throw again(response, "answers " + status);
    }
    throw new FetchFailure(Kind.REFUSED, status, "answers " + status);
  }

  private TryAgain again(HttpResponse<Void> response, String what) {
    Duration after =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(value -> Waits.retryAfter(value, timing.now()))
            .orElse(Duration.ZERO);
    return new TryAgain(new FetchFailure(Kind.FAILED, response.statusCode(), what), after);
  }
}
