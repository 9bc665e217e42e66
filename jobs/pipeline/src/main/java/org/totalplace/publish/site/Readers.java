package org.totalplace.publish.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.AtOnce;

/**
 * Connections to the database of a release, each of one thread: the queries of pages are many and
 * small, and more threads for one of them cost more than they save.
 */
public final class Readers implements AutoCloseable {
  private static final int MOST = 4;

  private final List<SqlSession> all = new ArrayList<>();
  private final BlockingQueue<SqlSession> free = new LinkedBlockingQueue<>();

  private Readers() {}

  /**
   * @param database the one of the release, so that each query gives what a reader will get
   * @param engine limits for all of them
   * @param spill folder for what does not fit into memory
   */
  public static Readers open(Path database, SqlEngine engine, Path spill) {
    Readers readers = new Readers();
    try {
      int number = Math.min(MOST, engine.threads());
      for (int i = 0; i < number; i++) {
        readers.add(database, engine.share(number), spill.resolve("" + i));
      }
      return readers;
    } catch (RuntimeException e) {
      readers.close();
      throw e;
    }
  }

  private void add(Path database, SqlEngine engine, Path spill) {
    SqlSession sql = SqlSession.open("jdbc:duckdb:", engine, spill);
    all.add(sql);
    free.add(sql);
    sql.run("SET threads = 1");
    sql.run("SET file_search_path = " + SqlSession.literal(database.toAbsolutePath().getParent()));
    sql.run("ATTACH " + SqlSession.literal(database) + " AS release (READ_ONLY)");
    sql.run("USE release");
  }

  int number() {
    return all.size();
  }

  /** What each of the connections gives, which is the same. */
  <R> R each(Function<SqlSession, R> work) throws IOException {
    return new AtOnce(all.size()).map(all, work::apply).get(0);
  }

  /** What is read for each unit, in their order. */
  <T, R> List<R> map(Collection<T> units, BiFunction<SqlSession, T, R> work) throws IOException {
    return new AtOnce(all.size())
        .map(
            units,
            unit -> {
              // there are as many as threads
              SqlSession sql = free.remove();
              try {
                return work.apply(sql, unit);
              } finally {
                free.add(sql);
              }
            });
  }

  @Override
  public void close() {
    all.forEach(SqlSession::close);
  }
}
