package org.totalplace.normalise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.OpenedFile;
import org.totalplace.normalise.container.RefusedFileException;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.IgnoredFileNotice;
import org.totalplace.normalise.notice.FileNotice.LayoutMismatchNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.official.OfficialTable;
import org.totalplace.normalise.official.OfficialTableException;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.TableLayout;

/**
 * Reads one workbook of official figures by the layouts of its source that cover its name. A table
 * that does not lie as its layout says is refused as a whole: half a table is worse than none.
 */
final class OutturnFile {
  private final SourceDefinition source;
  private final FileIdentity identity;
  private final String name;

  /**
   * @param name as published, with its folders
   */
  OutturnFile(SourceDefinition source, FileIdentity identity, String name) {
    this.source = source;
    this.identity = identity;
    this.name = name;
  }

  /** Writes the tables into the folder, without a figure where the file is refused. */
  Reading read(Path file, Path folder) throws IOException {
    Optional<SourceDefinition.FilePattern> ignored = source.findIgnored(name);
    if (ignored.isPresent()) {
      return refuse(folder, new IgnoredFileNotice(At.FILE, ignored.get().why()));
    }
    List<TableLayout> layouts = layouts();
    if (layouts.isEmpty()) {
      return refuse(folder, mismatch("no entry of layout.files covers the name " + fileName()));
    }
    Notices notices = new Notices();
    try (OutturnTables tables = new OutturnTables(folder, identity, notices)) {
      String format = "";
      for (TableLayout layout : layouts) {
        try (OpenedFile opened = Containers.open(file, fileName(), notices)) {
          format = opened.format();
          tables.begin(layout);
          new OfficialTable(layout).read(opened, tables);
        }
      }
      tables.finish();
      return reading(format, layouts.get(0), tables, notices);
    } catch (OfficialTableException e) {
      return refuse(folder, mismatch(e.getMessage()));
    } catch (RefusedFileException e) {
      return refuse(folder, e.notice());
    }
  }

  private List<TableLayout> layouts() {
    return source.layouts().stream().filter(layout -> layout.covers(fileName())).toList();
  }

  private String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static Notice mismatch(String problem) {
    return new LayoutMismatchNotice(At.FILE, "", problem);
  }

  private Reading refuse(Path folder, Notice why) throws IOException {
    Notices notices = new Notices();
    notices.add(why);
    try (OutturnTables nothing = new OutturnTables(folder, identity, notices)) {
      nothing.finish();
      return reading("", Optional.empty(), Map.of(), nothing, notices, Optional.of(why));
    }
  }

  private static Map<String, Long> skipped(OutturnTables tables) {
    Map<String, Long> skipped = new TreeMap<>();
    if (tables.skipped() > 0) {
      skipped.put("no_figures", tables.skipped());
    }
    return skipped;
  }

  private Reading reading(
      String format, TableLayout layout, OutturnTables tables, Notices notices) {
    Optional<Long> heading = Optional.of((long) layout.headingRow());
    return reading(format, heading, layout.columns(), tables, notices, Optional.empty());
  }

  private Reading reading(
      String format,
      Optional<Long> headingRow,
      Map<String, String> columns,
      OutturnTables tables,
      Notices notices,
      Optional<Notice> refused) {
    return new Reading(
        name,
        format,
        "",
        "",
        headingRow,
        columns,
        List.of(),
        tables.lines() + tables.rejected() + tables.skipped(),
        tables.lines(),
        tables.rejected(),
        skipped(tables),
        tables.pence(),
        tables.pence(),
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        "",
        notices.counts(),
        notices.sample(),
        List.of(),
        refused);
  }
}
