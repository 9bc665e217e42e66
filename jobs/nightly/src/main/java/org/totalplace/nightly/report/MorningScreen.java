package org.totalplace.nightly.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.totalplace.nightly.report.Attention.State;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.page.MorningPage;

/**
 * A run on one screen: how it ended, and what needs a person, each kind with the one thing to do.
 *
 * @param seconds of each stage
 * @param headline the figures of the release
 * @param attention worst first
 */
public record MorningScreen(
    LocalDate runDate,
    Outcome outcome,
    String release,
    Map<String, Double> seconds,
    List<String> headline,
    List<Attention> attention) {
  private static final int SHOWN = 12;

  public MorningScreen {
    seconds = new LinkedHashMap<>(seconds);
    headline = headline.stream().map(String::strip).toList();
    attention =
        attention.stream()
            .sorted(Comparator.comparing(Attention::state).thenComparing(Attention::about))
            .toList();
  }

  /** A run that ended before its job did; the tables may be what ended it, and are not read. */
  public static MorningScreen failed(RunRequest request, String sentence) {
    Path latest = request.workspace().latest();
    return new MorningScreen(
        request.runDate(),
        Outcome.FAILED,
        Files.exists(latest) ? latest.toString() : "none",
        Map.of(),
        List.of(),
        List.of(new Attention(State.FAILED, "the run", sentence)));
  }

  /**
   * @param tables the folder of the counted or published tables; it need not exist
   * @param failures one sentence for each source that failed, or for the run
   */
  static List<Attention> attention(Path tables, LocalDate today, List<String> failures) {
    List<Attention> all = new ArrayList<>();
    failures.forEach(sentence -> all.add(about(State.FAILED, sentence)));
    if (Files.exists(tables.resolve("source_file.parquet"))) {
      PlausibilityFindings.read(tables).held().forEach(held -> all.add(about(State.HELD, held)));
      all.addAll(FileAttention.read(tables, today));
      all.addAll(SourceAttention.read(tables, today));
    }
    return all;
  }

  private static Attention about(State state, String sentence) {
    String[] parts = sentence.split(": ", 2);
    return new Attention(state, parts[0], parts.length > 1 ? parts[1] : "");
  }

  /** What the templates are filled with; a long list is cut, and says what is left out. */
  MorningPage page() {
    List<MorningPage.Section> sections = new ArrayList<>();
    for (State state : State.values()) {
      List<String> of =
          attention.stream().filter(one -> one.state() == state).map(Attention::line).toList();
      if (!of.isEmpty()) {
        sections.add(
            new MorningPage.Section(
                state.heading(),
                Figures.count(of.size()),
                state.remedy(),
                of.stream().limit(SHOWN).toList(),
                of.size() > SHOWN ? "and " + Figures.count(of.size() - SHOWN) + " more" : ""));
      }
    }
    String ended = outcome.exitCode() + ", " + outcome.meaning();
    return new MorningPage(runDate.toString(), ended, release, headline, sections);
  }

  /** The same for the terminal. */
  public List<String> lines() {
    MorningPage page = page();
    List<String> lines = new ArrayList<>();
    lines.add("Total Place, run of " + page.runDate());
    TallyLines tally = new TallyLines();
    tally.line("outcome", page.outcome());
    tally.line("release", page.release());
    tally.all("headline", page.headline());
    for (MorningPage.Section section : page.sections()) {
      tally.line(section.heading().toLowerCase(Locale.ROOT), section.count());
      section.items().forEach(item -> tally.line("", "  " + item));
      if (!section.more().isEmpty()) {
        tally.line("", "  " + section.more());
      }
      tally.line("", section.remedy());
    }
    if (page.sections().isEmpty()) {
      tally.line("attention", "nothing needs anybody");
    }
    lines.addAll(tally.lines());
    return lines;
  }
}
