package org.totalplace.nightly.run;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the work of a run is done.
 *
 * @param name of the engine
 * @param master address of the cluster's master, as the engine wants it
 * @param store what the machines of a cluster share; empty where this machine works alone
 * @param settings of the engine itself, by name
 */
public record EngineChoice(
    String name, Optional<String> master, Optional<URI> store, Map<String, String> settings) {
  /** The engine that is always there. */
  public static final String LOCAL = "local";

  public EngineChoice {
    settings = Map.copyOf(new TreeMap<>(settings));
  }

  /** This machine alone. */
  public static EngineChoice local() {
    return new EngineChoice(LOCAL, Optional.empty(), Optional.empty(), Map.of());
  }
}
