package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.totalplace.change.Change;
import org.totalplace.model.Workspace;
import org.totalplace.sql.SqlStep;

/**
 * The release that this one is compared with: the newest of an earlier date. A run that is repeated
 * on its date, or after it was killed, so compares with the same release and gives the same bytes.
 */
record PreviousRelease(Workspace workspace, LocalDate runDate) {
  Optional<LocalDate> date() {
    try {
      return workspace.store().list(workspace.key(workspace.releases())).stream()
          .map(key -> key.substring(key.lastIndexOf('/') + 1))
          .filter(name -> name.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .map(LocalDate::parse)
          .filter(date -> date.isBefore(runDate))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + workspace.releases(), e);
    }
  }

  SqlStep step() {
    Optional<Path> folder = date().map(workspace::release);
    return Change.step(folder, date().orElse(runDate));
  }
}
