package org.totalplace.publish.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses a large file on all cores into one gzip member. The text is cut into blocks of fixed
 * size that are deflated each by itself, so the bytes do not depend on the number of threads; the
 * header holds no time and no name.
 */
final class Gzip {
  private static final int BLOCK = 1 << 20;

  /** One below the usual one: a third less work for files that are a fiftieth larger. */
  private static final int LEVEL = 5;

  private static final byte[] HEADER = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

  private Gzip() {}

  static void compress(Path plain, Path compressed) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Queue<CompletableFuture<byte[]>> waiting = new ArrayDeque<>();
    CRC32 crc = new CRC32();
    long length = 0;
    try (InputStream in = Files.newInputStream(plain);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(compressed), BLOCK)) {
      out.write(HEADER);
      for (byte[] block = in.readNBytes(BLOCK); ; ) {
        byte[] current = block;
        crc.update(current);
        length += current.length;
        block = current.length < BLOCK ? new byte[0] : in.readNBytes(BLOCK);
        boolean isLast = block.length == 0;
        waiting.add(CompletableFuture.supplyAsync(() -> deflate(current, isLast), pool));
        if (waiting.size() > 2 * threads) {
          out.write(waiting.remove().join());
        }
        if (isLast) {
          break;
        }
      }
      while (!waiting.isEmpty()) {
        out.write(waiting.remove().join());
      }
      ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      out.write(trailer.putInt((int) crc.getValue()).putInt((int) length).array());
    } finally {
      pool.shutdownNow();
    }
  }

  private static byte[] deflate(byte[] block, boolean isLast) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(block);
      byte[] out = new byte[block.length + block.length / 1000 + 64];
      if (isLast) {
        deflater.finish();
      }
      int n =
          deflater.deflate(out, 0, out.length, isLast ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
      return Arrays.copyOf(out, n);
    } finally {
      deflater.end();
    }
  }
}
