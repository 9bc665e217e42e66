package org.totalplace.notice;

/**
 * One thing seen in a published file that a reader of the figures may need to know. Problems of our
 * own run are exceptions, not notices. The code is the class name: {@code UnreadableAmountNotice}
 * is {@code unreadable_amount}.
 */
public interface Notice {
  At at();

  /** The text as published; empty where the notice is about more than one value. */
  String raw();

  Severity severity();

  /** One sentence: what was seen and what was done. Filled in, for this occurrence. */
  String explanation();

  default String code() {
    String name = getClass().getSimpleName().replaceFirst("Notice$", "");
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
  }
}
