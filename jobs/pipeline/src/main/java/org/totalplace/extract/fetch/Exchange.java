package org.totalplace.extract.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.totalplace.extract.fetch.FetchFailure.Kind;

/**
 * One request and its answer, without redirects: HTTP/1.1, no cookies, no credentials, and an end
 * when bytes stop coming. Thread safe.
 */
final class Exchange {
  private static final long LOOK_MILLIS = 50;

  private final FetchSettings settings;
  private final Timing timing;
  private final HttpClient client;

  Exchange(FetchSettings settings, Timing timing) {
    this.settings = settings;
    this.timing = timing;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connect())
            .build();
  }

  /**
   * @param body where the bytes go, once the head of the answer is known
   * @throws FetchFailure when the answer does not come whole, or is too large
   */
  HttpResponse<Void> get(
      URI address, Map<String, String> headers, Function<ResponseInfo, Body> body)
      throws FetchFailure, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(settings.idle())
            .header("User-Agent", settings.userAgent())
            .header("Accept", "*/*")
            .header("Accept-Encoding", "identity");
    headers.forEach(request::header);
    Watched watched = new Watched(body);
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request.build(), watched::subscriber);
    try {
      return await(answer, watched);
    } finally {
      answer.cancel(true);
    }
  }

  private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, Watched watched)
      throws FetchFailure, InterruptedException {
    long start = timing.nanos();
    while (true) {
      try {
        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long now = timing.nanos();
        if (now - start > settings.total().toNanos()) {
          throw slow("is not whole after ", settings.total());
        }
        if (watched.body != null && now - watched.body.lastByte() > settings.idle().toNanos()) {
          throw slow("sent nothing for ", settings.idle());
        }
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      }
    }
  }

  private static FetchFailure slow(String what, Duration limit) {
    return new FetchFailure(Kind.FAILED, 0, what + limit.toMillis() / 1000.0 + " s");
  }

  private static FetchFailure failure(Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof UnwritableException) {
        throw (UnwritableException) e;
      }
      if (e instanceof FetchFailure) {
        return (FetchFailure) e;
      }
    }
    boolean isNetwork = cause instanceof IOException;
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new FetchFailure(
        Kind.FAILED, 0, (isNetwork ? "did not come whole: " : "cannot be asked: ") + what);
  }

  /** The body, as soon as there is one. */
  private static final class Watched {
    private final Function<ResponseInfo, Body> make;
    private volatile Body body;

    Watched(Function<ResponseInfo, Body> make) {
      this.make = make;
    }

    BodySubscriber<Void> subscriber(ResponseInfo info) {
      body = make.apply(info);
      return body;
    }
  }
}
