package org.totalplace.nightly.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReleaseServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path folder;
  private ReleaseServer server;

  @BeforeEach
  void start() throws IOException {
    Path release = Files.createDirectory(folder.resolve("release"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(release.resolve("place.csv"), "0123456789");
    Files.writeString(release.resolve("empty.csv"), "");
    Files.createSymbolicLink(release.resolve("out.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("latest"), Path.of("release"));
    server = ReleaseServer.start(folder.resolve("latest"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void get_file_sendsItWithItsType() throws Exception {
    HttpResponse<String> answer = send("GET", "place.csv", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
    assertThat(answer.headers().firstValue("accept-ranges")).hasValue("bytes");
    assertThat(send("GET", "empty.csv", "").body()).isEmpty();
  }

  @Test
  void head_file_saysItsSizeOnly() throws Exception {
    HttpResponse<String> answer = send("HEAD", "place.csv", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-length")).hasValue("10");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void get_range_sendsThatPart() throws Exception {
    HttpResponse<String> answer = send("GET", "place.csv", "bytes=2-4");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("234");
    assertThat(answer.headers().firstValue("content-range")).hasValue("bytes 2-4/10");
    assertThat(send("GET", "place.csv", "bytes=7-").body()).isEqualTo("789");
    assertThat(send("GET", "place.csv", "bytes=-2").body()).isEqualTo("89");
    assertThat(send("GET", "place.csv", "bytes=8-99").body()).isEqualTo("89");
  }

  @Test
  void get_fileThatTheBrowserHas_isNotSentAgain_untilItChanges() throws Exception {
    HttpResponse<String> first = send("GET", "place.csv", "");
    String tag = first.headers().firstValue("etag").orElseThrow();
    String date = first.headers().firstValue("last-modified").orElseThrow();
    assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache");
    assertThat(sendWith("If-None-Match", "\"other\", W/" + tag).statusCode()).isEqualTo(304);
    assertThat(sendWith("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(sendWith("If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(sendWith("If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);

    Files.writeString(folder.resolve("release/place.csv"), "0123456789ABC");
    assertThat(sendWith("If-None-Match", tag).body()).isEqualTo("0123456789ABC");
  }

  @Test
  void get_rangeOfAnotherState_isTheWholeFile() throws Exception {
    String tag = send("HEAD", "place.csv", "").headers().firstValue("etag").orElseThrow();
    assertThat(sendWith("If-Range", tag, "Range", "bytes=2-4").body()).isEqualTo("234");
    assertThat(sendWith("If-Range", "\"x\"", "Range", "bytes=2-4").statusCode()).isEqualTo(200);
  }

  @Test
  void everyAnswer_forbidsWhatThePagesDoNotNeed() throws Exception {
    Files.createDirectories(folder.resolve("release/embed"));
    for (String path : new String[] {"place.csv", "", "nothing"}) {
      HttpResponse<String> answer = send("GET", path, "");
      assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
          .endsWith("frame-ancestors 'self'");
    }
    assertThat(
            send("GET", "embed/", "").headers().firstValue("content-security-policy").orElseThrow())
        .endsWith("frame-ancestors *");
  }

  @Test
  void get_whatAReleaseHolds_hasItsType() throws Exception {
    String[][] types = {
      {"feed.xml", "application/atom+xml; charset=utf-8"},
      {"catalog.jsonld", "application/ld+json"},
      {"place.csv-metadata.json", "application/csvm+json"},
      {"csv-metadata.json", "application/csvm+json"},
      {"index.json", "application/json"},
      {"engine.wasm", "application/wasm"},
      {"place.zip", "application/zip"},
      {"SHA256SUMS", "text/plain; charset=utf-8"}
    };
    for (String[] type : types) {
      Files.writeString(folder.resolve("release").resolve(type[0]), "x");
      assertThat(send("HEAD", type[0], "").headers().firstValue("content-type")).hasValue(type[1]);
    }
  }

  @Test
  void get_rootOfAReleaseWithASite_leadsToTheSite() throws Exception {
    Files.createDirectories(folder.resolve("release/site"));
    Files.writeString(folder.resolve("release/site/index.html"), "home");
    HttpResponse<String> answer = send("GET", "", "");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location")).hasValue("/site/");
    assertThat(send("GET", "site/", "").body()).isEqualTo("home");
    assertThat(send("GET", "site", "").headers().firstValue("location")).hasValue("/site/");
  }

  @Test
  void get_rangeOutsideTheFile_isRefusedWithTheSize() throws Exception {
    HttpResponse<String> answer = send("GET", "place.csv", "bytes=10-12");
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("content-range")).hasValue("bytes */10");
  }

  @Test
  void get_pathOutOfTheFolder_isNotFound() throws Exception {
    assertThat(send("GET", "out.txt", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "%2e%2e/secret.txt", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "a%00b", "").statusCode()).isEqualTo(404);
    assertThat(raw("GET /../secret.txt HTTP/1.0\r\n\r\n")).doesNotContain("secret");
    assertThat(raw("GET //../secret.txt HTTP/1.0\r\n\r\n")).doesNotContain("secret");
  }

  @Test
  void get_byANameThatIsNotThisMachines_isRefused() throws Exception {
    for (String host : new String[] {"localhost", "127.0.0.1:80", "[::1]", "LOCALHOST:8080"}) {
      assertThat(raw(asking(host))).as(host).startsWith("HTTP/1.1 200").endsWith("0123456789");
    }
    for (String host :
        new String[] {
          "example.org", "localhost.example.org", "127.0.0.1.example.org", "x@localhost",
          "localhost:80:80", "10.0.0.1", "localhost\r\nHost: example.org", ""
        }) {
      assertThat(raw(asking(host))).as(host).startsWith("HTTP/1.1 421").doesNotContain("0123");
    }
  }

  private static String asking(String host) {
    return "GET /place.csv HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  void get_folder_listsIt() throws Exception {
    Files.writeString(folder.resolve("release/a \"b\" <i>&.csv"), "");
    assertThat(send("GET", "", "").body())
        .contains("<li><a href=\"./place.csv\">place.csv</a></li>\n")
        .contains("<a href=\"./a%20%22b%22%20%3Ci%3E&amp;.csv\">a \"b\" &lt;i&gt;&amp;.csv</a>");
    Files.writeString(folder.resolve("release/index.html"), "the page");
    assertThat(send("GET", "", "").body()).isEqualTo("the page");
  }

  @Test
  void post_anything_isRefused() throws Exception {
    assertThat(send("POST", "place.csv", "").statusCode()).isEqualTo(405);
  }

  @Test
  void start_portTaken_saysSo() {
    int port = URI.create(server.address()).getPort();
    assertThatThrownBy(() -> ReleaseServer.start(folder, port))
        .hasMessageContaining("--port")
        .hasMessageContaining(Integer.toString(port));
  }

  private HttpResponse<String> send(String method, String path, String range) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> sendWith(String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "place.csv")).headers(headers).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", URI.create(server.address()).getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
