package dev.hourbook.api.cli;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.seal.Break;
import dev.hourbook.api.seal.Reach;
import dev.hourbook.api.seal.Roots;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Seals the log and writes its roots outside. */
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    description = {
      "Seals the events that can no longer change, so that verify finds who edits one later.",
      "A running server does the same by itself, a minute behind."
    })
final class SealCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(
      names = "--roots",
      paramLabel = "FILE",
      description = {
        "Adds the roots to a file, to be kept where the database's owner cannot write.",
        "Roots that contradict those in the file are not added; it exits with 3 then."
      })
  private Optional<Path> roots = Optional.empty();

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      long sealed = company.sealer().pass();
      System.err.println(sealed + " events sealed. " + Reach.of(company.jdbc()));
      return roots.map(file -> write(new Roots(company.jdbc(), file))).orElse(0);
    }
  }

  private static int write(Roots roots) {
    Optional<Break> broken = roots.exists() ? roots.check() : Optional.empty();
    if (broken.isPresent()) {
      System.err.println("WRONG " + Audit.finding(broken.get()) + "; no root was written.");
      return VerifyCommand.FOUND;
    }
    System.err.println(roots.append() + " roots written.");
    return 0;
  }
}
