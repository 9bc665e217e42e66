package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.totalplace.model.FileHashes;
import org.totalplace.publish.content.KeptContent;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlEngine;

/**
 * A release while it is being written.
 *
 * @param folder where its files go
 * @param work folder beside it for temporary files
 * @param date the date it is known by
 * @param inputsSha256 hash of everything it is made from
 * @param tables the published tables, in the order of the dictionary
 * @param engine limits for the SQL that reads it
 * @param databaseLines a table by publisher that has more rows stays out of the database
 * @param content the content of files that did not change since an earlier release
 * @param hashes of its files, each of which is written once
 */
public record Release(
    Path folder,
    Path work,
    LocalDate date,
    String inputsSha256,
    List<TableDefinition> tables,
    SqlEngine engine,
    long databaseLines,
    KeptContent content,
    FileHashes hashes) {
  /** Beyond it a database of gigabytes would be written every night, and be slow to fetch. */
  public static final long DATABASE_LINES = 5_000_000;

  public Release {
    tables = List.copyOf(tables);
  }

  /** One that keeps nothing of earlier ones. */
  public Release(
      Path folder,
      Path work,
      LocalDate date,
      String inputsSha256,
      List<TableDefinition> tables,
      SqlEngine engine) {
    this(
        folder,
        work,
        date,
        inputsSha256,
        tables,
        engine,
        DATABASE_LINES,
        KeptContent.NONE,
        new FileHashes(folder));
  }

  /**
   * Writes the artefacts one after another.
   *
   * @return the names of all files written
   */
  public List<String> write(List<Artefact> artefacts) throws IOException {
    List<String> written = new ArrayList<>();
    for (Artefact artefact : artefacts) {
      written.addAll(artefact.write(this));
    }
    return written;
  }

  /**
   * Fails unless the folder holds exactly these files.
   *
   * @param written names as {@link Artefact#write} returns them
   */
  public void holdsOnly(List<String> written) throws IOException {
    TreeSet<String> differences = new TreeSet<>(files(folder));
    for (String name : written) {
      if (!differences.remove(name)) {
        differences.add(name);
      }
    }
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          folder + ": missing, written twice or written by no artefact: " + differences);
    }
  }

  /** The releases of earlier days that still lie beside it, newest first. */
  public List<Path> earlier() throws IOException {
    try (Stream<Path> beside = Files.list(folder.toAbsolutePath().getParent())) {
      return beside
          .filter(other -> other.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}"))
          .filter(other -> other.getFileName().toString().compareTo(date.toString()) < 0)
          .filter(other -> Files.isRegularFile(other.resolve(ReleaseIndex.NAME)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** Where a file of that name is, or will be. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * All files below a folder: sorted relative names, folders separated by {@code /}.
   *
   * @param folder may be a link, as {@code latest} is
   */
  static List<String> files(Path folder) throws IOException {
    Path real = folder.toRealPath();
    try (Stream<Path> walk = Files.walk(real)) {
      return walk.filter(path -> !Files.isDirectory(path))
          .map(path -> real.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
