package org.totalplace.sql;

import java.util.Set;
import java.util.function.Consumer;

/**
 * One piece of work of a graph: a file of SQL, or a method that fills tables from what is on disk.
 *
 * @param name for messages, and the order of steps that do not need each other
 * @param reads tables that must be complete before
 * @param writes tables that it makes; no other step makes them
 * @param addsTo tables of another step that it inserts rows into; they are complete when all steps
 *     that add to them are done
 */
public record SqlStep(
    String name,
    Set<String> reads,
    Set<String> writes,
    Set<String> addsTo,
    Consumer<SqlSession> work) {
  public SqlStep {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
    addsTo = Set.copyOf(addsTo);
  }

  /** Whether it makes one of the tables or adds rows to it. */
  public boolean makesOneOf(Set<String> tables) {
    return writes.stream().anyMatch(tables::contains) || addsTo.stream().anyMatch(tables::contains);
  }

  /** A step that makes tables and adds to none. */
  public static SqlStep of(
      String name, Set<String> reads, Set<String> writes, Consumer<SqlSession> work) {
    return new SqlStep(name, reads, writes, Set.of(), work);
  }

  /** A step that fills tables which another step creates empty. */
  public static SqlStep adding(
      String name, Set<String> reads, Set<String> addsTo, Consumer<SqlSession> work) {
    return new SqlStep(name, reads, Set.of(), addsTo, work);
  }
}
