package org.totalplace.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.totalplace.store.AtOnce;

/**
 * Some sessions that are alike, of one thread each, for work that falls into many small queries.
 */
public final class SqlSessions implements AutoCloseable {
  private static final int MOST = 4;

  /** Work on one unit by one of the sessions. */
  @FunctionalInterface
  public interface Work<T, R> {
    R on(SqlSession sql, T unit) throws IOException;
  }

  private final List<SqlSession> all = new ArrayList<>();
  private final BlockingQueue<SqlSession> free = new LinkedBlockingQueue<>();

  private SqlSessions() {}

  /**
   * As many as there are threads, four at most.
   *
   * @param url where the driver opens the database of each
   * @param engine limits for all of them
   * @param spill folder for what does not fit into memory
   * @param prepare what each needs before
   */
  public static SqlSessions open(
      String url, SqlEngine engine, Path spill, Consumer<SqlSession> prepare) {
    SqlSessions sessions = new SqlSessions();
    int number = Math.min(MOST, engine.threads());
    try {
      for (int i = 0; i < number; i++) {
        SqlSession sql = SqlSession.open(url, engine.share(number), spill.resolve("" + i));
        sessions.all.add(sql);
        sql.run("SET threads = 1");
        prepare.accept(sql);
      }
      sessions.free.addAll(sessions.all);
      return sessions;
    } catch (RuntimeException e) {
      sessions.close();
      throw e;
    }
  }

  public int number() {
    return all.size();
  }

  /** What each of the sessions gives, which is the same. */
  public <R> R each(AtOnce.Work<SqlSession, R> work) throws IOException {
    return new AtOnce(all.size()).map(all, work).get(0);
  }

  /** What one of them gives. */
  public <R> R one(AtOnce.Work<SqlSession, R> work) throws IOException {
    return map(List.of(work), (sql, each) -> each.on(sql)).get(0);
  }

  /** What the sessions give for each unit, in the order of the units. */
  public <T, R> List<R> map(Collection<T> units, Work<T, R> work) throws IOException {
    return new AtOnce(all.size())
        .map(
            units,
            unit -> {
              // there are as many as threads
              SqlSession sql = free.remove();
              try {
                return work.on(sql, unit);
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
