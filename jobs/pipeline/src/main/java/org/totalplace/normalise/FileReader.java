package org.totalplace.normalise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.line.FileAccount;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.line.RowAccount;
import org.totalplace.normalise.line.SheetAssumptions;
import org.totalplace.normalise.line.SheetReader;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.ContradictedReadingNotice;
import org.totalplace.normalise.notice.FileNotice.IgnoredFileNotice;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.normalise.sheet.PaymentSheets;
import org.totalplace.normalise.sheet.ReadingRules;
import org.totalplace.normalise.sheet.SheetPlan;

/**
 * Reads one published file of any format into a sink. Where the rows contradict what was assumed of
 * their sheet, the whole file is read again with what they showed, so that the outcome does not
 * depend on where in the file the evidence is. A file that contradicts every reading is refused.
 */
final class FileReader {
  private static final int MOST_READINGS = 6;

  private final ReadingRules rules;
  private final int mostReadings;

  FileReader(ReadingRules rules) {
    this(rules, MOST_READINGS);
  }

  /**
   * @param mostReadings of one file, after which it is refused
   */
  FileReader(ReadingRules rules, int mostReadings) {
    this.rules = rules;
    this.mostReadings = mostReadings;
  }

  /**
   * @param name as published
   * @param sink gets the lines; those of a refused file are taken back by {@link LineSink#restart}
   */
  Reading read(Path file, String name, LineSink sink) throws IOException {
    ReadingRules ofFile = rules.forFile(name);
    Map<Integer, SheetAssumptions> learned = new HashMap<>();
    for (int readings = 1; ; readings++) {
      Notices notices = new Notices();
      try {
        Optional<Reading> reading = readOnce(file, name, ofFile, learned, notices, sink);
        if (reading.isPresent()) {
          return reading.get();
        }
        if (readings == mostReadings) {
          throw new RefusedFileException(new ContradictedReadingNotice(At.FILE, "", readings));
        }
        sink.restart();
      } catch (RefusedFileException refusal) {
        sink.restart();
        return refuse(name, notices, refusal.notice());
      }
    }
  }

  /**
   * The path of a file: open it, choose its sheets, read their rows, each of which is judged,
   * accounted for and written to the sink, and refuse or close the account.
   *
   * @param rules those of this file
   * @param learned what earlier readings showed, by number of the sheet; gets what this one showed
   * @return empty where the rows contradicted what was assumed
   */
  private static Optional<Reading> readOnce(
      Path file,
      String name,
      ReadingRules rules,
      Map<Integer, SheetAssumptions> learned,
      Notices notices,
      LineSink sink)
      throws IOException, RefusedFileException {
    FileAccount account = new FileAccount(notices);
    boolean isContradicted = false;
    try (OpenedFile opened = Containers.open(file, name, notices)) {
      for (SheetPlan plan : new PaymentSheets(rules).choose(opened, notices)) {
        plan.notices().forEach(notices::add);
        SheetAssumptions assumed = learned.getOrDefault(plan.number(), rules.assume(plan, name));
        Optional<SheetAssumptions> shown =
            SheetReader.read(plan.sheet(), plan.table(rules, name), assumed, account, sink);
        shown.ifPresent(assumptions -> learned.put(plan.number(), assumptions));
        isContradicted |= shown.isPresent();
      }
      if (isContradicted) {
        return Optional.empty();
      }
      Optional<Notice> refusal =
          new FileRefusal(rules.vocabulary().wordLists()).of(account.rows(), opened, notices);
      if (refusal.isPresent()) {
        throw new RefusedFileException(refusal.get());
      }
      return Optional.of(account.reading(name, opened));
    }
  }

  /** A file that the source definition says is not data. */
  Reading ignore(String name, String why) {
    return refuse(name, new Notices(), new IgnoredFileNotice(At.FILE, why));
  }

  private static Reading refuse(String name, Notices notices, Notice refusal) {
    notices.add(refusal);
    return Reading.refused(name, new RowAccount().account(), notices.summary(), refusal);
  }
}
