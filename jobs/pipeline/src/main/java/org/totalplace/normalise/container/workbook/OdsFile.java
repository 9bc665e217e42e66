package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.packed.ZipParts;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.EncryptedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;

/** An OpenDocument spreadsheet: the tables of its content part. */
public final class OdsFile {
  private static final String CONTENT = "content.xml";
  private static final String MIME = "application/vnd.oasis.opendocument.spreadsheet";

  private final Content content;
  private final ZipParts parts;
  private final At at;

  public OdsFile(Content content, ZipParts parts) {
    this.content = content;
    this.parts = parts;
    this.at = content.at();
  }

  /** Whether the parts are those of an OpenDocument spreadsheet. */
  public static boolean is(ZipParts parts) throws IOException {
    if (!parts.has("mimetype")) {
      return false;
    }
    try (InputStream in = parts.open("mimetype")) {
      return new String(in.readNBytes(200), StandardCharsets.UTF_8).startsWith(MIME);
    }
  }

  /** Finds the tables; refuses an encrypted, a damaged and an empty file. */
  public OpenedFile open() throws IOException {
    if (isEncrypted()) {
      throw new RefusedFileException(new EncryptedFileNotice(at));
    }
    if (!parts.has(CONTENT)) {
      throw new RefusedFileException(new DamagedFileNotice(at, "its content part is missing"));
    }
    List<Sheet> sheets = new ArrayList<>();
    Set<String> hiddenStyles = new HashSet<>();
    try (InputStream in = parts.open(CONTENT)) {
      WorkbookXml xml = new WorkbookXml(in, at);
      String style = "";
      int depth = 0;
      long passed = 0;
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; passed++) {
        if (event == Event.START && xml.is("style")) {
          style = xml.attribute("name");
        } else if (event == Event.START && xml.is("table-properties")) {
          if ("false".equals(xml.attribute("display"))) {
            hiddenStyles.add(style);
          }
        } else if (event != Event.TEXT && xml.is("table")) {
          if (event == Event.START && depth == 0) {
            boolean hidden = hiddenStyles.contains(String.valueOf(xml.attribute("style-name")));
            sheets.add(sheet(xml.attribute("name"), hidden, sheets.size()));
          }
          depth += event == Event.START ? 1 : -1;
          Limits.holdSheets(sheets.size(), 0, at);
        }
      }
      Limits.holdSheets(sheets.size(), passed, at);
    }
    if (sheets.isEmpty()) {
      throw new RefusedFileException(new NoTableNotice(at, "a spreadsheet without sheets"));
    }
    return new OpenedFile(content.wrapping() + "ods", "", "", sheets);
  }

  private Sheet sheet(String name, boolean hidden, int index) {
    String full = content.nameOf(name == null ? "" : name);
    return new OdsSheet(full, hidden, parts.source(CONTENT), index);
  }

  private boolean isEncrypted() throws IOException {
    if (!parts.has("META-INF/manifest.xml")) {
      return false;
    }
    try (InputStream in = parts.open("META-INF/manifest.xml")) {
      String manifest = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
      return manifest.contains("encryption-data");
    }
  }
}
