package org.totalplace.normalise.official;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.IgnoredFileNotice;
import org.totalplace.normalise.notice.FileNotice.LayoutMismatchNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.reading.Account;
import org.totalplace.normalise.reading.DateSpan;
import org.totalplace.normalise.reading.FileLayout;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.normalise.table.FileIdentity;
import org.totalplace.source.SourceDefinition;
import org.totalplace.source.TableLayout;

/**
 * Reads one workbook of official figures by the layouts of its source that cover its name. A table
 * that does not lie as its layout says is refused as a whole: half a table is worse than none.
 */
public final class OutturnFile {
  private final SourceDefinition source;
  private final FileIdentity identity;
  private final String name;

  /**
   * @param name as published, with its folders
   */
  public OutturnFile(SourceDefinition source, FileIdentity identity, String name) {
    this.source = source;
    this.identity = identity;
    this.name = name;
  }

  /** Writes the tables into the folder, without a figure where the file is refused. */
  public Reading read(Path file, Path folder) throws IOException {
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
    }
    return Reading.refused(name, Account.NOTHING, notices.summary(), why);
  }

  private Reading reading(
      String format, TableLayout layout, OutturnTables tables, Notices notices) {
    Optional<Long> heading = Optional.of((long) layout.headingRow());
    return new Reading(
        name,
        new FileLayout(format, "", "", heading, layout.columns(), List.of()),
        tables.account(),
        DateSpan.NONE,
        notices.summary(),
        List.of(),
        Optional.empty());
  }
}
