package org.totalplace.normalise.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;
import org.totalplace.normalise.notice.FileNotice.WebPageNotice;
import org.totalplace.normalise.text.TextFile;

/**
 * The largest table of a web page: some systems save HTML under the name of a spreadsheet. A page
 * with only small or ragged tables is refused.
 */
final class HtmlTable {
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_COLUMNS = 3;

  private HtmlTable() {}

  static OpenedFile open(Content content, TextFile text) throws IOException {
    byte[] page;
    try (InputStream in = text.open()) {
      page = in.readNBytes(Limits.WEB_PAGE_BYTES + 1);
    }
    if (page.length > Limits.WEB_PAGE_BYTES) {
      throw new RefusedFileException(
          new UnknownFormatNotice(content.at(), "a web page of more than 24 MiB"));
    }
    Document document = Jsoup.parse(new String(page, text.encoding().charset()));
    List<List<String>> largest = List.of();
    for (Element table : document.select("table")) {
      List<List<String>> rows = rows(table);
      if (isData(rows) && size(rows) > size(largest)) {
        largest = rows;
      }
    }
    if (largest.isEmpty()) {
      throw new RefusedFileException(new WebPageNotice(content.at(), document.title().strip()));
    }
    return new OpenedFile(
        content.wrapping() + "html",
        text.encoding().name(),
        "",
        List.of(new TextRows(content.name(), largest)));
  }

  /** The table's own rows, not those of tables inside it. */
  private static List<List<String>> rows(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      if (row.closest("table") == table) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
          if (cell.nameIs("td") || cell.nameIs("th")) {
            cells.add(cell.text());
            for (int i = 1; i < columns(cell); i++) {
              cells.add("");
            }
          }
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static int columns(Element cell) {
    String span = cell.attr("colspan").strip();
    return span.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(span)) : 1;
  }

  private static boolean isData(List<List<String>> rows) {
    long wide = rows.stream().filter(row -> row.size() >= FEWEST_COLUMNS).count();
    return wide >= FEWEST_ROWS && wide * 2 > rows.size();
  }

  private static int size(List<List<String>> rows) {
    return rows.stream().mapToInt(List::size).sum();
  }

  /** Rows that are held as texts. */
  private record TextRows(String name, List<List<String>> rows) implements Sheet {
    @Override
    public boolean isHidden() {
      return false;
    }

    @Override
    public void rows(RowHandler handler) {
      RowBuffer buffer = new RowBuffer();
      for (int i = 0; i < rows.size(); i++) {
        buffer.begin(i + 1);
        for (String cell : rows.get(i)) {
          buffer.add(cell.getBytes(StandardCharsets.UTF_8));
        }
        if (!handler.row(buffer)) {
          return;
        }
      }
    }
  }
}
