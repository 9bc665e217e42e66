package org.totalplace.normalise.container;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.LimitedStream;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.packed.Spill;
import org.totalplace.normalise.container.packed.ZipParts;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.workbook.OdsFile;
import org.totalplace.normalise.container.workbook.XlsxFile;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;

/**
 * The tables of a ZIP archive, which may itself be a workbook. Member names are only names: nothing
 * is ever written under them. An archive inside an archive is opened once.
 */
final class ZipMembers {
  private final Recognition recognition;
  private final Spill spill;
  private final Notices notices;

  ZipMembers(Recognition recognition, Spill spill, Notices notices) {
    this.recognition = recognition;
    this.spill = spill;
    this.notices = notices;
  }

  OpenedFile open(Content content) throws IOException {
    ZipFile zip = spill.keep(archive(content));
    if (zip.size() > Limits.ARCHIVE_MEMBERS) {
      throw new RefusedFileException(
          new UnsafeFileNotice(content.at(), "an archive of more than 4,000 members"));
    }
    if (packed(zip) > Files.size(Path.of(zip.getName()))) {
      throw new RefusedFileException(
          new UnsafeFileNotice(content.at(), "an archive whose members share their bytes"));
    }
    ZipParts parts = new ZipParts(zip, content.name());
    if (parts.hasFolder("xl/")) {
      return new XlsxFile(content, parts, spill).open();
    }
    if (OdsFile.is(parts)) {
      return new OdsFile(content, parts).open();
    }
    if (parts.has("[Content_Types].xml")) {
      throw new RefusedFileException(
          new UnknownFormatNotice(content.at(), "an Office document that is no workbook"));
    }
    if (content.wrapping().indexOf("zip/") != content.wrapping().lastIndexOf("zip/")) {
      throw new RefusedFileException(
          new UnknownFormatNotice(content.at(), "an archive inside an archive inside an archive"));
    }
    return members(content, zip);
  }

  /** Names that are not UTF-8 were written on an old Windows system. */
  private ZipFile archive(Content content) throws IOException {
    File file = spill.toFile(content).file().toFile();
    try {
      return new ZipFile(file);
    } catch (ZipException e) {
      try {
        return new ZipFile(file, Charset.forName("IBM850"));
      } catch (ZipException again) {
        throw new RefusedFileException(
            new DamagedFileNotice(content.at(), String.valueOf(e.getMessage())), e);
      }
    }
  }

  private OpenedFile members(Content content, ZipFile zip) throws IOException {
    List<OpenedFile> opened = new ArrayList<>();
    List<Notice> refusals = new ArrayList<>();
    for (ZipEntry member : of(zip)) {
      try {
        opened.add(recognition.open(content(content, zip, member)));
      } catch (RefusedFileException e) {
        refusals.add(e.notice());
        if (e.notice() instanceof UnsafeFileNotice) {
          throw e;
        }
      }
    }
    if (opened.isEmpty()) {
      throw new RefusedFileException(
          refusals.size() == 1
              ? refusals.get(0)
              : new NoTableNotice(
                  content.at(),
                  "an archive with " + refusals.size() + " files, none of them a table"));
    }
    refusals.forEach(notices::add);
    return merged(opened);
  }

  /** Bytes of all members in the archive, as it declares them. */
  private static long packed(ZipFile zip) {
    return zip.stream().mapToLong(member -> Math.max(0, member.getCompressedSize())).sum();
  }

  private static Content content(Content content, ZipFile zip, ZipEntry member) {
    String name = content.nameOf(member.getName());
    return Content.wrapped(
        name,
        content.wrapping() + "zip/",
        () ->
            LimitedStream.open(() -> zip.getInputStream(member), name, member.getCompressedSize()));
  }

  private static List<ZipEntry> of(ZipFile zip) {
    List<ZipEntry> members = new ArrayList<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry member = all.nextElement();
      String name = member.getName();
      boolean litter =
          name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
      if (!member.isDirectory() && !litter) {
        members.add(member);
      }
    }
    return members;
  }

  private static OpenedFile merged(List<OpenedFile> opened) {
    return new OpenedFile(
        distinct(opened.stream().map(OpenedFile::format).toList()),
        distinct(opened.stream().map(OpenedFile::encoding).toList()),
        distinct(opened.stream().map(OpenedFile::delimiter).toList()),
        opened.stream().flatMap(file -> file.sheets().stream()).toList());
  }

  private static String distinct(List<String> values) {
    return new TreeSet<>(values)
        .stream().filter(value -> !value.isEmpty()).collect(Collectors.joining("+"));
  }
}
