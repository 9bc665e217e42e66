package org.totalplace.normalise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.container.Containers;
import org.totalplace.normalise.container.OpenedFile;
import org.totalplace.normalise.container.RefusedFileException;
import org.totalplace.normalise.container.Sheet;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.line.SheetAssumptions;
import org.totalplace.notice.At;
import org.totalplace.notice.HiddenSheetNotice;
import org.totalplace.notice.IgnoredFileNotice;
import org.totalplace.notice.NilReturnNotice;
import org.totalplace.notice.NoPaymentsTableNotice;
import org.totalplace.notice.Notices;
import org.totalplace.notice.SheetWithoutPaymentsNotice;

/**
 * Reads one published file, whatever it is, into a sink. Every sheet that is a table of payments is
 * read; where rows contradict what was assumed of their sheet, the whole file is read again with
 * what was learned, so that the outcome does not depend on where the evidence stood.
 */
final class FileReader {
  private static final int MOST_ATTEMPTS = 6;

  private final ReadingRules rules;

  FileReader(ReadingRules rules) {
    this.rules = rules;
  }

  /**
   * @param name as published
   */
  Reading read(Path file, String name, LineSink sink) throws IOException {
    Map<Integer, SheetAssumptions> learned = new HashMap<>();
    for (int attempt = 1; ; attempt++) {
      Notices notices = new Notices();
      FileTally tally = new FileTally(name, notices);
      try (OpenedFile opened = Containers.open(file, name, notices)) {
        Map<Integer, SheetAssumptions> contradicted = read(opened, learned, tally, sink);
        if (contradicted.isEmpty() || attempt == MOST_ATTEMPTS) {
          return tally.finish(opened);
        }
        learned.putAll(contradicted);
        sink.restart();
      } catch (RefusedFileException refusal) {
        sink.restart(); // nothing of a refused file is counted
        return new FileTally(name, notices).refuse(refusal.notice());
      }
    }
  }

  /** A file that the source definition says is not data. */
  Reading ignore(String name, String why) {
    return new FileTally(name, new Notices()).refuse(new IgnoredFileNotice(At.FILE, why));
  }

  private Map<Integer, SheetAssumptions> read(
      OpenedFile opened, Map<Integer, SheetAssumptions> learned, FileTally tally, LineSink sink)
      throws IOException, RefusedFileException {
    List<SheetPlan> plans = plans(opened, tally.notices());
    for (SheetPlan plan : plans) {
      if (plan.refusal().isPresent()) {
        throw new RefusedFileException(plan.refusal().get());
      }
    }
    Map<Integer, SheetAssumptions> contradicted = new HashMap<>();
    for (SheetPlan plan : plans) {
      SheetAssumptions assumed =
          learned.getOrDefault(
              plan.number(), new SheetAssumptions(rules.order(), plan.decimalComma(), 0));
      Optional<SheetAssumptions> news = tally.read(plan, assumed, rules, sink);
      news.ifPresent(assumptions -> contradicted.put(plan.number(), assumptions));
    }
    return contradicted;
  }

  /** The sheets that are tables of payments; hidden ones only where nothing else is. */
  private List<SheetPlan> plans(OpenedFile opened, Notices notices)
      throws IOException, RefusedFileException {
    List<SheetPlan> visible = new ArrayList<>();
    List<SheetPlan> hidden = new ArrayList<>();
    List<Sheet> others = new ArrayList<>();
    for (int i = 0; i < opened.sheets().size(); i++) {
      Sheet sheet = opened.sheets().get(i);
      Optional<SheetPlan> plan = SheetPlan.of(i, sheet, rules);
      if (plan.isEmpty()) {
        others.add(sheet);
      } else {
        (sheet.isHidden() ? hidden : visible).add(plan.get());
      }
    }
    if (visible.isEmpty() && hidden.isEmpty()) {
      if (NilReturns.isOne(opened.sheets())) {
        notices.add(new NilReturnNotice(At.FILE, ""));
        return List.of();
      }
      throw new RefusedFileException(new NoPaymentsTableNotice(At.FILE, ""));
    }
    others.forEach(
        sheet -> notices.add(new SheetWithoutPaymentsNotice(At.line(sheet.name(), 0), "")));
    if (visible.isEmpty()) {
      return hidden;
    }
    visible = SheetChoice.withoutSummaries(visible, notices);
    hidden.forEach(plan -> notices.add(new HiddenSheetNotice(At.line(plan.sheet().name(), 0), "")));
    return visible;
  }
}
