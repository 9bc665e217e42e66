package org.totalplace.normalise.container.packed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import org.totalplace.normalise.text.ByteSource;

/**
 * Unpacked bytes, refused when they exceed a limit or four hundred times the packed size, which no
 * table reaches. Counts what comes out, not what the archive declares.
 */
public final class LimitedStream extends FilterInputStream {
  private final String name;
  private final long packed;
  private long unpacked;

  private LimitedStream(InputStream in, String name, long packed) {
    super(in);
    this.name = name;
    this.packed = packed;
  }

  /**
   * @param name of what is unpacked
   * @param packed its bytes in the archive
   */
  public static LimitedStream open(ByteSource unpacked, String name, long packed)
      throws IOException {
    try {
      return new LimitedStream(unpacked.open(), name, packed);
    } catch (EOFException | ZipException e) {
      throw damaged(name, e);
    }
  }

  private static RefusedFileException damaged(String name, IOException e) {
    String problem = e.getMessage() == null ? "it breaks off" : e.getMessage();
    return new RefusedFileException(new DamagedFileNotice(new At(name, 0, ""), problem), e);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(target, offset, length);
    } catch (EOFException | ZipException e) {
      throw damaged(name, e);
    }
    unpacked += Math.max(read, 0);
    if (unpacked > Limits.UNPACKED_BYTES) {
      throw new RefusedFileException(new UnsafeFileNotice(at(), "it unpacks to more than 64 GiB"));
    }
    if (unpacked > Limits.RATIO_FROM_BYTES && unpacked / Limits.RATIO > packed) {
      throw new RefusedFileException(
          new UnsafeFileNotice(at(), "it unpacks to more than 400 times its size"));
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] block = new byte[(int) Math.min(bytes, 8192)];
    return Math.max(0, read(block, 0, block.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private At at() {
    return new At(name, 0, "");
  }
}
