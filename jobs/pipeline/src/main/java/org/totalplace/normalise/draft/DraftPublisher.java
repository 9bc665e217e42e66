package org.totalplace.normalise.draft;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * The body that publishes, as the register has it.
 *
 * @param kind kind of source that such a body publishes; empty where that is not known
 * @param area GSS code of its own area; empty where it has none
 * @param threshold smallest payment, in pounds, that such a body has to publish
 * @param evidence what told it: the id, the payer's name, …
 */
public record DraftPublisher(
    String id, String name, String kind, String area, OptionalLong threshold, String evidence) {

  /** {@code england}, {@code uk}, …: by the first letter of the code of its area. */
  String nation() {
    return switch (area.isEmpty() ? ' ' : area.charAt(0)) {
      case 'E' -> "england";
      case 'W' -> "wales";
      case 'S' -> "scotland";
      default -> "uk";
    };
  }

  /** {@code derby-city-council}. */
  String folder() {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
