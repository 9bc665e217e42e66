package org.totalplace.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.totalplace.extract.fetch.Validators;

/**
 * All that is known of one address of a source.
 *
 * @param kind {@code file}, {@code page} (it says where files are) or {@code source} (the search
 *     itself, without an address)
 * @param url as it was found
 * @param finalUrl after redirects; empty where it was never reached
 * @param path name of the file in the manifest; empty where there are no bytes, or others took it
 * @param outcome of the last time it was asked
 * @param status of the last answer; 0 where there was none
 * @param version what the catalogue said of it when it was asked
 * @param licence as the catalogue states it for this file; empty where it states none
 * @param sha256 of the last good bytes; empty where there are none
 * @param bytes their length
 * @param firstSeen run that first heard of it
 * @param retrieved run that obtained its last good bytes
 * @param checked run that last asked for it
 * @param listed run in which the publisher last offered it
 * @param note what went wrong; empty where nothing did
 */
record KnownAddress(
    String kind,
    String url,
    String finalUrl,
    String path,
    FetchOutcome outcome,
    int status,
    Validators validators,
    String version,
    String licence,
    String mediaType,
    String sha256,
    long bytes,
    LocalDate firstSeen,
    LocalDate retrieved,
    LocalDate checked,
    LocalDate listed,
    String note) {
  static final String FILE = "file";
  static final String PAGE = "page";
  static final String SOURCE = "source";

  private static final int YOUNG_DAYS = 90;
  private static final int OLD_EVERY_DAYS = 30;

  /** Heard of, not asked. */
  static KnownAddress heardOf(String kind, String url, LocalDate run) {
    LocalDate never = LocalDate.EPOCH;
    return new KnownAddress(
        kind,
        url,
        "",
        "",
        FetchOutcome.LISTED,
        0,
        Validators.NONE,
        "",
        "",
        "",
        "",
        0,
        run,
        never,
        never,
        run,
        "");
  }

  boolean hasBytes() {
    return !sha256.isEmpty();
  }

  /**
   * Whether it is asked on this run: what is new, failed, or may have changed. A file that the
   * catalogue says is the same, and one that has stayed the same for three months, is asked once a
   * month only.
   *
   * @param now what the catalogue says of it now; empty where it says nothing
   */
  boolean isDue(String now, LocalDate run) {
    if (checked.equals(run) && !outcome.isRetried()) {
      return false;
    }
    if (checked.equals(LocalDate.EPOCH) || outcome.isRetried()) {
      return true;
    }
    long days = ChronoUnit.DAYS.between(checked, run);
    LocalDate news = retrieved.isAfter(firstSeen) ? retrieved : firstSeen;
    boolean isYoung = ChronoUnit.DAYS.between(news, run) < YOUNG_DAYS;
    boolean saysSame = !now.isEmpty() && now.equals(version);
    boolean mayHaveChanged = isYoung && !saysSame && outcome != FetchOutcome.REFUSED;
    boolean saysOther = !now.isEmpty() && !now.equals(version);
    return saysOther || mayHaveChanged || days >= OLD_EVERY_DAYS || days < 0;
  }

  KnownAddress failed(FetchOutcome why, int answered, String what, LocalDate run) {
    return new KnownAddress(
        kind,
        url,
        finalUrl,
        path,
        why,
        answered,
        validators,
        version,
        licence,
        mediaType,
        sha256,
        bytes,
        firstSeen,
        retrieved,
        run,
        listed,
        what);
  }

  KnownAddress listed(String statedLicence, LocalDate run) {
    return new KnownAddress(
        kind,
        url,
        finalUrl,
        path,
        outcome,
        status,
        validators,
        version,
        statedLicence,
        mediaType,
        sha256,
        bytes,
        firstSeen,
        retrieved,
        checked,
        run,
        note);
  }

  KnownAddress named(String name) {
    return new KnownAddress(
        kind,
        url,
        finalUrl,
        name,
        outcome,
        status,
        validators,
        version,
        licence,
        mediaType,
        sha256,
        bytes,
        firstSeen,
        retrieved,
        checked,
        listed,
        note);
  }
}
