package org.totalplace.normalise.container.workbook;

import java.io.IOException;
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
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.EncryptedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;
import org.totalplace.normalise.notice.FileNotice.UnknownFormatNotice;
import org.totalplace.normalise.notice.Notice;

/** A workbook of Excel 97 to 2003, read record by record. */
public final class XlsFile {
  private final Content content;
  private final At at;

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
            boolean inSheet =
                each instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET;
            return (short) (inSheet ? 1 : 0);
          }
        });
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
      new HSSFEventFactory().abortableProcessWorkbookEvents(request, root);
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

  private static RefusedFileException refused(Notice notice, Exception cause) {
    return new RefusedFileException(notice, cause);
  }
}
