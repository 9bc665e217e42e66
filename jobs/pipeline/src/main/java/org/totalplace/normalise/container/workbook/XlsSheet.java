package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.totalplace.normalise.container.row.CellText;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;

/** One worksheet of an old Excel workbook; a row is given when the next one begins. */
final class XlsSheet implements Sheet {
  private final XlsFile file;
  private final String name;
  private final boolean hidden;
  private final int index;

  XlsSheet(XlsFile file, String name, boolean hidden, int index) {
    this.file = file;
    this.name = name;
    this.hidden = hidden;
    this.index = index;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public void rows(RowHandler handler) throws IOException {
    Records records = new Records(handler, index);
    file.process(records);
    if (records.failure != null) {
      throw records.failure;
    }
  }

  /** Follows the records to the sheet and through it. */
  private static final class Records extends AbortableHSSFListener {
    private static final short GO_ON = 0;
    private static final short STOP = 1;

    private final RowHandler handler;
    private final int wanted;
    private final RowBuffer row = new RowBuffer();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private SSTRecord texts;
    private boolean from1904;
    private int sheet = -1;
    private int depth;
    private int rowNumber = -1;
    private FormulaRecord awaitsText;
    private RuntimeException failure;

    Records(RowHandler handler, int wanted) {
      this.handler = handler;
      this.wanted = wanted;
    }

    @Override
    public short abortableProcessRecord(Record each) {
      if (each instanceof BOFRecord) {
        // charts inside a sheet have a beginning and an end of their own
        sheet += depth++ == 0 ? 1 : 0;
      } else if (each instanceof EOFRecord) {
        depth--;
        if (depth == 0 && sheet == wanted + 1) {
          return endOfSheet();
        }
      } else if (sheet == 0) {
        global(each);
      } else if (sheet == wanted + 1 && depth == 1) {
        return cell(each);
      }
      return GO_ON;
    }

    private void global(Record each) {
      if (each instanceof SSTRecord strings) {
        texts = strings;
      } else if (each instanceof DateWindow1904Record window) {
        from1904 = window.getWindowing() == 1;
      } else if (each instanceof FormatRecord format) {
        formats.put(format.getIndexCode(), format.getFormatString());
      } else if (each instanceof ExtendedFormatRecord style) {
        int id = style.getFormatIndex();
        dateStyles.add(XlsxStyles.isDate(id, formats.get(id)));
      }
    }

    private short endOfSheet() {
      if (rowNumber >= 0) {
        give();
      }
      return STOP;
    }

    private short cell(Record each) {
      if (each instanceof StringRecord string && awaitsText != null) {
        row.put(string.getString());
        row.endCell();
        awaitsText = null;
      } else if (each instanceof CellValueRecordInterface cell) {
        if (awaitsText != null) {
          row.endCell();
          awaitsText = null;
        }
        if (cell.getRow() != rowNumber) {
          if (rowNumber >= 0 && !give()) {
            return STOP;
          }
          rowNumber = cell.getRow();
          row.begin(rowNumber + 1L);
        }
        row.padTo(cell.getColumn());
        value(cell);
      }
      return GO_ON;
    }

    private boolean give() {
      try {
        return handler.row(row);
      } catch (RuntimeException e) {
        failure = e;
        return false;
      }
    }

    private void value(CellValueRecordInterface cell) {
      if (cell instanceof LabelSSTRecord label) {
        row.put(texts == null ? "" : texts.getString(label.getSSTIndex()).getString());
      } else if (cell instanceof LabelRecord label) {
        row.put(label.getValue());
      } else if (cell instanceof NumberRecord number) {
        row.put(number(number.getValue(), number.getXFIndex()));
      } else if (cell instanceof BoolErrRecord value) {
        row.put(value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue()));
      } else if (cell instanceof FormulaRecord formula && !formula(formula)) {
        awaitsText = formula;
        return;
      }
      row.endCell();
    }

    /** Puts the cached value; false where it is a text, which follows in its own record. */
    private boolean formula(FormulaRecord formula) {
      switch (formula.getCachedResultTypeEnum()) {
        case STRING -> {
          return !formula.hasCachedResultString();
        }
        case BOOLEAN -> row.put(truth(formula.getCachedBooleanValue()));
        case ERROR -> row.put(error(formula.getCachedErrorValue()));
        default -> row.put(number(formula.getValue(), formula.getXFIndex()));
      }
      return true;
    }

    private String number(double value, int style) {
      boolean date = style < dateStyles.size() && dateStyles.get(style);
      return date ? CellText.date(value, from1904) : CellText.number(value);
    }

    private static String truth(boolean value) {
      return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
      return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
    }
  }
}
