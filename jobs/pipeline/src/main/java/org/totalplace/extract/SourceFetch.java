package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.extract.discover.Discovery;
import org.totalplace.extract.discover.FoundFile;
import org.totalplace.extract.fetch.Address;
import org.totalplace.extract.fetch.Answer;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.extract.fetch.Fetcher;
import org.totalplace.extract.fetch.Request;
import org.totalplace.extract.fetch.Validators;
import org.totalplace.model.Sha256;
import org.totalplace.source.FindRule;
import org.totalplace.source.SourceDefinition;

/**
 * One source on one night: looks for its files, asks for those that may have changed, and archives
 * new bytes. The book of addresses is written after every answer, so that a killed run asks for
 * nothing twice.
 */
final class SourceFetch {
  private static final int FAILURES_OF_A_HOST = 3;
  private static final int OF_HASH = 32;
  private static final int REMEMBERED_DAYS = 400;

  private final Fetcher fetcher;
  private final Licences licences;
  private final SourceDefinition source;
  private final LocalDate run;
  private final Path arriving;
  private final Archive archive;
  private final AddressBook book;
  private final KeptPages pages;
  private final FetchedNames names;
  private final Map<String, Integer> failuresByHost = new HashMap<>();

  SourceFetch(FetchRun night, SourceDefinition source) {
    Path extracted = night.workspace().extracted();
    this.fetcher = night.fetcher();
    this.licences = night.licences();
    this.source = source;
    this.run = night.date();
    this.arriving = extracted.resolve("arriving").resolve(source.id());
    this.archive = new Archive(night.workspace());
    this.book = AddressBook.open(night.workspace(), source.id());
    this.names = new FetchedNames(book, run);
    Path kept = extracted.resolve("pages").resolve(source.id());
    this.pages = new KeptPages(fetcher, book, kept, run);
  }

  /** Changes when the definition says something else about where files are. */
  static String rules(SourceDefinition source) {
    return Sha256.of(source.find().urls() + "\n" + source.find().rules()).substring(0, 16);
  }

  void all() throws InterruptedException {
    List<String> problems = new ArrayList<>();
    Map<String, FoundFile> found = found(problems);
    for (FoundFile file : found.values()) {
      KnownAddress known =
          book.find(KnownAddress.FILE, file.url())
              .orElseGet(() -> KnownAddress.heardOf(KnownAddress.FILE, file.url(), run));
      book.put(known.listed(file.licence(), run));
    }
    for (FoundFile file : found.values()) {
      one(file, book.find(KnownAddress.FILE, file.url()).orElseThrow());
    }
    if (found.isEmpty() && problems.isEmpty() && hasCopies()) {
      problems.add("its rules find no file any more: look at find in its definition");
    }
    archive.settle();
    finish(problems);
  }

  /** By address; the first to offer one says what it is. */
  private Map<String, FoundFile> found(List<String> problems) throws InterruptedException {
    Map<String, FoundFile> found = new LinkedHashMap<>();
    source.find().urls().forEach(url -> add(found, new FoundFile(url, "", "", "", "")));
    for (FindRule rule : source.find().rules()) {
      try {
        Discovery.find(rule, pages, run).forEach(file -> add(found, file));
      } catch (FetchFailure e) {
        if (!rule.isGuess() || hasCopies()) {
          problems.add(rule.address() + ": " + e.getMessage());
        }
      }
    }
    return found;
  }

  private boolean hasCopies() {
    return book.files().stream().anyMatch(KnownAddress::hasBytes);
  }

  private static void add(Map<String, FoundFile> found, FoundFile file) {
    Address.of(file.url())
        .map(URI::toString)
        .ifPresent(
            url ->
                found.putIfAbsent(
                    url,
                    new FoundFile(url, file.title(), file.name(), file.version(), file.licence())));
  }

  private void one(FoundFile file, KnownAddress known) throws InterruptedException {
    if (!licences.allow(file.licence(), source.licence().name())) {
      String stated = file.licence().isEmpty() ? source.licence().name() : file.licence();
      String what = "its licence is not on the list of open ones: " + stated;
      book.put(known.failed(FetchOutcome.LICENCE, 0, what, run));
      return;
    }
    if (!known.isDue(file.version(), run) && isArchived(known)) {
      return;
    }
    URI address = URI.create(file.url());
    if (failuresByHost.getOrDefault(address.getHost(), 0) >= FAILURES_OF_A_HOST) {
      String what = "not asked: its host failed " + FAILURES_OF_A_HOST + " times";
      book.put(known.failed(FetchOutcome.FAILED, 0, what, run));
      return;
    }
    ask(file, known, address);
    book.save();
  }

