package dev.hourbook.api.web.problems;

/** A request that is answered with a problem. */
public final class Unacceptable extends RuntimeException {

  private final transient Problem problem;

  Unacceptable(Problem problem) {
    super(problem.code() + ": " + problem.detail());
    this.problem = problem;
  }

  /** What is answered. */
  public Problem problem() {
    return problem;
  }
}
