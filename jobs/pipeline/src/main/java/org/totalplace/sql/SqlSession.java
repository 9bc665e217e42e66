package org.totalplace.sql;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One connection to an embedded SQL engine without network access, which spills into a given
 * folder. Not thread safe.
 */
public final class SqlSession implements AutoCloseable {
  private final Connection connection;

  private SqlSession(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param url where the driver opens its database
   * @param spill folder for what does not fit into memory; made if it is missing
   */
  public static SqlSession open(String url, SqlEngine engine, Path spill) {
    try {
      Files.createDirectories(spill);
      SqlSession session = new SqlSession(DriverManager.getConnection(url));
      session.run("SET threads = " + engine.threads());
      session.run("SET memory_limit = " + literal(engine.memory()));
      session.run("SET temp_directory = " + literal(spill));
      session.run("SET autoinstall_known_extensions = false");
      session.run("SET autoload_known_extensions = false");
      session.run("SET enable_progress_bar = false");
      return session;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + spill, e);
    } catch (SQLException e) {
      throw new SqlFailedException("open " + url, e);
    }
  }

  /**
   * Loads the engine's library beside other work, for who will soon need a session: unpacking it
   * takes half a second. Where it cannot be loaded, opening a session says so.
   *
   * @param url where the driver opens a database of nothing
   */
  public static void prepare(String url) {
    Thread loading =
        new Thread(
            () -> {
              try {
                DriverManager.getConnection(url).close();
              } catch (SQLException | LinkageError e) {
                return; // as whoever opens a session will be told
              }
            },
            "engine");
    loading.setDaemon(true);
    loading.start();
  }

  /** Runs one or more statements. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SqlFailedException(sql, e);
    }
  }

  /** Rows of text: columns in order, values as the engine prints them, null where null. */
  public List<Map<String, String>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData columns = result.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
      List<Map<String, String>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          row.put(names.get(i), result.getString(i + 1));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new SqlFailedException(sql, e);
    }
  }

  /** Hands over the rows of a query with two columns of text, one after another. */
  public void pairs(String sql, BiConsumer<String, String> row) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        row.accept(result.getString(1), result.getString(2));
      }
    } catch (SQLException e) {
      throw new SqlFailedException(sql, e);
    }
  }

  /** Columns and types of a query, as the engine names them. */
  public List<SqlHeader.Column> columns(String sql) {
    return rows("DESCRIBE " + sql).stream()
        .map(row -> new SqlHeader.Column(row.get("column_name"), row.get("column_type")))
        .toList();
  }

  /** The value of a query with one row and one column; 0 for null. */
  public long number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      BigDecimal value = result.getBigDecimal(1);
      return value == null ? 0 : value.longValueExact();
    } catch (SQLException e) {
      throw new SqlFailedException(sql, e);
    }
  }

  /** Fills a small table. Values are texts, whole numbers, truth values, dates or null. */
  public void insert(String table, Collection<List<?>> rows) {
    if (!rows.isEmpty()) {
      // one statement: the engine takes as long for a row of its own as for a hundred
      run(
          rows.stream()
              .map(row -> row.stream().map(SqlSession::value).collect(joining(", ", "(", ")")))
              .collect(joining(", ", "INSERT INTO " + table + " VALUES ", "")));
    }
  }

  private static String value(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean
        ? String.valueOf(value)
        : literal(value);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new SqlFailedException("close", e);
    }
  }

  public static String file(Class<?> stage, String name) {
    String folder = stage.getPackageName().replaceFirst(".*\\.", "");
    try (InputStream in = stage.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + folder + "/" + name + " on the classpath");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder + "/" + name, e);
    }
  }

  public static String literal(Object value) {
    return "'" + String.valueOf(value).replace("'", "''") + "'";
  }

  /** {@code ['a', 'b']} */
  public static String list(Collection<?> values) {
    return values.stream().map(SqlSession::literal).collect(joining(", ", "[", "]"));
  }
}
