package org.totalplace.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.payee.PayeeThemes;
import org.totalplace.classify.payee.Payees;
import org.totalplace.classify.purpose.Purposes;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.register.AgencyTypes;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.model.TextHash;
import org.totalplace.reference.ReferenceData;

/**
 * Every rule and register that classify reads, loaded once for a run. Its hash is part of the input
 * key of all answers: if one cell changes, every source is answered again. Thread safe.
 */
public final class Rules {
  /** The code that answers depend on, besides the tables. */
  private static final String[] ENGINE = {
    "org/totalplace/classify",
    "org/totalplace/csv",
    "org/totalplace/model",
    "org/totalplace/parquet",
    "org/totalplace/reference",
    "org/totalplace/schema",
    "org/totalplace/source",
    "org/totalplace/store",
    "schemas/classified"
  };

  private static final List<String> FOLDERS =
      List.of("agencies", "agencies/bodies", "flows", "people", "themes");

  private final AgencyRegister register;
  private final AgencyMatcher agencies;
  private final Payees payees;
  private final PayeeThemes payeeThemes;
  private final Purposes purposes;
  private final String hash;

  private Rules(ReferenceData reference) {
    this.register = AgencyRegister.read(reference.resolve("agencies"));
    AgencyTypes types = new AgencyTypes(reference.resolve("agencies"));
    this.agencies = new AgencyMatcher(register, types, reference.resolve("agencies"));
    this.payees = Payees.read(reference, register, agencies, types);
    this.payeeThemes = new PayeeThemes(reference.resolve("themes"), register);
    this.purposes = new Purposes(reference, agencies);
    this.hash = hash(reference);
  }

  /**
   * @throws IllegalArgumentException when a table is malformed, naming file and line
   */
  public static Rules load(ReferenceData reference) {
    return new Rules(reference);
  }

  public AgencyRegister register() {
    return register;
  }

  public AgencyMatcher agencies() {
    return agencies;
  }

  public Payees payees() {
    return payees;
  }

  public PayeeThemes payeeThemes() {
    return payeeThemes;
  }

  public Purposes purposes() {
    return purposes;
  }

  public String hash() {
    return hash;
  }

  private static String hash(ReferenceData reference) {
    Sha256 sha256 = new Sha256().add(CodeHash.of(ENGINE));
    for (String folder : FOLDERS) {
      for (Path file : tables(reference.resolve(folder))) {
        add(file, reference, sha256);
      }
    }
    add(reference.resolve("places/postcode_ranges.csv"), reference, sha256);
    add(reference.resolve("places/places.csv"), reference, sha256);
    add(reference.resolve("places/project_codes.csv"), reference, sha256);
    return sha256.hex();
  }

  /** A quicker hash, because SHA-256 would take half as long as reading the tables. */
  private static void add(Path file, ReferenceData reference, Sha256 sha256) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      long hash = TextHash.of(bytes, 0, bytes.length);
      sha256.add("%s %d %x".formatted(reference.folder().relativize(file), bytes.length, hash));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
