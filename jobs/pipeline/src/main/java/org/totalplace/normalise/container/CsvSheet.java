package org.totalplace.normalise.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.notice.TextNotice.OverlongLineNotice;
import org.totalplace.normalise.notice.TextNotice.UnbalancedQuoteNotice;
import org.totalplace.normalise.text.CsvScanner;
import org.totalplace.normalise.text.CsvScanner.Damage;
import org.totalplace.normalise.text.Dialect;
import org.totalplace.normalise.text.TextFile;

/** A delimited text file. An odd line gives one notice, however often the file is read. */
final class CsvSheet implements Sheet {
  private static final int RAW_TEXT = 200;

  private final String name;
  private final TextFile text;
  private final Dialect dialect;
  private final Notices notices;
  private long told;

  CsvSheet(String name, TextFile text, Dialect dialect, Notices notices) {
    this.name = name;
    this.text = text;
    this.dialect = dialect;
    this.notices = notices;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return false;
  }

  @Override
  public void rows(RowHandler handler) throws IOException {
    Charset charset = text.encoding().charset();
    try (InputStream in = text.open()) {
      CsvScanner scanner = new CsvScanner(in, dialect);
      ScannedRow row = new ScannedRow(scanner, charset);
      boolean goOn = true;
      while (goOn && scanner.next()) {
        if (scanner.damage() != Damage.NONE && scanner.line() > told) {
          tell(scanner.damage(), row);
        }
        goOn = handler.row(row);
      }
    }
  }

  private void tell(Damage damage, ScannedRow row) {
    told = row.line();
    At at = At.line(name, told);
    String raw = row.text(0);
    raw = raw.substring(0, Math.min(RAW_TEXT, raw.length()));
    notices.add(
        damage == Damage.CUT
            ? new OverlongLineNotice(at, raw)
            : new UnbalancedQuoteNotice(at, quoted(row, raw)));
  }

  /** The cell that holds the quote. */
  private static String quoted(ScannedRow row, String otherwise) {
    for (int cell = 0; cell < row.cells(); cell++) {
      String text = row.text(cell);
      if (text.startsWith("\"")) {
        return text.substring(0, Math.min(RAW_TEXT, text.length()));
      }
    }
    return otherwise;
  }

  private record ScannedRow(CsvScanner scanner, Charset charset) implements Row {
    @Override
    public long line() {
      return scanner.line();
    }

    @Override
    public int cells() {
      return scanner.cells();
    }

    @Override
    public byte[] bytes() {
      return scanner.bytes();
    }

    @Override
    public void places(int[] starts, int[] ends, int at) {
      scanner.places(starts, ends, at);
    }

    @Override
    public int from(int cell) {
      return scanner.from(cell);
    }

    @Override
    public int to(int cell) {
      return scanner.to(cell);
    }
  }
}
