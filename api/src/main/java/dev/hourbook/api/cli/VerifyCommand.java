package dev.hourbook.api.cli;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.audit.Finding;
import dev.hourbook.api.company.Company;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what must always hold. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Checks what must always hold against the log; exits with 3 if something does not.")
final class VerifyCommand implements Callable<Integer> {

  private static final int FOUND = 3;

  @Mixin
  private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      company.caughtUp();
      List<Finding> findings =
          new Audit(company).run(check -> System.err.println("checking: " + check));
      findings.forEach(finding -> System.err.println("WRONG " + finding));
      System.err.println(
          findings.isEmpty() ? "Everything holds." : findings.size() + " things do not hold.");
      return findings.isEmpty() ? 0 : FOUND;
    }
  }
}
