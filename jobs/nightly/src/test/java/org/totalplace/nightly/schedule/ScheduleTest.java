package org.totalplace.nightly.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.scheduling.support.CronExpression;
import org.totalplace.nightly.run.Outcome;

@Timeout(30)
final class ScheduleTest {
  private static final Clock LONDON = Clock.system(ZoneId.of("Europe/London"));
  private static final CronExpression EACH_SECOND = CronExpression.parse("* * * * * *");

  @Test
  void runThatTakesLongerThanTheTimeBetweenTwo_neverMeetsItself() throws Exception {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    Schedule schedule =
        schedule(
            () -> {
              most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
              pause(1_300);
              atWork.decrementAndGet();
              three.countDown();
              return Outcome.PUBLISHED;
            });
    Thread follower = follow(schedule);

    assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
    schedule.stop();
    follower.join();

    assertThat(most).hasValue(1);
    assertThat(schedule.state().isRunning()).isFalse();
  }

  @Test
  void stop_inARun_waitsForItAndStartsNoOther() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Schedule schedule =
        schedule(
            () -> {
              runs.incrementAndGet();
              started.countDown();
              await(mayEnd);
              return Outcome.NOTHING_NEW;
            });
    Thread follower = follow(schedule);
    await(started);
    schedule.stop();

    assertThat(schedule.isIdleWithin(Duration.ofMillis(200))).isFalse();
    mayEnd.countDown();
    assertThat(schedule.isIdleWithin(Duration.ofSeconds(5))).isTrue();
    follower.join();
    assertThat(runs).hasValue(1);
  }

  @Test
  void health_isBadAfterARunThatFailed_andSaysWhenTheNextIs() throws Exception {
    CountDownLatch ended = new CountDownLatch(2);
    Schedule schedule =
        schedule(
            () -> {
              ended.countDown();
              return Outcome.FAILED;
            });
    try (HealthServer health = HealthServer.start(schedule, 0)) {
      assertThat(get(health).statusCode()).isEqualTo(200);
      Thread follower = follow(schedule);
      await(ended);
      HttpResponse<String> answer = get(health);
      schedule.stop();
      follower.join();

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("\"last\": \"failed, nothing published\"", "\"next\": \"20");
    }
  }

  private static Schedule schedule(Supplier<Outcome> run) {
    return new Schedule(EACH_SECOND, LONDON, run, next -> {});
  }

  private static Thread follow(Schedule schedule) {
    Thread thread =
        new Thread(
            () -> {
              try {
                schedule.follow();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    return thread;
  }

  private static HttpResponse<String> get(HealthServer health)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(health.address())).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
