package org.totalplace.nightly.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.totalplace.check.CheckResult;
import org.totalplace.nightly.job.RunData;
import org.totalplace.nightly.job.SharedWork;
import org.totalplace.nightly.job.Stages;
import org.totalplace.nightly.job.Work;

/** Stages that only write down that they ran, and do what a test wants where it wants. */
final class RecordedStages implements Stages {
  final List<String> ran = new ArrayList<>();
  List<Work> files = List.of();
  boolean anythingNew = true;
  String failsAt = "";
  Runnable failure =
      () -> {
        throw new IllegalStateException("as the test wants");
      };
  Optional<String> inputs = Optional.empty();

  private synchronized void did(String what) {
    ran.add(what);
    if (what.equals(failsAt)) {
      failure.run();
    }
  }

  @Override
  public boolean isOnline() {
    return false;
  }

  @Override
  public SharedWork fetch() {
    throw new IllegalStateException("asked for offline");
  }

  @Override
  public RunData extract() {
    did("extract");
    return new RunData("abc", anythingNew);
  }

  @Override
  public SharedWork normalise() {
    return work(files, "");
  }

  @Override
  public SharedWork classify() {
    return work(List.of(new Work("x", 1)), "classify ");
  }

  private SharedWork work(List<Work> toDo, String verb) {
    return new SharedWork() {
      @Override
      public List<Work> toDo() {
        return toDo;
      }

      @Override
      public void doOne(String key) {
        did(verb + key);
      }
    };
  }

  @Override
  public void count() {
    did("count");
  }

  @Override
  public CheckResult check() {
    did("check");
    return new CheckResult(List.of(), 0, List.of());
  }

  @Override
  public void publish(Optional<RunData> extracted) {
    did("publish");
    inputs = extracted.map(RunData::inputs);
  }
}
