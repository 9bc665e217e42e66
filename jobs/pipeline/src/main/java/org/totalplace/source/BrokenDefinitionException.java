package org.totalplace.source;

import java.util.List;

/** Carries the problems of one definition up to the catalogue, which goes on without it. */
final class BrokenDefinitionException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient String sourceId;
  private final transient List<DefinitionProblem> problems;

  BrokenDefinitionException(String sourceId, List<DefinitionProblem> problems) {
    super(problems.toString());
    this.sourceId = sourceId;
    this.problems = List.copyOf(problems);
  }

  String sourceId() {
    return sourceId;
  }

  List<DefinitionProblem> problems() {
    return problems;
  }
}
