package org.totalplace.classify.purpose;

import java.util.Locale;
import java.util.Map;
import org.totalplace.classify.rule.PhraseIndex.Match;

/**
 * A rule about one text of a purpose, or about two.
 *
 * @param question the question it answers
 * @param sourceId source it holds for, {@code *} for all
 * @param fields {@code labels}, {@code words} (labels and narrative) or the name of one field
 * @param andField fields of a second condition; empty for none
 * @param answer its answer: a COFOG code, an economic type, a tag, a hint
 * @param priority smaller is stronger, among rules of one tier
 * @param order place in the files, which decides between equals
 */
record FieldRule(
    Question question,
    String id,
    String tier,
    String sourceId,
    String fields,
    Match match,
    String text,
    String andField,
    String andText,
    String answer,
    int confidencePercent,
    int priority,
    int order) {

  /** Cells of omitted columns take the default of their type. */
  static FieldRule of(Question question, Map<String, String> row, int order) {
    return new FieldRule(
        question,
        row.get("rule_id"),
        row.getOrDefault("tier", ""),
        row.getOrDefault("source_id", "*"),
        row.getOrDefault("field", "labels"),
        Match.valueOf(row.getOrDefault("match", "has").toUpperCase(Locale.ROOT)),
        row.get("text"),
        row.getOrDefault("and_field", ""),
        row.getOrDefault("and_text", ""),
        row.get(question.column()),
        Integer.parseInt(row.getOrDefault("confidence_percent", "0")),
        Integer.parseInt(row.getOrDefault("priority", "50")),
        order);
  }

  boolean isFor(String source) {
    return sourceId.equals("*") || sourceId.equals(source);
  }

  boolean reads(Field field) {
    return reads(fields, field);
  }

  /** Whether the second condition is about the field. */
  boolean alsoReads(Field field) {
    return !andField.isEmpty() && reads(andField, field);
  }

  private static boolean reads(String fields, Field field) {
    return switch (fields) {
      case "labels" -> field.isLabel();
      case "words" -> field.isLabel() || field == Field.NARRATIVE;
      default -> fields.equals(field.columnName());
    };
  }
}
