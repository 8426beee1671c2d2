package dev.hourbook.api.cli;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.audit.Finding;
import dev.hourbook.api.audit.Unvalued;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.eventstore.Positions;
import dev.hourbook.api.seal.Reach;
import dev.hourbook.api.seal.Roots;
import dev.hourbook.ledger.message.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks what must always hold. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks what must always hold against the log; exits with 3 if something does not.",
      "It names the first event of each seal that was changed, removed or slipped in."
    })
final class VerifyCommand implements Callable<Integer> {

  /** The exit code when something does not hold. */
  static final int FOUND = 3;

  private static final Duration STANDSTILL = Duration.ofMinutes(1);

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(
      names = "--roots",
      paramLabel = "FILE",
      description = "Checks the seals against roots that 'seal --roots' has written, too.")
  private Optional<Path> roots = Optional.empty();

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      List<Finding> outside =
          roots.flatMap(file -> new Roots(company.jdbc(), file).check()).stream()
              .map(Audit::finding)
              .toList();
      List<Finding> behind = standstill(company);
      Audit audit = new Audit(company);
      List<Finding> inside = audit.run(check -> System.err.println("checking: " + check));
      System.err.println(Reach.of(company.jdbc()));
      Unvalued.in(company.jdbc()).forEach(sentence -> System.err.println("Note: " + sentence));
      return tell(Stream.of(outside, behind, inside).flatMap(List::stream).toList());
    }
  }

  /** Views that refuse an event stand still before it: the log is checked all the same. */
  private static List<Finding> standstill(Company company) {
    try {
      Positions positions = company.ledger().positions();
      positions.awaitMovingBooks(positions.head(), STANDSTILL);
      return List.of();
    } catch (Refused behind) {
      return List.of(new Finding("views follow the log", behind.refusal().message()));
    }
  }

  private static int tell(List<Finding> findings) {
    findings.forEach(finding -> System.err.println("WRONG " + finding));
    System.err.println(
        findings.isEmpty() ? "Everything holds." : findings.size() + " things do not hold.");
    return findings.isEmpty() ? 0 : FOUND;
  }
}
