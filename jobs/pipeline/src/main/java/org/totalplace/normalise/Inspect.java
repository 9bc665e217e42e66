package org.totalplace.normalise;

import java.io.IOException;
import java.nio.file.Path;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.normalise.sheet.ReadingRules;

/** Says how a file would be read, and writes nothing. */
public final class Inspect {
  private final FileReader reader;

  public Inspect(Vocabulary vocabulary) {
    this(ReadingRules.of(vocabulary));
  }

  public Inspect(ReadingRules rules) {
    this.reader = new FileReader(rules);
  }

  /**
   * @throws IOException where the file cannot be opened at all; a file that is no data is a reading
   *     that was refused
   */
  public Reading file(Path file) throws IOException {
    return file(file, file.getFileName().toString());
  }

  /**
   * @param name as published, where the file lies under another one
   */
  public Reading file(Path file, String name) throws IOException {
    return file(file, name, LineSink.NONE);
  }

  /**
   * @param lines receives the lines as they are read
   */
  public Reading file(Path file, String name, LineSink lines) throws IOException {
    return reader.read(file, name, lines);
  }
}
