package org.totalplace.cluster.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A folder as one object: a ZIP file, nothing in it compressed, since Parquet is already. The same
 * files give the same bytes. Lines come last, so that a reader who wants none can stop before them.
 */
public final class Packed {
  public static final String END = ".zip";

  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String LAST = "spend_line.parquet";

  private Packed() {}

  /**
   * @param wanted which of the names below the folder
   */
  public static void pack(Path folder, Predicate<String> wanted, OutputStream out)
      throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all =
          walk.filter(path -> !path.equals(folder) && wanted.test(name(folder, path)))
              .sorted(
                  Comparator.comparing((Path path) -> path.endsWith(LAST))
                      .thenComparing(path -> name(folder, path)))
              .toList();
    }
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Path path : all) {
      add(zip, name(folder, path), path);
    }
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, Path path) throws IOException {
    boolean isFolder = Files.isDirectory(path);
    byte[] bytes = isFolder ? new byte[0] : null;
    ZipEntry entry = new ZipEntry(isFolder ? name + "/" : name);
    entry.setTimeLocal(NEVER);
    entry.setMethod(ZipEntry.STORED);
    CRC32 crc = new CRC32();
    if (bytes == null) {
      try (InputStream in = Files.newInputStream(path)) {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          crc.update(buffer, 0, n);
        }
      }
    }
    entry.setSize(isFolder ? 0 : Files.size(path));
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    if (!isFolder) {
      Files.copy(path, zip);
    }
    zip.closeEntry();
  }

  /** Unpacks into a folder, which is made; what is there already is replaced file by file. */
  public static void unpack(InputStream in, Path folder) throws IOException {
    unpack(in, folder, name -> true);
  }

  /** Unpacks what comes before the lines, and reads no further. */
  public static void unpackWithoutLines(InputStream in, Path folder) throws IOException {
    unpack(in, folder, name -> !name.equals(LAST));
  }

  private static void unpack(InputStream in, Path folder, Predicate<String> untilNot)
      throws IOException {
    Files.createDirectories(folder);
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!untilNot.test(entry.getName())) {
        return;
      }
      Path place = folder.resolve(entry.getName()).normalize();
      if (!place.startsWith(folder)) {
        throw new IOException("A packed folder names a file outside it: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(place);
      } else {
        Files.createDirectories(place.getParent());
        Files.deleteIfExists(place);
        Files.copy(zip, place);
      }
    }
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path).toString();
  }
}
