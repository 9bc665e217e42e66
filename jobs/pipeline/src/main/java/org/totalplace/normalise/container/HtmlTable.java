package org.totalplace.normalise.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import org.totalplace.normalise.notice.FileNotice.WebPageNotice;
import org.totalplace.normalise.text.TextFile;

/**
 * The largest table of a web page: some systems save HTML under the name of a spreadsheet. A page
 * with only small or ragged tables is refused.
 */
final class HtmlTable {
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_COLUMNS = 3;

  private static final int MOST_CELLS = 2_000_000;

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
    if (elements(page) > Limits.WEB_PAGE_ELEMENTS) {
      throw new RefusedFileException(
          new UnsafeFileNotice(content.at(), "a web page of more than 600,000 elements"));
    }
    Document document = Jsoup.parse(new String(page, text.encoding().charset()));
    List<List<String>> largest = List.of();
    int cells = 0;
    for (List<Element> table : tables(document)) {
      List<List<String>> rows = rows(table, MOST_CELLS - cells);
      cells += size(rows);
      if (cells >= MOST_CELLS) {
        throw new RefusedFileException(
            new UnsafeFileNotice(content.at(), "tables of more than two million cells"));
      }
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

  private static int elements(byte[] page) {
    int elements = 0;
    for (int i = 1; i < page.length; i++) {
      elements += page[i - 1] == '<' && Character.isLetter(page[i]) ? 1 : 0;
    }
    return elements;
  }

  /** The rows of each table, not those of tables inside it. */
  private static Collection<List<Element>> tables(Document document) {
    Map<Element, List<Element>> rows = new LinkedHashMap<>();
    document.select("table").forEach(table -> rows.put(table, new ArrayList<>()));
    for (Element row : document.select("tr")) {
      Element table = row.closest("table");
      if (table != null) {
        rows.get(table).add(row);
      }
    }
    return rows.values();
  }

  /**
   * @param most cells, after which the rows end
   */
  private static List<List<String>> rows(List<Element> table, int most) {
    List<List<String>> rows = new ArrayList<>();
    int left = most;
    for (Element row : table) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        if (left < 0) {
          return rows;
        }
        if (cell.nameIs("td") || cell.nameIs("th")) {
          cells.add(cell.text());
          int columns = columns(cell);
          for (int i = 1; i < columns; i++) {
            cells.add("");
          }
          left -= columns;
        }
      }
      rows.add(cells);
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
