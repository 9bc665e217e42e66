package org.totalplace.source;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.model.Sha256;

/**
 * One source as its YAML file describes it: who publishes what, where, under which licence, and how
 * it is to be read. Everything that varies between publishers is here and nowhere in the code.
 *
 * @param id the folder name in an inbox, e.g. {@code devon-county-council}
 * @param publisher agency id in {@code reference-data/agencies/}
 * @param kind decides the record type (payment, award, outturn) of every line
 * @param area GSS code of the publisher's own area, or {@code UK}, {@code England}
 * @param layouts where the figures of official tables lie; empty for payments and grants
 */
public record SourceDefinition(
    String id,
    String title,
    String publisher,
    SourceKind kind,
    String area,
    Licence licence,
    String homepage,
    Finding find,
    Cadence cadence,
    AmountConvention amount,
    DateConvention date,
    ColumnHints columns,
    List<FilePattern> ignoreFiles,
    Assertions assertions,
    List<TableLayout> layouts,
    String notes) {

  public SourceDefinition {
    layouts = List.copyOf(layouts);
    ignoreFiles = List.copyOf(ignoreFiles);
  }

  /** The reason why a file of this source is not read, if there is one. */
  public Optional<FilePattern> findIgnored(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return ignoreFiles.stream().filter(pattern -> pattern.matches(name)).findFirst();
  }

  /**
   * Changes when, and only when, something changes that decides how a file is read: a new homepage
   * or note does not make the source's files be read again.
   */
  public String readingFingerprint() {
    String reading =
        String.join("\n", id, kind.code(), "" + amount, "" + date, "" + columns, "" + ignoreFiles);
    return Sha256.of(layouts.isEmpty() ? reading : reading + "\n" + layouts);
  }

  /**
   * Changes when something changes that decides what the lines say: how a file is read, who paid
   * and where, and what is asserted. A way to find files does not, and no title or note.
   */
  public String fingerprint() {
    return Sha256.of(
        String.join(
            "\n",
            readingFingerprint(),
            publisher,
            area,
            "" + assertions.minLines(),
            "" + new TreeMap<>(assertions.minFill())));
  }

  /** The same with more ways to find its files. */
  SourceDefinition with(Finding more) {
    return new SourceDefinition(
        id,
        title,
        publisher,
        kind,
        area,
        licence,
        homepage,
        find.and(more),
        cadence,
        amount,
        date,
        columns,
        ignoreFiles,
        assertions,
        layouts,
        notes);
  }

  /**
   * @param name identifier such as {@code OGL-UK-3.0}; {@code unknown} where not stated
   * @param url text of the licence, or {@code unknown}
   */
  public record Licence(String name, String url, String attribution) {}

  /**
   * Where files are found; an inbox folder of the source's id always counts.
   *
   * @param urls addresses of single files
   * @param rules ways to find more, all of which are used
   * @param verified the day on which the rules last found what they should; {@code never} before
   * @param tried what was tried, and when, where it is not verified
   */
  public record Finding(List<String> urls, List<FindRule> rules, String verified, String tried) {
    /** Only by hand. */
    public static final Finding NONE = new Finding(List.of(), List.of(), "never", "");

    public Finding {
      urls = List.copyOf(urls);
      rules = List.copyOf(rules);
    }

    /** Both; verified only where both are, on the earlier day. */
    Finding and(Finding more) {
      String seen = verified.compareTo(more.verified) < 0 ? verified : more.verified;
      boolean isSeen = !verified.equals("never") && !more.verified.equals("never");
      return new Finding(
          joined(urls, more.urls),
          joined(rules, more.rules),
          isSeen ? seen : "never",
          tried.isEmpty() ? more.tried : tried + "; " + more.tried);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
      return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Whether there is anything to ask the web for. */
    public boolean isEmpty() {
      return urls.isEmpty() && rules.isEmpty();
    }
  }

  /**
   * @param every {@code day}, {@code week}, {@code four_weeks}, {@code month}, {@code quarter},
   *     {@code year}; {@code once} or {@code irregular} where nothing more is due
   * @param lagDays days after the end of a period until it is due
   */
  public record Cadence(String every, int lagDays) {}

  /**
   * @param basis {@code net}, {@code gross} or {@code unknown} of VAT
   * @param unit {@code pounds}, {@code thousands} or {@code millions}
   * @param thresholdPence smallest payment that must be published; 0 where none
   */
  public record AmountConvention(String basis, String unit, long thresholdPence) {}

  /**
   * @param basis {@code payment}, {@code invoice}, {@code posting}, {@code award}, {@code period}
   *     or {@code unknown}
   * @param order {@code dmy}, {@code mdy}, {@code ymd}, or {@code evidence} to decide by the file
   */
  public record DateConvention(String basis, String order) {}

  /**
   * @param names heading as printed to canonical column, beyond the shared vocabulary
   * @param positions canonical column to position from 1, for files without a heading
   * @param ignore headings that are known and not needed
   * @param files what headings mean in single files, before all else
   */
  public record ColumnHints(
      Map<String, String> names,
      Map<String, Integer> positions,
      List<String> ignore,
      List<FileColumns> files) {
    public ColumnHints {
      names = Collections.unmodifiableMap(new TreeMap<>(names));
      positions = Collections.unmodifiableMap(new TreeMap<>(positions));
      ignore = List.copyOf(ignore);
      files = List.copyOf(files);
    }
  }

  /**
   * Files in which headings stand over other columns than they say.
   *
   * @param names heading as printed to the canonical column that stands below it
   */
  public record FileColumns(FilePattern files, Map<String, String> names) {
    public FileColumns {
      names = Collections.unmodifiableMap(new TreeMap<>(names));
    }
  }

  /** Files of a source, with the reason. {@code glob} is matched against their names. */
  public record FilePattern(String glob, String why) {
    /** {@code *} is any text, {@code ?} one character; letters match in either case. */
    public boolean matches(String name) {
      return Glob.isName(glob.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param minLines fewer accepted lines over the whole source stop the publish
   * @param maxLines more only warn
   * @param minFill canonical column to the least share of lines, in per cent, that must have it
   */
  public record Assertions(long minLines, long maxLines, Map<String, Integer> minFill) {
    public Assertions {
      minFill = Collections.unmodifiableMap(new TreeMap<>(minFill));
    }
  }
}
