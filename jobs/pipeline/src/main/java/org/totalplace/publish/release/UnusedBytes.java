package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * Between the offsets and the characters of a text segment DuckDB leaves bytes that it never wrote:
 * whatever the memory held before, which differs from run to run and may be a text that is not to
 * be published. They are set to zero and the checksum of the block is made anew. Blocks of storage
 * version v1.0.0: 256 KiB after 12 KiB of headers, each with its checksum first.
 */
final class UnusedBytes {
  private static final int HEADERS = 3 * 4096;
  private static final int BLOCK = 1 << 18;
  private static final int CHECKSUM = 8;

  private UnusedBytes() {}

  static void blank(Path file, List<TableDefinition> tables, Path work) throws IOException {
    Map<Long, Map<Integer, Segment>> blocks = new TreeMap<>();
    for (Segment segment : segments(file, tables, work)) {
      blocks
          .computeIfAbsent(segment.block(), block -> new TreeMap<>())
          .put(segment.offset(), segment);
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (Map.Entry<Long, Map<Integer, Segment>> block : blocks.entrySet()) {
        blank(channel, HEADERS + block.getKey() * BLOCK, block.getValue());
      }
    }
  }

  private static void blank(FileChannel channel, long position, Map<Integer, Segment> segments)
      throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    while (block.hasRemaining() && channel.read(block, position + block.position()) >= 0) {
      continue;
    }
    if (block.getLong(0) != checksum(block)) {
      throw new IOException("Block at " + position + " is not of the storage version expected");
    }
    for (Segment segment : segments.values()) {
      segment.blank(block, CHECKSUM + segment.offset());
    }
    block.putLong(0, checksum(block)).rewind();
    while (block.hasRemaining()) {
      channel.write(block, position + block.position());
    }
  }

  static long checksum(ByteBuffer block) {
    long sum = 5381;
    for (int i = CHECKSUM; i < BLOCK; i += Long.BYTES) {
      sum ^= block.getLong(i) * 0xbf58476d1ce4e5b9L;
    }
    return sum;
  }

  private static List<Segment> segments(Path file, List<TableDefinition> tables, Path work) {
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "1GB"), work.resolve("segments"))) {
      sql.run("ATTACH " + SqlSession.literal(file) + " AS release (READ_ONLY)");
      sql.run("USE release");
      List<Segment> segments =
          tables.stream()
              .flatMap(table -> sql.rows(query(table)).stream())
              .map(
                  row ->
                      new Segment(
                          Long.parseLong(row.get("block_id")),
                          Integer.parseInt(row.get("block_offset")),
                          Integer.parseInt(row.get("count")),
                          row.get("compression")))
              .toList();
      sql.run("USE memory");
      sql.run("DETACH release");
      return segments;
    }
  }

  private static String query(TableDefinition table) {
    return "SELECT block_id, block_offset, count, compression FROM pragma_storage_info("
        + SqlSession.literal(table.table())
        + ") WHERE segment_type = 'VARCHAR' AND block_id >= 0"
        + " AND compression IN ('Uncompressed', 'Dictionary')";
  }

  /**
   * Texts of a column: a header (size and end of the characters, and for a dictionary where its
   * index lies), offsets, unused bytes, characters.
   */
  private record Segment(long block, int offset, int count, String compression) {
    void blank(ByteBuffer bytes, int start) throws IOException {
      int charactersEnd = bytes.getInt(start + 4);
      int charactersStart = charactersEnd - bytes.getInt(start);
      int offsetsEnd =
          compression.equals("Dictionary")
              ? bytes.getInt(start + 8) + 4 * bytes.getInt(start + 12)
              : 8 + 4 * count;
      if (offsetsEnd > charactersStart || start + charactersEnd > BLOCK) {
        throw new IOException("Text segment of block " + block + " is not laid out as expected");
      }
      for (int i = start + offsetsEnd; i < start + charactersStart; i++) {
        bytes.put(i, (byte) 0);
      }
    }
  }
}
