package org.totalplace.nightly.job;

import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.totalplace.nightly.run.RunFailures;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.source.Catalogue;

/**
 * Where the work of a run is done: on this machine, or by an engine that the service loader finds
 * on the class path under its name. Whichever does it, the stages and their bytes are the same.
 */
public interface Engine {
  /** What {@code --engine} calls it. */
  String name();

  /**
   * The stages of one run, which are closed when it has ended.
   *
   * @throws IllegalArgumentException where the request is not one for this engine
   */
  Stages begin(RunRequest request, Catalogue catalogue, RunFailures failures);

  /**
   * @throws IllegalArgumentException where no engine has that name
   */
  static Engine named(String name) {
    TreeMap<String, Engine> known = new TreeMap<>();
    List<Engine> local = List.of(new LocalEngine());
    local.forEach(engine -> known.put(engine.name(), engine));
    ServiceLoader.load(Engine.class).forEach(engine -> known.put(engine.name(), engine));
    Engine found = known.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no engine "
              + name
              + " on the class path, which has "
              + known.keySet()
              + "; scripts/total-place takes the program that has it, see docs/CLUSTER.md");
    }
    return found;
  }
}
