package org.totalplace.publish.place;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.publish.workbook.Rows;

/**
 * Lines of all places in one file, in the order in which they come, and where those of each place
 * are: four hundred files a table would cost more than their rows.
 */
final class Spool implements AutoCloseable {
  private static final byte[] LINE_END = {'\r', '\n'};

  /** A run of bytes of one place; rows of a place mostly stand together. */
  private record Stretch(long from, long to) {}

  private final Map<String, List<Stretch>> stretches = new HashMap<>();
  private final Path file;
  private final OutputStream out;
  private String place = "";
  private long begin;
  private long end;
  private FileChannel whole;

  Spool(Path file) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  void add(String code, String line) {
    if (!code.equals(place)) {
      endStretch();
      place = code;
      begin = end;
    }
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try {
      out.write(bytes);
      out.write(LINE_END);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ", at " + code, e);
    }
    end += bytes.length + LINE_END.length;
  }

  private void endStretch() {
    if (end > begin) {
      stretches.computeIfAbsent(place, code -> new ArrayList<>()).add(new Stretch(begin, end));
    }
  }

  /** No line is added after this; from now on rows can be read. */
  Spool whole() throws IOException {
    endStretch();
    out.close();
    whole = FileChannel.open(file);
    return this;
  }

  /** The lines of a place, each with its end; none for a place without lines. */
  Rows rows(String code) {
    List<Stretch> own = stretches.getOrDefault(code, List.of());
    return to -> {
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      for (Stretch stretch : own) {
        copy(stretch, buffer, to);
      }
    };
  }

  private void copy(Stretch stretch, ByteBuffer buffer, OutputStream to) throws IOException {
    long at = stretch.from();
    while (at < stretch.to()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), stretch.to() - at));
      int read = whole.read(buffer, at);
      if (read < 0) {
        throw new IOException(file + " ends early, at " + at);
      }
      to.write(buffer.array(), 0, read);
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (whole != null) {
      whole.close();
    }
  }
}
