package org.totalplace.classify.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.totalplace.model.Home;
import org.totalplace.model.Workspace;

/**
 * Command of {@code scripts/evaluate}: prints how far the answers of a run agree with the labels.
 */
public final class Evaluate {
  private Evaluate() {}

  /**
   * @param arguments output folder of a run that has classified the shared files; {@code --errors}
   *     to list the disagreements
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length == 0) {
      out.println("usage: scripts/evaluate OUTPUT [--errors]");
      System.exit(2);
    }
    Path referenceData = Home.find().referenceData();
    List<Label> labels = Label.read(referenceData);
    List<PersonLabel> people = PersonLabel.read(referenceData);
    List<LineKey> lines =
        Stream.concat(labels.stream().map(Label::line), people.stream().map(PersonLabel::line))
            .toList();
    Answers answers = new Answers(new Workspace(Path.of(arguments[0])), lines);
    Evaluation evaluation = new Evaluation(labels, answers::find, new FlowRules(referenceData));
    PeopleEvaluation gate = new PeopleEvaluation(people, answers::find);
    evaluation.report().forEach(out::println);
    gate.report().forEach(out::println);
    if (List.of(arguments).contains("--errors")) {
      evaluation.errors().forEach(out::println);
      gate.errors().forEach(out::println);
    }
  }
}
