package org.totalplace.extract;

import java.util.Locale;

/** What became of an address when it was last asked. */
enum FetchOutcome {
  /** Offered, and not asked yet. */
  LISTED,
  /** Its first bytes. */
  NEW,
  /** Other bytes than before. */
  CHANGED,
  /** The same bytes, or none sent because they are the same. */
  UNCHANGED,
  /** Bytes that this source had already under another address. */
  MOVED,
  /** Nothing there any more, or not yet. */
  GONE,
  /** Bytes that are no data: an error page, or nothing. */
  NO_DATA,
  /** Not asked, or not taken: address, robots.txt, size. */
  REFUSED,
  /** Not obtained this time. */
  FAILED,
  /** Offered under a licence that is not on the list: named, not fetched. */
  LICENCE;

  /** Whether another day, or another start on the same day, may be better. */
  boolean isRetried() {
    return this == FAILED || this == NO_DATA || this == LISTED || this == LICENCE;
  }

  /** As the book of addresses has it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FetchOutcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
