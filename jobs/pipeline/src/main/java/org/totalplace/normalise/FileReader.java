package org.totalplace.normalise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.OpenedFile;
import org.totalplace.normalise.container.RefusedFileException;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.line.SheetAssumptions;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.ContradictedReadingNotice;
import org.totalplace.normalise.notice.FileNotice.IgnoredFileNotice;
import org.totalplace.normalise.notice.Notices;

/**
 * Reads one published file, whatever it is, into a sink. Every sheet that is a table of payments is
 * read; where rows contradict what was assumed of their sheet, the whole file is read again with
 * what was learned, so that the outcome does not depend on where the evidence stood. A file that
 * contradicts every reading is refused.
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
   */
  Reading read(Path file, String name, LineSink sink) throws IOException {
    Map<Integer, SheetAssumptions> learned = new HashMap<>();
    for (int readings = 1; ; readings++) {
      Notices notices = new Notices();
      FileAccount tally = new FileAccount(name, notices);
      try (OpenedFile opened = Containers.open(file, name, notices)) {
        Map<Integer, SheetAssumptions> contradicted = read(opened, name, learned, tally, sink);
        if (contradicted.isEmpty()) {
          tally.doubt(opened);
          return tally.finish(opened);
        }
        if (readings == mostReadings) {
          throw new RefusedFileException(new ContradictedReadingNotice(At.FILE, "", readings));
        }
        learned.putAll(contradicted);
        sink.restart();
      } catch (RefusedFileException refusal) {
        sink.restart(); // nothing of a refused file is counted
        return new FileAccount(name, notices).refuse(refusal.notice());
      }
    }
  }

  /** A file that the source definition says is not data. */
  Reading ignore(String name, String why) {
    return new FileAccount(name, new Notices()).refuse(new IgnoredFileNotice(At.FILE, why));
  }

  private Map<Integer, SheetAssumptions> read(
      OpenedFile opened,
      String name,
      Map<Integer, SheetAssumptions> learned,
      FileAccount tally,
      LineSink sink)
      throws IOException, RefusedFileException {
    List<SheetPlan> plans = new PaymentSheets(rules).choose(opened, tally.notices());
    Map<Integer, SheetAssumptions> contradicted = new HashMap<>();
    for (SheetPlan plan : plans) {
      SheetAssumptions assumed = learned.getOrDefault(plan.number(), rules.assume(plan, name));
      Optional<SheetAssumptions> news = tally.read(plan, assumed, rules, sink);
      news.ifPresent(assumptions -> contradicted.put(plan.number(), assumptions));
    }
    return contradicted;
  }
}
