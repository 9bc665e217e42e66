package org.totalplace.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.totalplace.model.ManifestRow;
import org.totalplace.source.SourceState.State;

/**
 * How every source of a catalogue stands on a day. A source is stale by its newest transaction, not
 * by the day of its file: an old file put up anew is still old. When more is due, only the release
 * says ({@code source.next_due_date}).
 */
public final class SourceStates {
  private static final Comparator<ManifestRow> BY_ARRIVAL =
      Comparator.comparing(ManifestRow::retrievedDate).thenComparing(ManifestRow::path);

  private final Map<String, List<ManifestRow>> files;
  private final Map<String, LocalDate> newestTransactions;
  private final Map<String, LocalDate> due;
  private final LocalDate today;

  /**
   * @param newestTransactions by source id, of the sources whose lines have been read
   * @param due by source id, when newer transactions must be out; none where no more need follow
   */
  public SourceStates(
      List<ManifestRow> manifest,
      Map<String, LocalDate> newestTransactions,
      Map<String, LocalDate> due,
      LocalDate today) {
    this.files = manifest.stream().collect(Collectors.groupingBy(ManifestRow::sourceId));
    this.newestTransactions = Map.copyOf(newestTransactions);
    this.due = Map.copyOf(due);
    this.today = today;
  }

  /** One row per source, usable or not, by id. */
  public List<SourceState> of(Catalogue catalogue) {
    List<SourceState> states = new ArrayList<>();
    catalogue.sources().forEach(source -> states.add(of(source)));
    catalogue.broken().forEach(definition -> states.add(broken(definition)));
    states.sort(Comparator.comparing(SourceState::id));
    return states;
  }

  private SourceState of(SourceDefinition source) {
    List<ManifestRow> rows = files.getOrDefault(source.id(), List.of());
    LocalDate nextDue = due.get(source.id());
    if (rows.isEmpty()) {
      String what = "no file yet; put some into <inbox>/" + source.id() + "/";
      return state(source.id(), source.title(), source.licence().name(), State.NO_FILES, what);
    }
    if (nextDue != null && nextDue.isBefore(today)) {
      LocalDate newest = newestTransactions.get(source.id());
      String what = "newest transaction " + newest + ", more was due by " + nextDue;
      return state(source.id(), source.title(), source.licence().name(), State.STALE, what);
    }
    return state(source.id(), source.title(), source.licence().name(), State.READY);
  }

  private SourceState broken(BrokenDefinition definition) {
    String[] problems =
        definition.problems().stream().map(DefinitionProblem::toString).toArray(String[]::new);
    String title = definition.file().getFileName().toString();
    return state(definition.sourceId(), title, "unknown", State.BROKEN, problems);
  }

  private SourceState state(
      String id, String title, String licence, State state, String... problems) {
    List<ManifestRow> rows = files.getOrDefault(id, List.of());
    Optional<ManifestRow> last = rows.stream().max(BY_ARRIVAL);
    return new SourceState(
        id,
        title,
        licence,
        state,
        rows.size(),
        rows.stream().mapToLong(ManifestRow::bytes).sum(),
        last.map(ManifestRow::path),
        last.map(ManifestRow::retrievedDate),
        Optional.ofNullable(newestTransactions.get(id)),
        List.of(problems));
  }
}
