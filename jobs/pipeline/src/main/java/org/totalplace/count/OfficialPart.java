package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.model.Workspace;
import org.totalplace.reference.ReferenceData;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;
import org.totalplace.store.LocalStore;
import org.totalplace.store.Store;

/**
 * The count of official figures, kept under the hash of what it is made from: the tables of the
 * reference data, the figures that were read, the program. Few nights bring a new official figure,
 * and counting them is most of the work of a small night.
 */
final class OfficialPart {
  /** System property: a folder of parts that several outputs share, instead of the workspace's. */
  static final String SHARED = "total-place.parts";

  /** What the count of official figures reads of the reference data. */
  static final List<String> READ = List.of("official", "places", "agencies/agencies.csv");

  private static final String DATABASE = "official.duckdb";

  private final OfficialCount official;
  private final Path folder;
  private final boolean isShared;
  private Path part;

  private OfficialPart(OfficialCount official, Path folder, boolean isShared) {
    this.official = official;
    this.folder = folder;
    this.isShared = isShared;
  }

  static OfficialPart of(OfficialCount official, Workspace workspace) {
    Optional<Path> shared = Optional.ofNullable(System.getProperty(SHARED)).map(Path::of);
    return new OfficialPart(
        official, shared.orElse(workspace.parts()).resolve("official"), shared.isPresent());
  }

  /**
   * As {@link OfficialCount#run}; counts only if no part of these inputs is kept.
   *
   * @param work folder for the copy that the session may add to
   */
  void run(SqlSession sql, Path work) {
    if (official.reference().isEmpty()) {
      official.run(sql);
      return;
    }
    try {
      part = folder.resolve(key(sql, official.reference().get()));
      if (!Files.exists(part)) {
        makeAlone(sql);
      }
      Path copy = work.resolve(DATABASE);
      Files.copy(part.resolve(DATABASE), copy);
      official.attach(sql, copy.toString());
      OfficialCount.show(sql);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the official figures in " + folder, e);
    }
  }

  /** The finished file of a published table, if the part has it. */
  Optional<Path> file(TableDefinition table) {
    return Optional.ofNullable(part)
        .map(kept -> kept.resolve(table.table() + ".parquet"))
        .filter(Files::exists);
  }

  /** One process at a time, since several may share the folder. */
  private void makeAlone(SqlSession sql) throws IOException {
    Folders.make(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(part)) {
        make(sql);
      }
    }
  }

  private void make(SqlSession sql) throws IOException {
    LocalStore store = new LocalStore(folder);
    if (!isShared) {
      for (String old : store.list("")) {
        store.delete(old);
      }
    }
    try (Store.Unfinished building = store.begin(part.getFileName().toString())) {
      Files.createDirectories(building.path());
      official.attach(sql, building.path().resolve(DATABASE).toString());
      official.count(sql);
      OfficialCount.inOfficial(sql, () -> files(sql, building.path()));
      sql.run("DETACH official");
      // a part that is there is believed, so a power cut must not leave its name without its bytes
      Folders.settle(building.path());
      building.publish();
    }
  }

  private static void files(SqlSession sql, Path into) {
    Set<String> whole = new TreeSet<>(OfficialCount.TABLES);
    whole.remove(OfficialCount.ADDED_TO);
    whole.forEach(
        table -> new ReleaseTable(TableDefinitions.of("release", table)).write(sql, into));
  }

  private static String key(SqlSession sql, ReferenceData reference) throws IOException {
    Sha256 hash = new Sha256().add(CodeHash.of(PartKeys.CODE));
    hash.add(sql.rows("SELECT version() AS engine").get(0).get("engine"));
    hash.add(
        sql.rows(
                "SELECT count(*) || ' ' || coalesce(sum(md5_number_lower(CAST(o AS VARCHAR))), 0) AS figures FROM outturn_read o")
            .get(0)
            .get("figures"));
    for (String read : READ) {
      try (Stream<Path> files = Files.walk(reference.resolve(read))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          hash.add(reference.folder().relativize(file).toString()).add(Sha256.of(file));
        }
      }
    }
    return hash.hex().substring(0, 16);
  }
}
