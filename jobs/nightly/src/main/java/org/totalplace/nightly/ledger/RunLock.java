package org.totalplace.nightly.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.totalplace.model.Workspace;

/**
 * One run at a time in one output folder. The operating system releases the lock when the process
 * ends, however it ends, so a killed run leaves nothing to clean up. The file names the holder.
 */
public final class RunLock implements AutoCloseable {
  /** Far beyond the text, so that the text stays readable where locks are mandatory. */
  private static final long LOCKED_BYTE = 1L << 30;

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws RunLockedException when another process, or this one, already holds it
   */
  public static RunLock take(Workspace workspace) throws IOException, RunLockedException {
    Path file = workspace.lock();
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      String holder = text(channel);
      channel.close();
      throw new RunLockedException(
          workspace.output(), holder.isEmpty() ? "it has not said which" : holder);
    }
    return new RunLock(channel);
  }

  /** Writes who holds the lock, for others that find it held. */
  public void say(Instant started) throws IOException {
    channel.truncate(0);
    String holder = "process " + ProcessHandle.current().pid() + ", started " + started;
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(200);
    int length = Math.max(0, channel.read(buffer, 0));
    return new String(buffer.array(), 0, length, StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
