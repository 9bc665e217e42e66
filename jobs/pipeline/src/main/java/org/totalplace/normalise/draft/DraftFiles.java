package org.totalplace.normalise.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.totalplace.normalise.line.LineSink;
import org.totalplace.normalise.reading.Reading;

/**
 * What the files of one new source show together.
 *
 * @param read those that could be read
 * @param refused those that could not
 */
public record DraftFiles(List<Reading> read, List<Reading> refused, AmountSpread amounts) {
  private static final Pattern STATED =
      Pattern.compile(
          "(?i)(?:over|above|more[ _-]than|exceeding)[ _-]*+(?:£[ _-]*+)?(\\d[\\d,]{1,6})");

  /** How one file is read. */
  @FunctionalInterface
  public interface Reader {
    /**
     * @param name as published
     * @param lines gets the accepted lines
     */
    Reading read(Path file, String name, LineSink lines) throws IOException;
  }

  public DraftFiles {
    read = List.copyOf(read);
    refused = List.copyOf(refused);
  }

  /**
   * @throws IOException where a file cannot be opened at all
   */
  public static DraftFiles of(Reader reader, List<Path> files) throws IOException {
    List<Reading> read = new ArrayList<>();
    List<Reading> refused = new ArrayList<>();
    AmountSpread amounts = new AmountSpread();
    for (Path file : files) {
      AmountSpread spread = new AmountSpread();
      Reading reading = reader.read(file, file.getFileName().toString(), spread);
      (reading.isRefused() || reading.account().accepted().rows() == 0 ? refused : read)
          .add(reading);
      amounts.add(spread);
    }
    return new DraftFiles(read, refused, amounts);
  }

  long lines() {
    return read.stream().mapToLong(reading -> reading.account().accepted().rows()).sum();
  }

  /** Canonical column to its headings as printed. */
  Map<String, Set<String>> columns() {
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    for (Reading reading : read) {
      reading
          .layout()
          .columns()
          .forEach(
              (ours, printed) -> columns.computeIfAbsent(ours, c -> new TreeSet<>()).add(printed));
    }
    return columns;
  }

  Set<String> unmapped() {
    Set<String> unmapped = new LinkedHashSet<>();
    read.forEach(reading -> unmapped.addAll(reading.layout().unmapped()));
    return unmapped;
  }

  /** Files without this column. */
  List<String> without(String column) {
    return read.stream()
        .filter(r -> !r.layout().columns().containsKey(column))
        .map(Reading::file)
        .toList();
  }

  List<String> withNotice(String code) {
    return read.stream()
        .filter(r -> r.notices().counts().containsKey(code))
        .map(Reading::file)
        .toList();
  }

  /** Per cent of all lines that have a value; lines of files without the column have none. */
  long filledPercent(String column, String missingNotice) {
    long filled =
        read.stream()
            .filter(r -> r.layout().columns().containsKey(column))
            .mapToLong(
                r ->
                    r.account().accepted().rows()
                        - r.notices().counts().getOrDefault(missingNotice, 0L))
            .sum();
    return lines() == 0 ? 0 : Math.max(0, filled) * 100 / lines();
  }

  /** The payer, where the first lines of all files have the same. */
  public Optional<String> payer() {
    Set<String> payers = new TreeSet<>();
    for (Reading reading : read) {
      reading.firstLines().forEach(line -> payers.add(line.getOrDefault("payer_name", "")));
    }
    return payers.size() == 1
        ? payers.stream().filter(name -> !name.isBlank()).findFirst()
        : Optional.empty();
  }

  /** What the names of the files say: {@code payments over £500}. */
  Optional<Long> statedThreshold() {
    Set<Long> stated = new TreeSet<>();
    for (Reading reading : read) {
      Matcher matcher = STATED.matcher(reading.file());
      while (matcher.find()) {
        stated.add(Long.parseLong(matcher.group(1).replace(",", "")));
      }
    }
    return stated.size() == 1 ? stated.stream().findFirst() : Optional.empty();
  }

  /** Month, quarter or year, by the median number of days in a file; empty where it is none. */
  Optional<String> cadence() {
    List<Long> days =
        read.stream()
            .filter(r -> r.dates().from().isPresent())
            .map(r -> ChronoUnit.DAYS.between(r.dates().from().get(), r.dates().to().get()) + 1)
            .sorted()
            .toList();
    long median = days.isEmpty() ? 0 : days.get(days.size() / 2);
    if (median >= 15 && median <= 31) {
      return Optional.of("month");
    }
    if (median >= 75 && median <= 93) {
      return Optional.of("quarter");
    }
    return median >= 340 && median <= 366 ? Optional.of("year") : Optional.empty();
  }
}
