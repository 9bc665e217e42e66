package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.EncryptedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import org.totalplace.normalise.notice.Notice;

/** A workbook of Excel 97 to 2003, read record by record. */
public final class XlsFile {
  /** So often may the largest workbook be read through. */
  private static final int PASSES = 6;

  /** What it costs to open a workbook, as so many bytes of it. */
  private static final long OPENING = 1 << 16;

  private final Content content;
  private final At at;
  private long passed;

  public XlsFile(Content content) {
    this.content = content;
    this.at = content.at();
  }

  /** Finds the worksheets; refuses a workbook without any. */
  public OpenedFile open() throws IOException {
    List<BoundSheetRecord> bound = new ArrayList<>();
    process(
        new AbortableHSSFListener() {
          @Override
          public short abortableProcessRecord(Record each) {
            if (each instanceof BoundSheetRecord sheet) {
              bound.add(sheet);
            }
            if (bound.size() > Limits.SHEETS) {
              return 1;
            }
            boolean inSheet =
                each instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET;
            return (short) (inSheet ? 1 : 0);
          }
        });
    Limits.holdSheets(bound.size(), 0, at);
    if (bound.isEmpty()) {
      throw new RefusedFileException(new NoTableNotice(at, "a workbook without worksheets"));
    }
    List<BoundSheetRecord> inFile = new ArrayList<>(bound);
    inFile.sort(java.util.Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
    List<Sheet> sheets = new ArrayList<>();
    for (BoundSheetRecord sheet : bound) {
      boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
      String name = content.nameOf(sheet.getSheetname());
      sheets.add(new XlsSheet(this, name, hidden, inFile.indexOf(sheet)));
    }
    return new OpenedFile(content.wrapping() + "xls", "", "", sheets);
  }

  /** Gives the listener the records of the workbook until it has enough. */
  void process(AbortableHSSFListener listener) throws IOException {
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(listener);
    try (POIFSFileSystem container = new POIFSFileSystem(content.file().toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw refused(new EncryptedFileNotice(at), null);
      }
      if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
        throw refused(new UnknownFormatNotice(at, "an Office document that is no workbook"), null);
      }
      String workbook = HSSFWorkbook.getWorkbookDirEntryName(root);
      try (DocumentInputStream records = root.createDocumentInputStream(workbook)) {
        int all = records.available();
        new HSSFEventFactory().abortableProcessEvents(request, records);
        pass(all - records.available());
      }
    } catch (EncryptedDocumentException e) {
      throw refused(new EncryptedFileNotice(at), e);
    } catch (OldExcelFormatException e) {
      throw refused(new UnknownFormatNotice(at, "a workbook of Excel 95 or older"), e);
    } catch (RefusedFileException e) {
      throw e;
    } catch (HSSFUserException | IOException | RuntimeException e) {
      // the library has no one exception for broken records
      throw refused(new DamagedFileNotice(at, String.valueOf(e.getMessage())), e);
    }
  }

  /** Each sheet is reached from the beginning, so that many sheets would be many readings. */
  private void pass(long bytes) throws IOException {
    passed += bytes + OPENING;
    if (passed > Math.max(Limits.PASSED_BYTES, PASSES * Files.size(content.file()))) {
      String danger = "its worksheets take " + passed + " bytes to reach";
      throw refused(new UnsafeFileNotice(at, danger), null);
    }
  }

  private static RefusedFileException refused(Notice notice, Exception cause) {
    return new RefusedFileException(notice, cause);
  }
}
