package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.totalplace.sql.SqlFolder;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/** {@code queries/}: questions to begin with, as SQL for the database that lies beside them. */
public record SampleQueries() implements Artefact {
  private static final String FOLDER = "queries/";

  /**
   * @param path within the release
   * @param question its first comment, in one line
   */
  record Query(String path, String question, String sql) {}

  /** By name. */
  static List<Query> all() {
    return SqlFolder.names(SampleQueries.class, "query").stream().map(SampleQueries::read).toList();
  }

  private static Query read(String name) {
    String sql = SqlSession.file(SampleQueries.class, "query/" + name);
    String question =
        sql.lines()
            .takeWhile(line -> line.startsWith("-- "))
            .map(line -> line.substring(3).strip())
            .collect(Collectors.joining(" "));
    return new Query(FOLDER + name, question, sql);
  }

  @Override
  public List<String> write(Release release) throws IOException {
    Folders.make(release.file(FOLDER));
    List<String> written = new ArrayList<>();
    for (Query query : all()) {
      Files.writeString(release.file(query.path()), query.sql());
      written.add(query.path());
    }
    return written;
  }
}
