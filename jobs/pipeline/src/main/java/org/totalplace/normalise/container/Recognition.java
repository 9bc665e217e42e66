package org.totalplace.normalise.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.totalplace.normalise.container.json.JsonFile;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.LimitedStream;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.packed.Spill;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.workbook.XlsFile;
import org.totalplace.normalise.container.workbook.XmlSpreadsheet;
import org.totalplace.normalise.notice.FileNotice.EmptyFileNotice;
import org.totalplace.normalise.notice.FileNotice.PdfFileNotice;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;
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
      case EMPTY -> throw new RefusedFileException(new EmptyFileNotice(content.at()));
      case PDF -> throw new RefusedFileException(new PdfFileNotice(content.at()));
      case ZIP -> new ZipMembers(this, spill, notices).open(content);
      case GZIP -> gzip(content);
      case OLE2 -> new XlsFile(spill.toFile(content)).open();
      case TEXT -> text(content);
      default ->
          throw new RefusedFileException(new UnknownFormatNotice(content.at(), kind.description()));
    };
  }

  private OpenedFile gzip(Content content) throws IOException {
    if (content.wrapping().endsWith("gzip/")) {
      throw new RefusedFileException(new UnknownFormatNotice(content.at(), "gzip inside gzip"));
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
      throw new RefusedFileException(new EmptyFileNotice(content.at()));
    }
    if (text.isBinary()) {
      throw new RefusedFileException(
          new UnknownFormatNotice(content.at(), "neither text nor a known container"));
    }
    text.tell(content.at(), notices);
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
        throw new RefusedFileException(
            new UnknownFormatNotice(content.at(), "XML that is no spreadsheet"));
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
}
