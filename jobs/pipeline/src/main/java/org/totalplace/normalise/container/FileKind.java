package org.totalplace.normalise.container;

import java.nio.charset.StandardCharsets;

/** Recognises the kind of a file by its first bytes; its name does not matter. */
enum FileKind {
  EMPTY(""),
  TEXT(""),
  ZIP(""),
  GZIP(""),
  OLE2(""),
  PDF(""),
  OTHER_ARCHIVE("an archive other than ZIP and gzip"),
  IMAGE("an image"),
  RICH_TEXT("a word processor document"),
  DATABASE("a database or Parquet file");

  private final String description;

  FileKind(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    // one character for each byte
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
      return ZIP;
    }
    if (start.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OLE2;
    }
    if (start.substring(0, Math.min(1024, start.length())).contains("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("Rar!")
        || start.startsWith("7z\u00BC\u00AF")
        || start.startsWith("BZh9")
        || start.startsWith("\u00FD7zXZ")
        || start.startsWith("\u0028\u00B5\u002F\u00FD")) {
      return OTHER_ARCHIVE;
    }
    if (start.startsWith("\u0089PNG")
        || start.startsWith("\u00FF\u00D8\u00FF")
        || start.startsWith("GIF8")) {
      return IMAGE;
    }
    if (start.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    if (start.startsWith("PAR1")
        || start.startsWith("SQLite format 3")
        || start.startsWith("\0\1\0\0Standard ")) {
      return DATABASE;
    }
    return TEXT;
  }
}
