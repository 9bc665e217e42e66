package org.totalplace.extract.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.extract.fetch.FetchFailure.Kind;
import org.totalplace.model.Sha256;

/** Against a real server of this machine; waiting takes no time. */
final class FetcherTest {
  private static final String SPEND = "Date,Payee,Amount\n2026-04-01,Ferrous Ltd,612.50\n";

  @TempDir Path folder;
  private final TestTiming timing = new TestTiming();
  private LoopbackWeb web;
  private Fetcher fetcher;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    web = new LoopbackWeb();
    fetcher = new Fetcher(settings(true), folder, timing);
    file = folder.resolve("spend.csv");
  }

  @AfterEach
  void close() {
    web.close();
  }

  static FetchSettings settings(boolean allowsPrivate) {
    return new FetchSettings(
        "TotalPlace",
        "TotalPlace/1 (+https://example.org/contact)",
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofMinutes(2),
        4,
        3,
        1000,
        allowsPrivate);
  }

  @Test
  void get_file_saysWhatItIsAndWhoAsked() throws Exception {
    web.file("/a.csv", "text/csv; charset=utf-8", SPEND);
    Answer answer = get("/a.csv");
    assertThat(file).hasContent(SPEND);
    assertThat(answer.sha256()).isEqualTo(Sha256.of(file));
    assertThat(answer.bytes()).isEqualTo(SPEND.length());
    assertThat(answer.mediaType()).isEqualTo("text/csv");
    assertThat(answer.validators().etag()).startsWith("\"");
    assertThat(web.header("User-Agent")).isEqualTo("TotalPlace/1 (+https://example.org/contact)");
    assertThat(web.header("Cookie")).isNull();
    assertThat(web.asked()).containsExactly("/robots.txt", "/a.csv");
    assertThat(files()).containsExactly("spend.csv");
  }

  @Test
  void get_unchanged_isOneRequestWithoutBytes() throws Exception {
    web.file("/a.csv", "text/csv", SPEND);
    Validators known = get("/a.csv").validators();
    web.asked();
    Answer again = get("/a.csv", known);
    assertThat(again.isUnchanged()).isTrue();
    assertThat(again.validators()).isEqualTo(known);
    assertThat(web.asked()).containsExactly("/a.csv");
  }

  @Test
  void get_redirects_areFollowedAndFinalAddressIsKnown() throws Exception {
    web.redirect("/old", 301, "/new?of=1").redirect("/new?of=1", 302, "a%20b.csv");
    web.file("/a%20b.csv", "text/csv", SPEND);
    assertThat(get("/old").finalAddress()).isEqualTo(web.address("/a%20b.csv"));
  }

  @Test
  void get_redirectsWithoutEnd_areRefused() throws Exception {
    web.redirect("/loop", 302, "/loop");
    assertThat(failure("/loop"))
        .hasMessageContaining("more than 3 redirects")
        .extracting(FetchFailure::kind)
        .isEqualTo(Kind.REFUSED);
  }

  @Test
  void get_redirectToAFileOrAPassword_isRefused() throws Exception {
    web.redirect("/file", 302, "file:///etc/passwd");
    web.redirect("/login", 302, "http://me:secret@127.0.0.1/");
    assertThat(failure("/file").kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure("/login")).hasMessageContaining("carries a name or password");
  }

  @Test
  void get_missing_isGoneAtOnce() throws Exception {
    assertThat(failure("/none.csv").kind()).isEqualTo(Kind.GONE);
    assertThat(web.asked()).containsExactly("/robots.txt", "/none.csv");
  }

  @Test
  void get_tooManyRequests_waitsAsLongAsAsked() throws Exception {
    AtomicInteger times = new AtomicInteger();
    web.put(
        "/busy.csv",
        exchange -> {
          if (times.incrementAndGet() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "37");
            exchange.sendResponseHeaders(429, -1);
          } else {
            LoopbackWeb.whole(exchange, "text/csv", SPEND);
          }
        });
    get("/busy.csv");
    assertThat(file).hasContent(SPEND);
    assertThat(timing.slept()).contains(Duration.ofSeconds(37));
    assertThat(web.asked()).containsExactly("/robots.txt", "/busy.csv", "/busy.csv");
  }

  @Test
  void get_tooManyRequestsForADay_failsAtOnce() throws Exception {
    web.put(
        "/busy.csv",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "86400");
          exchange.sendResponseHeaders(503, -1);
        });
    assertThat(failure("/busy.csv")).hasMessageContaining("left alone for PT24H");
    assertThat(web.asked()).hasSize(2);
  }

  @Test
  void get_errorsOfTheServer_areTriedAgainWithLongerWaits() throws Exception {
    web.status("/broken.csv", 500);
    assertThat(failure("/broken.csv").kind()).isEqualTo(Kind.FAILED);
    assertThat(web.asked()).hasSize(5);
    assertThat(timing.slept())
        .containsSubsequence(
            Duration.ofMillis(1500), Duration.ofMillis(3000), Duration.ofMillis(6000));
  }

  @Test
  void get_brokenOff_isContinued() throws Exception {
    AtomicInteger times = new AtomicInteger();
    web.put(
        "/long.csv",
        exchange -> {
          if (times.incrementAndGet() == 1) {
            LoopbackWeb.cut(exchange, SPEND.getBytes(), 20);
          } else {
            LoopbackWeb.whole(exchange, "text/csv", SPEND);
          }
        });
    Answer answer = get("/long.csv");
    assertThat(file).hasContent(SPEND);
    assertThat(answer.bytes()).isEqualTo(SPEND.length());
    assertThat(web.header("Range")).isEqualTo("bytes=20-");
    assertThat(files()).containsExactly("spend.csv");
  }

  @Test
  void get_brokenOffAndChanged_startsAnew() throws Exception {
    AtomicInteger times = new AtomicInteger();
    String changed = SPEND.replace("612.50", "712.50");
    web.put(
        "/long.csv",
        exchange -> {
          if (times.incrementAndGet() == 1) {
            LoopbackWeb.cut(exchange, SPEND.getBytes(), 20);
          } else {
            LoopbackWeb.whole(exchange, "text/csv", changed);
          }
        });
    get("/long.csv");
    assertThat(file).hasContent(changed);
  }

  @Test
  void get_alwaysBrokenOff_failsAndKeepsWhatWasThere() throws Exception {
    Files.writeString(file, "yesterday");
    web.put("/short.csv", exchange -> LoopbackWeb.cut(exchange, SPEND.getBytes(), 20));
    FetchFailure failure = failure("/short.csv");
    assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    assertThat(failure).hasMessageContaining("did not come whole");
    assertThat(file).hasContent("yesterday");
  }

  @Test
  void get_tooLarge_isRefusedOnceWhateverLengthIsPromised() throws Exception {
    web.put(
        "/endless.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(SPEND.getBytes());
          }
        });
    assertThat(failure("/endless.csv")).hasMessageContaining("larger than 1000 bytes");
    assertThat(web.asked()).hasSize(2);
    assertThat(files()).isEmpty();
  }

  @Test
  void get_silence_failsAfterTheIdleTime() throws Exception {
    FetchSettings s = settings(true);
    FetchSettings quick =
        new FetchSettings(
            s.product(),
            s.userAgent(),
            Duration.ZERO,
            s.connect(),
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            s.longestWait(),
            1,
            s.redirects(),
            s.mostBytes(),
            true);
    fetcher = new Fetcher(quick, folder);
    web.put(
        "/slow.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          try {
            Thread.sleep(3000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(failure("/slow.csv")).hasMessageContaining("sent nothing for 0.3 s");
  }

  @Test
  void get_whereRobotsSaysNo_isRefusedWithoutAsking() throws Exception {
    web.file("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nCrawl-delay: 9\n");
    web.file("/a.csv", "text/csv", SPEND).file("/private/a.csv", "text/csv", SPEND);
    assertThat(failure("/private/a.csv").kind()).isEqualTo(Kind.REFUSED);
    assertThat(web.asked()).containsExactly("/robots.txt");
    get("/a.csv");
    get("/a.csv");
    assertThat(timing.slept()).as("the pause that it asks for").contains(Duration.ofSeconds(9));
    assertThat(fetcher.requests()).isEqualTo(3);
  }

  @Test
  void get_whereRobotsFails_isNotAsked() throws Exception {
    web.status("/robots.txt", 503).file("/a.csv", "text/csv", SPEND);
    assertThat(failure("/a.csv")).hasMessageContaining("robots.txt answers 503");
    assertThat(failure("/a.csv").kind()).isEqualTo(Kind.FAILED);
    assertThat(web.asked()).as("asked as often as anything").hasSize(4).doesNotContain("/a.csv");
  }

  @Test
  void get_thisMachine_isRefusedWithoutAsking() throws Exception {
    fetcher = new Fetcher(settings(false), folder, timing);
    web.file("/a.csv", "text/csv", SPEND);
    assertThat(failure("/a.csv").kind()).isEqualTo(Kind.REFUSED);
    assertThat(web.asked()).isEmpty();
  }

  private Answer get(String path) throws Exception {
    return get(path, Validators.NONE);
  }

  private Answer get(String path, Validators known) throws Exception {
    return fetcher.get(new Request(web.address(path), known, file, Long.MAX_VALUE));
  }

  private FetchFailure failure(String path) {
    return catchThrowableOfType(FetchFailure.class, () -> get(path));
  }

  private Stream<String> files() throws IOException {
    return Files.list(folder).map(found -> found.getFileName().toString());
  }
}
