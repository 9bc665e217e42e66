package org.totalplace.tools.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.model.Workspace;
import org.totalplace.reference.Home;
import org.totalplace.reference.ReferenceData;

/**
 * Command of {@code scripts/evaluate}: prints how far the answers of a run agree with the labels.
 */
public final class Evaluate {
  private Evaluate() {}

  /**
   * @param arguments output folder of a run that has classified the shared files; {@code --errors}
   *     to list the disagreements; {@code --floor} to end with 1 where a measure is under its floor
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length == 0) {
      out.println("usage: scripts/evaluate OUTPUT [--errors] [--floor]");
      System.exit(2);
    }
    ReferenceData reference = Home.find().referenceData();
    List<LabelSet> sets = LabelSet.readAll(reference);
    List<LineKey> lines = sets.stream().flatMap(LabelSet::keys).toList();
    Answers answers = new Answers(new Workspace(Path.of(arguments[0])), lines);
    FlowRules flows = new FlowRules(reference);
    boolean isListed = List.of(arguments).contains("--errors");
    Floor floor = Floor.read(reference);
    List<String> under = new ArrayList<>();
    for (LabelSet set : sets) {
      out.println("== " + set.name());
      Evaluation evaluation = new Evaluation(set.lines(), answers::find, flows);
      PeopleEvaluation gate = new PeopleEvaluation(set.people(), answers::find);
      evaluation.report().forEach(out::println);
      gate.report().forEach(out::println);
      under.addAll(floor.under(set.name(), evaluation.measures()));
      if (isListed) {
        evaluation.errors().forEach(out::println);
        gate.errors().forEach(out::println);
      }
    }
    if (List.of(arguments).contains("--floor") && !under.isEmpty()) {
      under.forEach(out::println);
      System.exit(1);
    }
  }
}
