package org.totalplace.normalise.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.EmptyFileNotice;
import org.totalplace.normalise.notice.FileNotice.PdfFileNotice;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.text.Dialect;
import org.totalplace.normalise.text.TextFile;

/** Finds the tables in some bytes, unpacking archives on the way. */
final class Recognition {
  private final Notices notices;
  private final Spill spill;

  Recognition(Notices notices, Spill spill) {
    this.notices = notices;
    this.spill = spill;
  }

  OpenedFile open(Content content) throws IOException {
    FileKind kind = FileKind.of(content.head());
    return switch (kind) {
      case EMPTY -> throw refused(new EmptyFileNotice(at(content)));
      case PDF -> throw refused(new PdfFileNotice(at(content)));
      case ZIP -> new ZipMembers(this, spill, notices).open(content);
      case GZIP -> gzip(content);
      case OLE2 -> new XlsFile(spill.toFile(content)).open();
      case TEXT -> text(content);
      default -> throw refused(new UnknownFormatNotice(at(content), kind.description()));
    };
  }

  private OpenedFile gzip(Content content) throws IOException {
    if (content.wrapping().endsWith("gzip/")) {
      throw refused(new UnknownFormatNotice(at(content), "gzip inside gzip"));
    }
    long packed = Files.size(spill.toFile(content).file());
    return open(
        Content.wrapped(
            content.name(),
            content.wrapping() + "gzip/",
            () ->
                LimitedStream.open(
                    () -> new GZIPInputStream(content.bytes().open(), 1 << 16),
                    content.name(),
                    packed)));
  }

  private OpenedFile text(Content content) throws IOException {
    TextFile text = TextFile.of(content.bytes());
    String start = text.beginning();
    if (start.chars().allMatch(c -> c <= ' ')) {
      throw refused(new EmptyFileNotice(at(content)));
    }
    if (text.isBinary()) {
      throw refused(new UnknownFormatNotice(at(content), "neither text nor a known container"));
    }
    text.tell(at(content), notices);
    String beginning = start.substring(0, Math.min(4096, start.length())).toLowerCase(Locale.ROOT);
    if (beginning.startsWith("<")) {
      if (beginning.contains("<workbook") && beginning.contains(XmlSpreadsheet.NAMESPACE)) {
        return XmlSpreadsheet.open(content, text);
      }
      if (beginning.contains("<html")
          || beginning.contains("<!doctype html")
          || beginning.contains("<table")) {
        return HtmlTable.open(content, text);
      }
      if (beginning.startsWith("<?xml")) {
        throw refused(new UnknownFormatNotice(at(content), "XML that is no spreadsheet"));
      }
    }
    if (JsonFile.is(beginning)) {
      return new JsonFile(content, text).open();
    }
    return csv(content, text);
  }

  private OpenedFile csv(Content content, TextFile text) {
    Dialect dialect = text.dialect();
    return new OpenedFile(
        content.wrapping() + "csv",
        text.encoding().name(),
        new String(new byte[] {dialect.delimiter()}, StandardCharsets.US_ASCII),
        List.of(new CsvSheet(content.name(), text, dialect, notices)));
  }

  static At at(Content content) {
    return new At(content.name(), 0, "");
  }

  static RefusedFileException refused(Notice notice) {
    return new RefusedFileException(notice);
  }
}
