package org.totalplace.normalise.notice;

import java.util.Arrays;
import java.util.List;

/**
 * One thing seen in a published file that a reader of the figures may need to know. Problems of our
 * own run are exceptions, not notices. The code is the class name: {@code UnreadableAmountNotice}
 * is {@code unreadable_amount}. Every kind is listed here and in docs/NOTICES.md, which a test
 * generates.
 */
public sealed interface Notice
    permits AmountNotice, DateNotice, FileNotice, HeadingNotice, RowNotice, TextNotice {
  At at();

  /** The text as published; empty where the notice is about more than one value. */
  String raw();

  Severity severity();

  /** One sentence: what was seen and what was done. Filled in, for this occurrence. */
  String explanation();

  default String code() {
    return code(getClass());
  }

  /** Of every kind, in the order of their names. */
  static List<String> codes() {
    return Arrays.stream(Notice.class.getPermittedSubclasses())
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .map(Notice::code)
        .sorted()
        .toList();
  }

  private static String code(Class<?> kind) {
    String name = kind.getSimpleName().replaceFirst("Notice$", "");
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
  }
}
