package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.packed.Spill;
import org.totalplace.normalise.container.packed.ZipParts;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;

/** An Office Open XML workbook: its sheets by their relations, its texts and its date styles. */
public final class XlsxFile {
  private final Content content;
  private final ZipParts parts;
  private final Spill spill;
  private final At at;

  /**
   * @param spill keeps what the worksheets read until the file is closed
   */
  public XlsxFile(Content content, ZipParts parts, Spill spill) {
    this.content = content;
    this.parts = parts;
    this.spill = spill;
    this.at = content.at();
  }

  /** One sheet as the workbook lists it. */
  private record Listed(String name, boolean hidden, String relation) {}

  /** Finds the worksheets; refuses a binary, a damaged and an empty workbook. */
  public OpenedFile open() throws IOException {
    String workbook = workbookPart();
    if (workbook.endsWith(".bin")) {
      throw new RefusedFileException(new UnknownFormatNotice(at, "a binary Excel workbook, XLSB"));
    }
    List<Listed> listed = new ArrayList<>();
    boolean from1904 = readWorkbook(workbook, listed);
    Map<String, String> targets = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    readRelations(workbook, targets, types);
    XlsxSheet.Shared shared =
        new XlsxSheet.Shared(
            sharedStrings(target(targets, types, "/sharedStrings")),
            XlsxStyles.read(parts, target(targets, types, "/styles"), at),
            from1904);
    List<Sheet> sheets = new ArrayList<>();
    for (Listed sheet : listed) {
      String part = targets.get(sheet.relation());
      if (part != null && types.get(sheet.relation()).endsWith("/worksheet") && parts.has(part)) {
        sheets.add(
            new XlsxSheet(
                content.nameOf(sheet.name()), sheet.hidden(), parts.source(part), shared));
      }
    }
    Limits.holdSheets(sheets.size(), 0, at);
    if (sheets.isEmpty()) {
      throw new RefusedFileException(new NoTableNotice(at, "a workbook without worksheets"));
    }
    return new OpenedFile(content.wrapping() + "xlsx", "", "", sheets);
  }

  private String workbookPart() throws IOException {
    if (parts.has("_rels/.rels")) {
      Map<String, String> targets = new HashMap<>();
      Map<String, String> types = new HashMap<>();
      readRelations("", targets, types);
      String part = target(targets, types, "/officeDocument");
      if (part != null && parts.has(part)) {
        return part;
      }
    }
    for (String usual : new String[] {"xl/workbook.xml", "xl/workbook.bin"}) {
      if (parts.has(usual)) {
        return usual;
      }
    }
    throw new RefusedFileException(new DamagedFileNotice(at, "the workbook part is missing"));
  }

  private static String target(
      Map<String, String> targets, Map<String, String> types, String ending) {
    return targets.keySet().stream()
        .filter(id -> types.get(id).endsWith(ending))
        .sorted()
        .findFirst()
        .map(targets::get)
        .orElse(null);
  }

  /** Fills the list; returns whether days are counted from 1904. */
  private boolean readWorkbook(String part, List<Listed> listed) throws IOException {
    boolean from1904 = false;
    try (InputStream in = parts.open(part)) {
      WorkbookXml xml = new WorkbookXml(in, at);
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        if (event == Event.START && xml.is("workbookPr")) {
          String value = xml.attribute("date1904");
          from1904 = "1".equals(value) || "true".equals(value);
        } else if (event == Event.START && xml.is("sheet")) {
          String state = xml.attribute("state");
          String name = xml.attribute("name");
          String relation = xml.attribute("id");
          listed.add(
              new Listed(
                  name == null ? "" : name,
                  state != null && state.toLowerCase(java.util.Locale.ROOT).endsWith("hidden"),
                  relation == null ? "" : relation));
        }
      }
    }
    return from1904;
  }

  private void readRelations(String part, Map<String, String> targets, Map<String, String> types)
      throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String relations = folder + "_rels/" + part.substring(slash) + ".rels";
    if (!parts.has(relations)) {
      throw new RefusedFileException(
          new DamagedFileNotice(at, "the list of worksheets is missing"));
    }
    try (InputStream in = parts.open(relations)) {
      WorkbookXml xml = new WorkbookXml(in, at);
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        if (event == Event.START && xml.is("Relationship")) {
          String id = xml.attribute("Id");
          String target = xml.attribute("Target");
          String type = xml.attribute("Type");
          if (id != null && target != null && type != null) {
            targets.put(id, ZipParts.resolve(folder, target));
            types.put(id, type);
          }
        }
      }
    }
  }

  private SharedStrings sharedStrings(String part) throws IOException {
    SharedStrings strings = new SharedStrings(spill, at);
    if (part != null && parts.has(part)) {
      try (InputStream in = parts.open(part)) {
        WorkbookXml xml = new WorkbookXml(in, at);
        RichText text = new RichText();
        RowBuffer utf8 = new RowBuffer();
        for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
          if (event == Event.START && xml.is("si")) {
            utf8.begin(0);
            utf8.put(text.read(xml, "si"));
            strings.add(utf8.bytes(), 0, utf8.length());
          }
        }
      }
    }
    strings.end();
    return strings;
  }
}
