package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.model.Sha256;

/** {@code SHA256SUMS}, as {@code sha256sum --check} reads it: every other file of the release. */
public final class Checksums {
  static final String NAME = "SHA256SUMS";

  private Checksums() {}

  public static void write(Path release) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : files(release)) {
      text.append(Sha256.of(release.resolve(file))).append("  ").append(file).append('\n');
    }
    Files.writeString(release.resolve(NAME), text);
  }

  /** What is not as it is listed, in words; empty where all is well. */
  static List<String> differences(Path release) throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(release.resolve(NAME))) {
      listed.put(line.substring(66), line.substring(0, 64));
    }
    List<String> found = new ArrayList<>();
    List<String> there = files(release);
    for (String file : there) {
      if (!listed.containsKey(file)) {
        found.add(file + " is not listed in " + NAME);
      } else if (!listed.get(file).equals(Sha256.of(release.resolve(file)))) {
        found.add(file + " has other bytes than " + NAME + " says");
      }
    }
    listed.keySet().stream()
        .filter(file -> !there.contains(file))
        .forEach(file -> found.add(file + " is listed in " + NAME + " and missing"));
    return found;
  }

  private static List<String> files(Path release) throws IOException {
    try (Stream<Path> list = Files.list(release)) {
      return list.map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(NAME))
          .sorted()
          .toList();
    }
  }
}
