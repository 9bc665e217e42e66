package org.totalplace.publish.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.publish.site.chart.ChartRows;

/**
 * A block with the rows of one page, ready for its template.
 *
 * @param sentences each a list of words and figures
 * @param chart as drawn; empty where there is none
 * @param chartRows what the chart is drawn from; empty where there is none
 * @param say words that can safely be used; empty where there are none
 */
public record FilledBlock(
    String name,
    String title,
    String ledger,
    List<List<Cell>> sentences,
    String chart,
    List<BlockColumn> columns,
    List<List<Cell>> rows,
    String empty,
    String counted,
    List<Cell> say,
    boolean isTableOpen,
    String sql,
    Optional<ChartRows> chartRows) {

  static FilledBlock of(
      Block block, Words words, Map<String, String> page, List<Map<String, String>> rows) {
    if (!rows.isEmpty()) {
      holdsAll(block, rows.get(0));
    }
    String title = filled(block.title(), page);
    Optional<ChartRows> chartRows =
        rows.isEmpty()
            ? Optional.empty()
            : block
                .chart()
                .map(spec -> ChartRows.of(spec, block.name(), rows, title, shown(block, rows)));
    return new FilledBlock(
        block.name(),
        title,
        block.ledger(),
        rows.isEmpty() ? List.of() : sentences(block, words, page, rows.get(0)),
        chartRows.map(Charts::drawn).orElse(""),
        block.columns().stream().filter(BlockColumn::isInTable).toList(),
        table(block, rows),
        filled(block.empty(), page),
        filled(block.counted(), page),
        rows.isEmpty()
            ? List.of()
            : block
                .say()
                .map(
                    say ->
                        sentence(block, Words.split(say), "say", page, byName(block), rows.get(0)))
                .orElse(List.of()),
        block.isTableOpen() || block.chart().isEmpty(),
        block.sql(page),
        chartRows);
  }

  /** Whether its chart tells by texture what is known. */
  public boolean isTextured() {
    return chart.contains("class=\"spread\"") || chart.contains("class=\"not_placed\"");
  }

  /** Whether it says a number whose query somebody might want; links and words have none. */
  public boolean hasFigures() {
    return chartRows.isPresent()
        || !sentences.isEmpty()
        || rows.isEmpty()
        || columns.stream().anyMatch(column -> column.kind().isNumber());
  }

  public boolean isEmpty() {
    return rows.isEmpty() && chart.isEmpty();
  }

  private static Map<String, BlockColumn> byName(Block block) {
    Map<String, BlockColumn> byName = new LinkedHashMap<>();
    block.columns().forEach(column -> byName.put(column.name(), column));
    return byName;
  }

  /** The wordings of a block whose conditions hold in its first row. */
  static List<List<Cell>> sentences(
      Block block, Words words, Map<String, String> page, Map<String, String> row) {
    Map<String, BlockColumn> columns = byName(block);
    List<List<Cell>> sentences = new ArrayList<>();
    for (Block.Word word : block.words()) {
      if (word.onlyIf() == null || "true".equals(row.get(word.onlyIf()))) {
        sentences.add(sentence(block, words.parts(word.code()), word.code(), page, columns, row));
      }
    }
    return sentences;
  }

  private static List<Cell> sentence(
      Block block,
      List<Words.Part> parts,
      String code,
      Map<String, String> page,
      Map<String, BlockColumn> columns,
      Map<String, String> row) {
    List<Cell> cells = new ArrayList<>();
    for (Words.Part part : parts) {
      if (part.column() == null) {
        cells.add(Cell.words(part.words()));
      } else if (page.containsKey(part.column()) && !columns.containsKey(part.column())) {
        cells.add(Cell.words(page.get(part.column())));
      } else {
        BlockColumn column = columns.get(part.column());
        if (column == null) {
          throw new IllegalArgumentException(
              block.name() + ": " + code + " needs a column " + part.column());
        }
        String id = block.name() + "-" + code + "-" + column.name();
        cells.add(Cell.of(column.kind(), id, row.get(column.name())));
      }
    }
    return cells;
  }

  private static List<List<Cell>> table(Block block, List<Map<String, String>> rows) {
    List<List<Cell>> table = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int line = i + 1;
      Map<String, String> row = rows.get(i);
      if (block.listed().isPresent() && !"true".equals(row.get(block.listed().get()))) {
        continue;
      }
      table.add(
          block.columns().stream()
              .filter(BlockColumn::isInTable)
              .map(
                  column ->
                      Cell.of(
                          column.kind(),
                          block.name() + "-" + line + "-" + column.name(),
                          row.get(column.name())))
              .toList());
    }
    return table;
  }

  /** The rows of a query have all the same columns. */
  private static void holdsAll(Block block, Map<String, String> row) {
    for (BlockColumn column : block.columns()) {
      if (!row.containsKey(column.name())) {
        throw new IllegalArgumentException("The query gives no column " + column.name());
      }
    }
  }

  private static List<Map<String, String>> shown(Block block, List<Map<String, String>> rows) {
    List<Map<String, String>> shown = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> figures = new HashMap<>();
      for (BlockColumn column : block.columns()) {
        figures.put(column.name(), Cell.of(column.kind(), null, row.get(column.name())).shown());
      }
      shown.add(figures);
    }
    return shown;
  }

  private static String filled(String text, Map<String, String> page) {
    StringBuilder filled = new StringBuilder();
    for (Words.Part part : Words.split(text)) {
      String value = part.column() == null ? part.words() : page.get(part.column());
      filled.append(value == null ? Cell.ABSENT : value);
    }
    return filled.toString();
  }
}
