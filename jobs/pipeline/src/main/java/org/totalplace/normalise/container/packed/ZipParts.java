package org.totalplace.normalise.container.packed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.totalplace.normalise.text.ByteSource;

/** The parts of a workbook in a ZIP, by name without regard to case or kind of slash. */
public final class ZipParts {
  private final ZipFile zip;
  private final String name;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  /**
   * @param name of the workbook, for notices
   */
  public ZipParts(ZipFile zip, String name) {
    this.zip = zip;
    this.name = name;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry part = all.nextElement();
      parts.putIfAbsent(key(part.getName()), part);
    }
  }

  private static String key(String part) {
    String plain = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  /** Whether there is such a part. */
  public boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** Whether the name of any part begins with this one, in lower case. */
  public boolean hasFolder(String folder) {
    return parts.keySet().stream().anyMatch(part -> part.startsWith(folder));
  }

  /**
   * The unpacked bytes of a part.
   *
   * @throws FileNotFoundException where there is no such part
   */
  public InputStream open(String part) throws IOException {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      throw new FileNotFoundException(part);
    }
    return LimitedStream.open(() -> zip.getInputStream(entry), name, entry.getCompressedSize());
  }

  /** A part, opened only when it is read. */
  public ByteSource source(String part) {
    return () -> open(part);
  }

  /** A relation's target, which is relative to its folder or begins with a slash. */
  public static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    while (path.contains("../")) {
      int up = path.indexOf("../");
      int parent = path.lastIndexOf('/', Math.max(0, up - 2)) + 1;
      path = (up == 0 ? "" : path.substring(0, parent)) + path.substring(up + 3);
    }
    return path.startsWith("./") ? path.substring(2) : path;
  }
}
