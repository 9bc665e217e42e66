package org.totalplace.normalise.official;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.totalplace.normalise.notice.AmountNotice.UnreadableAmountNotice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.reading.Account;
import org.totalplace.normalise.reading.RowsAndPence;
import org.totalplace.normalise.table.FileIdentity;
import org.totalplace.parquet.TableWriter;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.TableLayout;

/**
 * Writes the figures and the rejected cells of one official workbook and counts them: every cell
 * for a figure is accepted or rejected, every row without figures is skipped. Not thread safe.
 */
final class OutturnTables implements FigureSink, Closeable {
  private final FileIdentity identity;
  private final Notices notices;
  private final TableWriter figures;
  private final TableWriter rejects;
  private TableLayout layout;
  private long skipped;
  private long pence;

  OutturnTables(Path folder, FileIdentity identity, Notices notices) throws IOException {
    this.identity = identity;
    this.notices = notices;
    this.figures = writer(folder, "outturn_line");
    this.rejects = writer(folder, "reject");
  }

  private static TableWriter writer(Path folder, String table) throws IOException {
    return TableWriter.create(
        folder.resolve(table + ".parquet"), TableDefinitions.of("normalised", table));
  }

  /** Sets the layout of the figures that follow. */
  void begin(TableLayout next) {
    layout = next;
  }

  @Override
  public void figure(OfficialFigure figure) {
    boolean isAnalysis = AnalysisLine.isOne(figure);
    String year = isAnalysis ? figure.line() : layout.financialYear();
    figures
        .text("source_id", identity.sourceId())
        .text("file_sha256", identity.sha256())
        .text("table_name", layout.table())
        .text("edition", orNull(layout.edition()))
        .text("sheet", figure.at().sheet())
        .number("line_number", figure.at().line())
        .text("column_name", figure.at().column())
        .text("financial_year", orNull(year))
        .text("line_code", isAnalysis ? AnalysisLine.code(figure) : figure.line())
        .bool("is_total", figure.isTotal())
        .text("place_code", orNull(figure.about("place_code") + figure.about("region_code")))
        .text("figure_text", figure.raw());
    about(figure, "body_code", "body_name", "body_class", "department", "organisation");
    about(figure, "subfunction", "cofog_level_1", "sector", "capital_current");
    if (isAnalysis) {
      figures.bool("is_identifiable", Boolean.parseBoolean(figure.about("is_identifiable")));
    }
    figure.value().ifPresent(this::value);
    endRow(figures);
  }

  private void about(OfficialFigure figure, String... columns) {
    for (String column : columns) {
      figures.text(column, orNull(figure.about(column)));
    }
  }

  private void value(long value) {
    if (layout.unit().equals("persons")) {
      figures.number("persons", value);
    } else {
      figures.number("amount", value);
      pence = Math.addExact(pence, value);
    }
  }

  @Override
  public void reject(UnreadableAmountNotice notice) {
    notices.add(notice);
    rejects
        .text("source_id", identity.sourceId())
        .text("file_sha256", identity.sha256())
        .text("sheet", notice.at().sheet())
        .number("line_number", notice.at().line())
        .text("code", notice.code())
        .text("column_name", notice.at().column())
        .text("raw_text", notice.raw());
    endRow(rejects);
  }

  @Override
  public void skip() {
    skipped++;
  }

  private static void endRow(TableWriter writer) {
    try {
      writer.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  Account account() {
    Map<String, Long> rowsSkipped = skipped > 0 ? Map.of("no_figures", skipped) : Map.of();
    return new Account(
        new RowsAndPence(figures.rows() + rejects.rows() + skipped, pence),
        new RowsAndPence(figures.rows(), pence),
        new RowsAndPence(rejects.rows(), 0),
        rowsSkipped,
        0);
  }

  void finish() throws IOException {
    figures.finish();
    rejects.finish();
  }

  @Override
  public void close() throws IOException {
    figures.close();
    rejects.close();
  }
}
