package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;
import org.totalplace.store.Folders;
import org.totalplace.store.LocalStore;

/**
 * The counted lines, publisher by publisher, each part kept under the hash of what it is made from.
 * A night counts the lines of those publishers of which something changed, and adds up.
 */
final class Parts {
  private static final Set<String> READ =
      Set.of("definition", "manifest_text", "replaced_text", "last_file", "last_said");

  private final LineCount lines;
  private final PartPlan plan;
  private final PartMaker maker;
  private final Path folder;
  private List<Path> kept = List.of();

  Parts(LineCount lines, PartPlan plan, PartMaker maker) {
    this.lines = lines;
    this.plan = plan;
    this.maker = maker;
    this.folder = lines.workspace().parts().resolve("lines");
  }

  /** Makes what is missing and shows the tables of all parts as views of the whole. */
  SqlStep step(Path work) {
    Set<String> shown = new HashSet<>(lines.tables());
    shown.add(LineCount.LINES);
    return SqlStep.of("parts", READ, shown, sql -> run(sql, work));
  }

  private void run(SqlSession sql, Path work) {
    try {
      PartKeys keys = new PartKeys(sql, lines.workspace(), lines.catalogue(), lines.reference());
      LocalStore store = new LocalStore(Folders.make(folder));
      List<Path> found = new ArrayList<>();
      SortedMap<String, Part> missing = new TreeMap<>();
      for (Part part : plan.parts(sql)) {
        String key = keys.of(part);
        if (!store.exists(key) || !keys.holds(store.local(key))) {
          missing.put(key, part);
        }
        found.add(store.local(key));
      }
      if (!missing.isEmpty()) {
        maker.make(missing, store, work.resolve("part"));
      }
      kept = List.copyOf(found);
      show(sql);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep counted lines in " + folder, e);
    }
  }

  private void show(SqlSession sql) throws IOException {
    for (String table : lines.tables()) {
      List<Path> files = kept.stream().map(part -> part.resolve(table + ".parquet")).toList();
      sql.run("CREATE VIEW " + table + " AS FROM read_parquet(" + SqlSession.list(files) + ")");
    }
    String published =
        FileViews.query(TableDefinitions.of("release", LineCount.LINES), published());
    sql.run("CREATE VIEW " + LineCount.LINES + " AS " + published);
  }

  private List<Path> published() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path part : kept) {
      try (Stream<Path> list = Files.list(part.resolve(LineCount.LINES))) {
        list.sorted().forEach(files::add);
      }
    }
    return files;
  }

  /** Puts the published lines of all publishers into the folder of counted tables. */
  void publish(Path counted) throws IOException {
    Path into = Folders.make(counted.resolve(LineCount.LINES));
    for (Path file : published()) {
      Path name = into.resolve(file.getFileName());
      try {
        Files.createLink(name, file);
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(file, name);
      }
    }
  }

  /** Deletes the parts that were not used, and what killed runs left half made. */
  void forgetOthers() throws IOException {
    LocalStore store = new LocalStore(folder);
    for (String key : store.list("")) {
      if (!kept.contains(store.local(key))) {
        store.delete(key);
      }
    }
    try (Stream<Path> hidden = Files.list(folder)) {
      for (Path half : hidden.filter(path -> !kept.contains(path)).toList()) {
        Folders.delete(half);
      }
    }
  }
}
