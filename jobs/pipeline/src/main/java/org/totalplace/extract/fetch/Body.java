package org.totalplace.extract.fetch;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.totalplace.extract.fetch.FetchFailure.Kind;

/**
 * Bytes on their way to a file, or to nowhere. Stops at its limit, and says when the last byte
 * came.
 */
final class Body implements BodySubscriber<Void> {
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final Path file;
  private final long most;
  private final Timing timing;
  private volatile long lastByte;
  private FileChannel out;
  private Subscription subscription;
  private long length;

  /**
   * @param file to append to; null drops the bytes
   * @param length of the file as it is
   * @param most length that the file may reach
   */
  Body(Path file, long length, long most, Timing timing) {
    this.file = file;
    this.length = length;
    this.most = most;
    this.timing = timing;
    this.lastByte = timing.nanos();
  }

  long lastByte() {
    return lastByte;
  }

  @Override
  public CompletionStage<Void> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    try {
      if (file != null) {
        out =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
      }
      given.request(1);
    } catch (IOException e) {
      given.cancel();
      done.completeExceptionally(new UnwritableException(file, e));
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    lastByte = timing.nanos();
    try {
      for (ByteBuffer buffer : buffers) {
        length += buffer.remaining();
        if (length > most) {
          tooMany();
          return;
        }
        while (out != null && buffer.hasRemaining()) {
          out.write(buffer);
        }
      }
      subscription.request(1);
    } catch (IOException e) {
      stop(new UnwritableException(file, e));
    }
  }

  /** What is dropped anyway needs no end. */
  private void tooMany() {
    stop(
        out == null
            ? null
            : new FetchFailure(Kind.REFUSED, 200, "is larger than " + most + " bytes"));
  }

  private void stop(Exception why) {
    subscription.cancel();
    close(why);
  }

  @Override
  public void onError(Throwable e) {
    close(e);
  }

  @Override
  public void onComplete() {
    close(null);
  }

  private void close(Throwable why) {
    Throwable failure = why;
    try {
      if (out != null && out.isOpen()) {
        out.force(true);
        out.close();
      }
    } catch (IOException e) {
      failure = failure == null ? new UnwritableException(file, e) : failure;
    }
    if (failure == null) {
      done.complete(null);
    } else {
      done.completeExceptionally(failure);
    }
  }
}
