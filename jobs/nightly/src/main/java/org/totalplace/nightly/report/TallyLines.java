package org.totalplace.nightly.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The lines printed after a run: what went in and out, the time taken, and what needs a person's
 * attention.
 */
final class TallyLines {
  private static final int SHOWN = 8;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  void files(FileStatuses files) {
    Comparator<Map.Entry<String, Long>> mostFirst =
        Map.Entry.<String, Long>comparingByValue().reversed();
    String kinds =
        files.byStatus().entrySet().stream()
            .sorted(mostFirst.thenComparing(Map.Entry.comparingByKey()))
            .map(kind -> Figures.count(kind.getValue()) + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    line("files", Figures.count(files.files()) + ": " + kinds);
  }

  /** A label, followed by the lines that belong to it. */
  void all(String label, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      line(i == 0 ? label : "", texts.get(i));
    }
  }

  /** How many there are, and the first few of them. */
  void some(String label, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    line(label, Figures.count(texts.size()));
    texts.stream().limit(SHOWN).forEach(text -> line("", "  " + text));
    if (texts.size() > SHOWN) {
      line("", "  and " + Figures.count(texts.size() - SHOWN) + " more");
    }
  }

  void line(String label, String text) {
    lines.add("  %-10s %s".formatted(label, text).stripTrailing());
  }
}
