package org.totalplace.normalise.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.normalise.notice.Notice;
import org.totalplace.normalise.notice.NoticeSummary;

/**
 * How one published file was read.
 *
 * @param file its name as published
 * @param account its rows and pence
 * @param firstLines the first accepted lines: canonical column to text
 * @param refused why nothing of the file is counted; empty where it was read
 */
public record Reading(
    String file,
    FileLayout layout,
    Account account,
    DateSpan dates,
    NoticeSummary notices,
    List<Map<String, String>> firstLines,
    Optional<Notice> refused) {

  public Reading {
    firstLines = List.copyOf(firstLines);
  }

  /**
   * @param nothing an account without rows, with the kinds of rows that such a file may skip
   * @param notices of the file, the refusal among them
   */
  public static Reading refused(
      String file, Account nothing, NoticeSummary notices, Notice refusal) {
    return new Reading(
        file, FileLayout.UNKNOWN, nothing, DateSpan.NONE, notices, List.of(), Optional.of(refusal));
  }

  /** With one more notice. */
  public Reading with(Notice notice) {
    return new Reading(file, layout, account, dates, notices.with(notice), firstLines, refused);
  }

  /** Under another name, such as the path that the user gave. */
  public Reading as(String name) {
    return new Reading(name, layout, account, dates, notices, firstLines, refused);
  }

  public boolean isRefused() {
    return refused.isPresent();
  }

  /** One line of JSON with the fields of the design. */
  public String toJson() {
    return ReadingJson.line(this);
  }

  /** A card for people. */
  public String toText() {
    return ReadingCard.text(this);
  }
}
