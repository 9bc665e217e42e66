package org.totalplace.nightly.run;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures of single sources, while the rest of the run continues: one sentence each, with the
 * remedy. Sorted, so that the order does not depend on timing.
 */
public final class RunFailures {
  private static final Logger LOG = LoggerFactory.getLogger(RunFailures.class);

  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded");

  /** How the SQL engine says that a file of ours is not what was written. */
  private static final List<String> UNREADABLE =
      List.of("Invalid Input Error", "No files found that match", "Serialization Error");

  /** A file that can be made again, and the folder that has to go for it. */
  private static final Pattern KEPT =
      Pattern.compile(
          "['\"](?<remade>[^'\"]*/(?:4-parts|(?:2-normalised|3-classified)/[^/'\"]+))/[^'\"]*['\"]");

  private final Map<String, String> sentences = new TreeMap<>();

  /**
   * @param about a source id, followed by the file if the failure concerns one file
   */
  public synchronized void add(String about, String sentence) {
    sentences.merge(about, sentence, RunFailures::both);
    LOG.warn("{}: {}", about, sentence);
  }

  public synchronized void add(String about, String what, Throwable e) {
    String sentence = what + oneLine(sentence(e));
    sentences.merge(about, sentence, RunFailures::both);
    LOG.warn("{}", about, e);
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String both(String one, String other) {
    return one.contains(other) ? one : one + "; " + other;
  }

  public synchronized List<String> sentences() {
    return sentences.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }

  public synchronized boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** The sentence, with the remedy if the disk is full, or what earlier runs kept is damaged. */
  public static String withRemedy(String sentence, Path output) {
    if (FULL.stream().anyMatch(sentence::contains)) {
      return sentence
          + (". The disk of " + output + " or of " + System.getProperty("java.io.tmpdir"))
          + " is full: make room and start again, what was done is kept; or name another folder"
          + " with --output";
    }
    Matcher kept = KEPT.matcher(sentence);
    return UNREADABLE.stream().anyMatch(sentence::contains) && kept.find()
        ? sentence
            + (". It was made by an earlier run and is damaged: delete " + kept.group("remade"))
            + " and start again, it is made anew from the archive"
        : sentence;
  }

  /** The message of the innermost cause that has one; of a run that a signal ends, just that. */
  public static String sentence(Throwable e) {
    if (Shutdown.isUnderWay()) {
      return Shutdown.SENTENCE;
    }
    String sentence = e.getClass().getSimpleName();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemException) {
        sentence = cause.getClass().getSimpleName() + ": " + cause.getMessage(); // only the file
      } else if (cause.getMessage() != null) {
        sentence = cause.getMessage();
      }
    }
    return sentence;
  }
}
