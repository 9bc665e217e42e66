package org.totalplace.tools.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.totalplace.reference.ReferenceData;

/**
 * The labels of one draw: a set that was looked at while rules were changed is no longer
 * independent, so each is measured by itself.
 *
 * @param name folder under {@code reference-data/labels}
 * @param lines labels of lines, empty where the draw has none
 * @param people labels of payees' names, empty where the draw has none
 */
record LabelSet(String name, List<Label> lines, List<PersonLabel> people) {
  LabelSet {
    lines = List.copyOf(lines);
    people = List.copyOf(people);
  }

  /** All sets, in the order of their names. */
  static List<LabelSet> readAll(ReferenceData reference) {
    Path labels = reference.resolve("labels");
    try (Stream<Path> folders = Files.list(labels)) {
      return folders.filter(Files::isDirectory).sorted().map(LabelSet::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + labels, e);
    }
  }

  static LabelSet read(Path folder) {
    Path lines = folder.resolve("lines.csv");
    Path people = folder.resolve("people.csv");
    return new LabelSet(
        folder.getFileName().toString(),
        Files.exists(lines) ? Label.read(lines) : List.of(),
        Files.exists(people) ? PersonLabel.read(people) : List.of());
  }

  Stream<LineKey> keys() {
    return Stream.concat(lines.stream().map(Label::line), people.stream().map(PersonLabel::line));
  }
}
