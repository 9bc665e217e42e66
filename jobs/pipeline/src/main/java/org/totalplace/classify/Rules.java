package org.totalplace.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.totalplace.classify.agency.AgencyMatcher;
import org.totalplace.classify.agency.AgencyRegister;
import org.totalplace.classify.agency.AgencyTypes;
import org.totalplace.classify.payee.PayeeThemes;
import org.totalplace.classify.payee.Payees;
import org.totalplace.classify.purpose.Purposes;
import org.totalplace.model.Sha256;

/**
 * Every rule and register that classify reads, loaded once for a run. Its hash is part of the input
 * key of all answers: one changed cell, and every source is answered again. May be used from many
 * threads.
 */
public final class Rules {
  /** Raised when the meaning of the rules changes in the code. */
  private static final String ENGINE = "classify-3";

  private static final List<String> FOLDERS =
      List.of("agencies", "agencies/bodies", "flows", "people", "themes");

  private final AgencyRegister register;
  private final AgencyMatcher agencies;
  private final Payees payees;
  private final PayeeThemes payeeThemes;
  private final Purposes purposes;
  private final String hash;

  private Rules(Path referenceData) {
    this.register = AgencyRegister.read(referenceData.resolve("agencies"));
    AgencyTypes types = new AgencyTypes(referenceData.resolve("agencies"));
    this.agencies = new AgencyMatcher(register, types, referenceData.resolve("agencies"));
    this.payees = Payees.read(referenceData, register, agencies, types);
    this.payeeThemes = new PayeeThemes(referenceData.resolve("themes"), register);
    this.purposes = new Purposes(referenceData, agencies);
    this.hash = hash(referenceData);
  }

  /**
   * @param referenceData the project's folder of that name
   * @throws IllegalArgumentException when a table is malformed, naming file and line
   */
  public static Rules load(Path referenceData) {
    return new Rules(referenceData);
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

  private static String hash(Path referenceData) {
    Sha256 sha256 = new Sha256().add(ENGINE);
    for (String folder : FOLDERS) {
      for (Path file : tables(referenceData.resolve(folder))) {
        sha256.add(referenceData.relativize(file).toString()).add(Sha256.of(file));
      }
    }
    Path places = referenceData.resolve("places");
    sha256.add(Sha256.of(places.resolve("postcode_ranges.csv")));
    return sha256.add(Sha256.of(places.resolve("places.csv"))).hex();
  }

  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
