package org.totalplace.normalise.official;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.AmountNotice.UnreadableAmountNotice;
import org.totalplace.normalise.notice.At;
import org.totalplace.source.TableLayout;

/** Reads one official table by its layout, figure by figure, in the order of the sheet. */
public final class OfficialTable {
  private final TableLayout layout;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private List<String> headings = List.of();
  private List<String> lineCodes = List.of();
  private FigureColumns columns;

  public OfficialTable(TableLayout layout) {
    this.layout = layout;
    layout
        .codes()
        .forEach(
            (column, texts) ->
                texts.forEach(
                    (text, code) ->
                        codes
                            .computeIfAbsent(column, key -> new HashMap<>())
                            .put(FigureColumns.bare(text), code)));
  }

  /**
   * @throws OfficialTableException when the file does not lie as the layout says
   */
  public void read(OpenedFile file, FigureSink sink) throws IOException, OfficialTableException {
    List<OfficialTableException> problem = new ArrayList<>();
    Sheet sheet = sheet(file);
    sheet.rows(
        row -> {
          try {
            row(sheet.name(), row, sink);
            return true;
          } catch (OfficialTableException e) {
            problem.add(e);
            return false;
          }
        });
    if (!problem.isEmpty()) {
      throw problem.get(0);
    }
    if (columns == null) {
      throw new OfficialTableException(
          layout.sourceId() + " " + layout.glob() + " ends before row " + layout.headingRow());
    }
  }

  private Sheet sheet(OpenedFile opened) throws OfficialTableException {
    List<String> names = opened.sheets().stream().map(Sheet::name).toList();
    for (Sheet sheet : opened.sheets()) {
      if (layout.sheet().isEmpty() || sheet.name().equals(layout.sheet())) {
        return sheet;
      }
    }
    throw new OfficialTableException(
        layout.sourceId() + ": no sheet \"" + layout.sheet() + "\" in " + names);
  }

  private void row(String sheet, Row row, FigureSink sink) throws OfficialTableException {
    if (row.line() == layout.lineCodeRow()) {
      lineCodes = texts(row);
    }
    if (row.line() == layout.headingRow()) {
      headings = texts(row);
      columns = FigureColumns.of(layout, headings, lineCodes);
    } else if (columns != null && isFigures(row)) {
      figures(sheet, row, sink);
    } else if (columns != null) {
      sink.skip();
    }
  }

  private boolean isFigures(Row row) {
    if (layout.rows().isEmpty()) {
      return columns.places().values().stream().anyMatch(cell -> !row.text(cell).isBlank());
    }
    return isTotal(row)
        || layout.rows().get().matches().matcher(text(row, layout.rows().get().column())).matches();
  }

  /** The total stands in the column of the code or in that of the name. */
  private boolean isTotal(Row row) {
    String total = layout.rows().map(TableLayout.FigureRows::total).orElse("");
    return !total.isEmpty()
        && columns.places().values().stream()
            .anyMatch(cell -> row.text(cell).strip().equals(total));
  }

  private void figures(String sheet, Row row, FigureSink sink) throws OfficialTableException {
    boolean isTotal = isTotal(row);
    Map<String, String> about = new TreeMap<>();
    for (String column : columns.places().keySet()) {
      about.put(column, code(column, text(row, column), row.line()));
    }
    if (isTotal) {
      about.put(layout.rows().orElseThrow().column(), layout.rows().get().total());
    }
    for (Map.Entry<Integer, String> line : columns.lines().entrySet()) {
      At at = new At(sheet, row.line(), headings.get(line.getKey()));
      String text = row.text(line.getKey()).strip();
      try {
        OptionalLong value = value(text);
        sink.figure(new OfficialFigure(at, isTotal, about, line.getValue(), value, text));
      } catch (ArithmeticException | NumberFormatException e) {
        sink.reject(new UnreadableAmountNotice(at, text));
      }
    }
  }

  private String code(String column, String text, long line) throws OfficialTableException {
    if (!codes.containsKey(column)) {
      return text;
    }
    String code = codes.get(column).get(FigureColumns.bare(text));
    if (code == null) {
      throw new OfficialTableException(
          layout.sourceId()
              + ": row "
              + line
              + " prints \""
              + text
              + "\" as "
              + column
              + ", which the layout does not list under codes");
    }
    return code;
  }

  /**
   * @throws NumberFormatException when it is no number and the layout does not list it as missing
   */
  private OptionalLong value(String text) {
    return text.isEmpty() || layout.missing().contains(text)
        ? OptionalLong.empty()
        : OptionalLong.of(PublishedNumber.read(text, layout.unit()));
  }

  private String text(Row row, String column) {
    return row.text(columns.places().get(column)).strip();
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int cell = 0; cell < row.cells(); cell++) {
      texts.add(row.text(cell).replaceAll("\\s+", " ").strip());
    }
    return texts;
  }
}
