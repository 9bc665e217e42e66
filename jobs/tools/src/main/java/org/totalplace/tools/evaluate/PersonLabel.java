package org.totalplace.tools.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.rule.RuleTable;

/** Whether a reader of one published line took its payee for a natural person. */
record PersonLabel(String id, String stratum, LineKey line, Reading reading) {
  /** UNCLEAR: a surname alone, or a full name that may be a firm's; counts for neither. */
  enum Reading {
    PERSON,
    OTHER,
    UNCLEAR
  }

  static List<PersonLabel> read(Path file) {
    return RuleTable.read(file).stream().map(PersonLabel::of).toList();
  }

  private static PersonLabel of(Map<String, String> row) {
    return new PersonLabel(
        row.get("label_id"), row.get("stratum"), LineKey.of(row), reading(row.get("is_person")));
  }

  private static Reading reading(String isPerson) {
    return switch (isPerson) {
      case "true" -> Reading.PERSON;
      case "false" -> Reading.OTHER;
      case "unclear" -> Reading.UNCLEAR;
      default -> throw new IllegalArgumentException("is_person " + isPerson);
    };
  }
}
