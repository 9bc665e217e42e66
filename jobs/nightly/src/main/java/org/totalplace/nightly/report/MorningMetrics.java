package org.totalplace.nightly.report;

import java.time.Instant;
import java.util.Locale;
import org.totalplace.nightly.report.Attention.State;

/** The morning screen as text for Prometheus: a node exporter reads {@code run/metrics.prom}. */
final class MorningMetrics {
  private MorningMetrics() {}

  static String of(MorningScreen screen, Instant ended) {
    StringBuilder text = new StringBuilder();
    gauge(text, "run_exit_code", "How the newest run ended, see total-place nightly --help.");
    value(text, "run_exit_code", "", Integer.toString(screen.outcome().exitCode()));
    gauge(text, "run_ended_timestamp_seconds", "When the newest run ended.");
    value(text, "run_ended_timestamp_seconds", "", Long.toString(ended.getEpochSecond()));
    gauge(text, "stage_seconds", "What each stage of the newest run took.");
    screen
        .seconds()
        .forEach(
            (stage, seconds) ->
                value(text, "stage_seconds", "stage=\"" + stage + '"', "" + seconds));
    gauge(text, "attention", "Sources and files by what they need.");
    for (State state : State.values()) {
      long all = screen.attention().stream().filter(one -> one.state() == state).count();
      String label = "state=\"" + state.name().toLowerCase(Locale.ROOT) + '"';
      value(text, "attention", label, Long.toString(all));
    }
    return text.toString();
  }

  private static void gauge(StringBuilder text, String name, String help) {
    text.append("# HELP total_place_").append(name).append(' ').append(help);
    text.append("\n# TYPE total_place_").append(name).append(" gauge\n");
  }

  private static void value(StringBuilder text, String name, String labels, String value) {
    text.append("total_place_").append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    text.append(' ').append(value).append('\n');
  }
}
