package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.extract.discover.Pages;
import org.totalplace.extract.fetch.Answer;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.extract.fetch.Fetcher;
import org.totalplace.extract.fetch.Request;
import org.totalplace.extract.fetch.Validators;
import org.totalplace.model.Sha256;

/**
 * Catalogues and index pages of one source: asked once a run, kept, and only sent again by the
 * server when they changed.
 */
final class KeptPages implements Pages {
  private static final long MOST_BYTES = 32L << 20;

  private final Fetcher fetcher;
  private final AddressBook book;
  private final Path folder;
  private final LocalDate run;

  /**
   * @param folder where the pages of this source are kept
   */
  KeptPages(Fetcher fetcher, AddressBook book, Path folder, LocalDate run) {
    this.fetcher = fetcher;
    this.book = book;
    this.folder = folder;
    this.run = run;
  }

  @Override
  public byte[] read(URI address, String version) throws FetchFailure, InterruptedException {
    Path kept = folder.resolve(name(address.toString()));
    KnownAddress known =
        book.find(KnownAddress.PAGE, address.toString())
            .orElseGet(() -> KnownAddress.heardOf(KnownAddress.PAGE, address.toString(), run));
    boolean isKept = Files.exists(kept);
    boolean isSame = !version.isEmpty() && !known.isDue(version, run);
    if (!isKept || !(known.checked().equals(run) || isSame)) {
      ask(address, version, known, kept, isKept);
    }
    try {
      return Files.readAllBytes(kept);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + kept, e);
    }
  }

  private void ask(URI address, String version, KnownAddress known, Path kept, boolean isKept)
      throws FetchFailure, InterruptedException {
    Validators validators = isKept ? known.validators() : Validators.NONE;
    Answer answer = fetcher.get(new Request(address, validators, kept, MOST_BYTES));
    boolean isNew = !answer.isUnchanged();
    book.put(
        new KnownAddress(
            KnownAddress.PAGE,
            address.toString(),
            answer.finalAddress().toString(),
            "",
            isNew ? FetchOutcome.CHANGED : FetchOutcome.UNCHANGED,
            answer.status(),
            answer.validators(),
            version,
            "",
            isNew ? answer.mediaType() : known.mediaType(),
            isNew ? answer.sha256() : known.sha256(),
            isNew ? answer.bytes() : known.bytes(),
            known.firstSeen(),
            isNew ? run : known.retrieved(),
            run,
            run,
            ""));
    book.save();
  }

  /** Deletes the pages that the book does not know any more. */
  void tidy() {
    Set<String> known =
        book.pages().stream().map(row -> name(row.url())).collect(Collectors.toSet());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (known.stream().noneMatch(name::startsWith)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy " + folder, e);
    }
  }

  private static String name(String url) {
    return Sha256.of(url).substring(0, 32);
  }
}
