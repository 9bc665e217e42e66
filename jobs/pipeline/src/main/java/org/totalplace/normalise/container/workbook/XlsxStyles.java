package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.totalplace.normalise.container.packed.ZipParts;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;
import org.totalplace.normalise.notice.At;

/** Which cell styles show a number as a date. */
final class XlsxStyles {
  private XlsxStyles() {}

  static BitSet read(ZipParts parts, String part, At at) throws IOException {
    BitSet dates = new BitSet();
    if (part == null || !parts.has(part)) {
      return dates;
    }
    Map<Integer, String> formats = new HashMap<>();
    boolean inCellFormats = false;
    int style = 0;
    try (InputStream in = parts.open(part)) {
      WorkbookXml xml = new WorkbookXml(in, at);
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        if (event == Event.TEXT) {
          continue;
        }
        boolean start = event == Event.START;
        if (xml.is("cellXfs")) {
          inCellFormats = start;
        } else if (start && xml.is("numFmt")) {
          formats.put(xml.attribute("numFmtId", -1), xml.attribute("formatCode"));
        } else if (start && inCellFormats && xml.is("xf")) {
          int id = xml.attribute("numFmtId", 0);
          dates.set(style++, isDate(id, formats.get(id)));
        }
      }
    }
    return dates;
  }

  static boolean isDate(int id, String format) {
    return format == null ? DateUtil.isInternalDateFormat(id) : DateUtil.isADateFormat(id, format);
  }
}
