package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.totalplace.model.FileHashes;
import org.totalplace.store.AtOnce;

/**
 * {@code SHA256SUMS}, as {@code sha256sum --check} reads it: every other file of the release and of
 * its subfolders.
 */
public record Checksums() implements Artefact {
  static final String NAME = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  @Override
  public List<String> write(Release release) throws IOException {
    write(release.folder(), release.hashes(), release.engine().threads());
    return List.of(NAME);
  }

  public static void write(Path release) throws IOException {
    write(release, new FileHashes(release), 1);
  }

  private static void write(Path release, FileHashes hashes, int threads) throws IOException {
    StringBuilder text = new StringBuilder();
    new AtOnce(threads).map(files(release), hashes::of);
    for (String file : files(release)) {
      text.append(hashes.of(file)).append("  ").append(file).append('\n');
    }
    Files.writeString(release.resolve(NAME), text);
  }

  /** The hash of every listed file by its name; lines that say neither are left out. */
  static Map<String, String> read(Path release) throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(release.resolve(NAME))) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        listed.put(parts.group(2), parts.group(1));
      }
    }
    return listed;
  }

  /**
   * Every difference from the list, in words; empty if there is none.
   *
   * @param threads that read files at the same time
   */
  static List<String> differences(Path release, int threads) throws IOException {
    List<String> found = new ArrayList<>();
    Map<String, String> listed = read(release);
    for (String line : Files.readAllLines(release.resolve(NAME))) {
      if (!LINE.matcher(line).matches()) {
        found.add(NAME + " has a line that is no checksum and name: " + line);
      }
    }
    Set<String> there = new LinkedHashSet<>(files(release));
    FileHashes hashes = new FileHashes(release);
    new AtOnce(threads).map(there, hashes::of);
    for (String file : there) {
      if (!listed.containsKey(file)) {
        found.add(file + " is not listed in " + NAME);
      } else if (!listed.get(file).equals(hashes.of(file))) {
        found.add(file + " has other bytes than " + NAME + " says");
      }
    }
    listed.keySet().stream()
        .filter(file -> !there.contains(file))
        .forEach(file -> found.add(file + " is listed in " + NAME + " and missing"));
    return found;
  }

  private static List<String> files(Path release) throws IOException {
    return Release.files(release).stream().filter(name -> !name.equals(NAME)).toList();
  }
}
