package org.totalplace.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.totalplace.extract.fetch.LoopbackWeb;
import org.totalplace.nightly.run.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

final class PingTest {
  private LoopbackWeb web;

  @Command
  private static final class Any {
    @Mixin private Ping ping;
  }

  @BeforeEach
  void open() throws IOException {
    web = new LoopbackWeb();
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void run_endedWell_isToldAtItsBeginningAndItsEnd() {
    for (Outcome outcome :
        List.of(Outcome.PUBLISHED, Outcome.PUBLISHED_WITH_FAILURES, Outcome.NOTHING_NEW)) {
      assertThat(ping(web.site() + "/id?key=1").around(false, () -> outcome)).isEqualTo(outcome);
      assertThat(web.asked()).containsExactly("/id/start?key=1", "/id?key=1");
    }
  }

  @Test
  void run_failed_isToldAsFailed() {
    ping(web.site() + "/id/").around(false, () -> Outcome.FAILED);
    assertThat(web.asked()).containsExactly("/id/start", "/id/fail");
  }

  @Test
  void run_thatMeetsAnother_leavesTheEndToIt() {
    ping(web.site() + "/id").around(false, () -> Outcome.LOCKED);
    assertThat(web.asked()).containsExactly("/id/start");
  }

  @Test
  void run_offlineOrWithoutAnAddress_isToldToNobody() {
    ping(web.site() + "/id").around(true, () -> Outcome.PUBLISHED);
    ping("").around(false, () -> Outcome.PUBLISHED);
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void watchman_brokenOrNotThere_neverFailsARun() throws IOException {
    web.status("/id/start", 500);
    assertThat(ping(web.site() + "/id").around(false, () -> Outcome.PUBLISHED))
        .isEqualTo(Outcome.PUBLISHED);
    String nobody = web.site();
    web.close();
    assertThat(ping(nobody).around(false, () -> Outcome.PUBLISHED)).isEqualTo(Outcome.PUBLISHED);
    web = new LoopbackWeb();
  }

  @Test
  void address_thatIsNone_isRefusedBeforeTheRun() {
    Ping ping = ping("file:///etc/passwd");
    assertThatThrownBy(() -> ping.around(false, () -> Outcome.PUBLISHED))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--ping takes a web address");
  }

  private static Ping ping(String address) {
    Any any = new Any();
    new CommandLine(any).parseArgs("--ping", address);
    return any.ping;
  }
}
