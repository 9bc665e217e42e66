package org.totalplace.extract;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.totalplace.extract.discover.FoundFile;
import org.totalplace.extract.fetch.Answer;
import org.totalplace.model.Sha256;

/**
 * The name of a fetched file in the manifest, which stays the same from night to night. A file
 * under a new address takes the place of one with the same name only where that one is no longer
 * offered and the name says a year; otherwise it is one more file.
 */
final class FetchedNames {
  private static final int OF_HASH = 8;

  private final AddressBook book;
  private final LocalDate run;

  FetchedNames(AddressBook book, LocalDate run) {
    this.book = book;
    this.run = run;
  }

  /**
   * @param answer with the bytes of {@code url}
   */
  String name(KnownAddress url, FoundFile found, Answer answer) {
    Optional<KnownAddress> same =
        others(url).stream().filter(row -> row.sha256().equals(answer.sha256())).findFirst();
    if (same.isPresent() && url.path().isEmpty()) {
      return same.get().path();
    }
    boolean isNamed = !url.path().isEmpty();
    String name = isNamed ? url.path() : plain(found, answer);
    List<KnownAddress> holders =
        others(url).stream()
            .filter(row -> row.path().equals(name) && !row.sha256().equals(answer.sha256()))
            .toList();
    boolean isOffered =
        holders.stream()
            .anyMatch(row -> row.listed().equals(run) && row.outcome() != FetchOutcome.GONE);
    boolean saysYear = isNamed || name.matches(".*20[0-9]{2}.*");
    if (!holders.isEmpty() && (isOffered || !saysYear)) {
      return Sha256.of(url.url()).substring(0, OF_HASH) + "/" + name;
    }
    holders.forEach(row -> book.put(row.named("")));
    return name;
  }

  private List<KnownAddress> others(KnownAddress url) {
    return book.files().stream()
        .filter(row -> !row.url().equals(url.url()) && row.hasBytes() && !row.path().isEmpty())
        .toList();
  }

  /** The server's name for it, the catalogue's, or the last part of the address. */
  private static String plain(FoundFile found, Answer answer) {
    String last = last(answer.finalAddress());
    for (String name : new String[] {found.name(), answer.fileName(), last}) {
      boolean isWhole = name.lastIndexOf('.') > 0 || name.equals(last);
      if (!name.isEmpty() && isWhole && FileName.isAcceptable(name)) {
        return name.replace('/', '_');
      }
    }
    return "file";
  }

  private static String last(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return last;
    }
  }
}
