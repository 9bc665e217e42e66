package org.totalplace.publish.place;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.model.Sha256;

/** Writes a spool, line by line, in the order in which they come. */
final class SpoolWriter implements AutoCloseable {
  private static final byte[] LINE_END = {'\r', '\n'};

  /** What is known of a place so far. */
  private static final class Known {
    private final Sha256 sha256 = new Sha256();
    private final List<SpoolIndex.Stretch> stretches = new ArrayList<>();
    private long rows;
    private String note = "";

    SpoolIndex.Own whole() {
      return new SpoolIndex.Own(rows, sha256.hex(), stretches, note);
    }
  }

  private final Map<String, Known> places = new HashMap<>();
  private final Path file;
  private final OutputStream out;
  private String place = "";
  private long begin;
  private long end;

  SpoolWriter(Path file) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /**
   * @param code of the place; a line of no place is left out
   */
  void add(String code, String line) {
    if (code == null) {
      return;
    }
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
    Known known = known(code);
    known.rows++;
    known.sha256.add(bytes, 0, bytes.length).add(LINE_END, 0, LINE_END.length);
  }

  /** Words that belong to the lines of a place. */
  void note(String code, String words) {
    if (code != null) {
      known(code).note = words;
    }
  }

  /** How many lines a place has so far. */
  long count(String code) {
    return code == null ? 0 : known(code).rows;
  }

  private Known known(String code) {
    return places.computeIfAbsent(code, c -> new Known());
  }

  private void endStretch() {
    if (end > begin) {
      known(place).stretches.add(new SpoolIndex.Stretch(begin, end));
    }
  }

  /** No line is added after this. */
  SpoolIndex finish() throws IOException {
    endStretch();
    out.close();
    Map<String, SpoolIndex.Own> whole = new HashMap<>();
    places.forEach((code, known) -> whole.put(code, known.whole()));
    return new SpoolIndex(whole);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
