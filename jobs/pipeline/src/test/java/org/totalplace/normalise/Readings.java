package org.totalplace.normalise;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.normalise.heading.Vocabulary;
import org.totalplace.normalise.heading.VocabularyFiles;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.reference.Home;

/** Reads small files as {@code inspect} does, for the tests. */
final class Readings {
  static final Vocabulary VOCABULARY = VocabularyFiles.read(Home.find().referenceData());

  private Readings() {}

  static Reading of(Path folder, String text) throws IOException {
    return of(folder, "spend.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(Path folder, String text, Charset charset) throws IOException {
    return of(folder, "spend.csv", text.getBytes(charset));
  }

  static Reading of(Path folder, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new Inspect(VOCABULARY).file(file);
  }
}