  /** Lost or cut bytes are asked for again; an address that never gave any has none to lose. */
  private boolean isArchived(KnownAddress known) {
    try {
      return !known.hasBytes() || archive.has(new Archive.Entry(known.sha256(), known.bytes()));
    } catch (IOException e) {
      return false;
    }
  }

  private void ask(FoundFile file, KnownAddress known, URI address) throws InterruptedException {
    Path target = arriving.resolve(Sha256.of(file.url()).substring(0, OF_HASH));
    Validators validators =
        known.hasBytes() && isArchived(known) ? known.validators() : Validators.NONE;
    try {
      Answer answer = fetcher.get(new Request(address, validators, target, Long.MAX_VALUE));
      failuresByHost.remove(address.getHost());
      book.put(
          answer.isUnchanged()
              ? row(file, known, answer, FetchOutcome.UNCHANGED, known.path())
              : arrived(file, known, answer, target));
    } catch (FetchFailure e) {
      FetchOutcome outcome = FetchOutcome.valueOf(e.kind().name());
      if (outcome == FetchOutcome.FAILED) {
        failuresByHost.merge(address.getHost(), 1, Integer::sum);
      }
      book.put(known.failed(outcome, e.status(), e.getMessage(), run));
    }
  }

  private KnownAddress arrived(FoundFile file, KnownAddress known, Answer answer, Path target) {
    String name = names.name(known, file, answer);
    Optional<String> noData = NoData.in(target, name);
    if (noData.isPresent()) {
      delete(target);
      return known.failed(FetchOutcome.NO_DATA, answer.status(), noData.get(), run);
    }
    FetchOutcome outcome = outcome(known, answer, name);
    archive.adopt(target, new Archive.Entry(answer.sha256(), answer.bytes()));
    return row(file, known, answer, outcome, name);
  }

  private FetchOutcome outcome(KnownAddress known, Answer answer, String name) {
    if (known.hasBytes()) {
      boolean isSame = known.sha256().equals(answer.sha256());
      return isSame ? FetchOutcome.UNCHANGED : FetchOutcome.CHANGED;
    }
    boolean isKnown =
        book.files().stream()
            .anyMatch(row -> row.path().equals(name) && row.sha256().equals(answer.sha256()));
    return isKnown ? FetchOutcome.MOVED : FetchOutcome.NEW;
  }

  private KnownAddress row(
      FoundFile file, KnownAddress known, Answer answer, FetchOutcome outcome, String path) {
    boolean isNew = !answer.isUnchanged();
    boolean hasNewBytes = isNew && outcome != FetchOutcome.UNCHANGED;
    return new KnownAddress(
        KnownAddress.FILE,
        file.url(),
        answer.finalAddress().toString(),
        path,
        outcome,
        answer.status(),
        answer.validators(),
        file.version(),
        file.licence(),
        isNew ? answer.mediaType() : known.mediaType(),
        isNew ? answer.sha256() : known.sha256(),
        isNew ? answer.bytes() : known.bytes(),
        known.firstSeen(),
        hasNewBytes ? run : known.retrieved(),
        run,
        run,
        "");
  }

  /** The last row to be written says that all of the night is done. */
  private void finish(List<String> problems) {
    KnownAddress whole = KnownAddress.heardOf(KnownAddress.SOURCE, "", run);
    FetchOutcome outcome = problems.isEmpty() ? FetchOutcome.UNCHANGED : FetchOutcome.FAILED;
    KnownAddress done = whole.failed(outcome, 0, String.join("; ", problems), run);
    book.put(done.named(rules(source)));
    book.forget(run.minusDays(REMEMBERED_DAYS));
    book.save();
    pages.tidy();
    tidy();
  }

  /** Broken downloads wait for another night only while their address is offered. */
  private void tidy() {
    List<String> waiting =
        book.files().stream()
            .filter(row -> row.listed().equals(run) && row.outcome() == FetchOutcome.FAILED)
            .map(row -> Sha256.of(row.url()).substring(0, OF_HASH))
            .toList();
    if (Files.isDirectory(arriving)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(arriving)) {
        for (Path file : files) {
          if (waiting.stream().noneMatch(file.getFileName().toString()::startsWith)) {
            delete(file);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list " + arriving, e);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + file, e);
    }
  }
}
