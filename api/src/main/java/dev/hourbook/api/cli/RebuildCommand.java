package dev.hourbook.api.cli;

import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Empties all views and fills them again from the log. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Empties all views, fills them from the log, and compares the rows with before.")
final class RebuildCommand implements Callable<Integer> {

  private static final int DIFFERENT = 3;

  @Mixin
  private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      long events = company.caughtUp();
      ViewChecksums checksums = new ViewChecksums(company.jdbc(), company.viewTables());
      Map<String, String> before = checksums.take();
      Instant began = BusinessClock.machine();
      company.ledger().rebuild().resetBooks();
      company.caughtUp();
      long millis = Duration.between(began, BusinessClock.machine()).toMillis();
      Map<String, String> after = checksums.take();
      System.err.println("Rebuilt from " + events + " events in " + millis + " ms.");
      return compare(before, after);
    }
  }

  private static int compare(Map<String, String> before, Map<String, String> after) {
    int result = 0;
    for (Map.Entry<String, String> table : before.entrySet()) {
      boolean same = table.getValue().equals(after.get(table.getKey()));
      result = same ? result : DIFFERENT;
      System.err.println(table.getKey() + ": " + table.getValue()
          + (same ? "  same as before" : "  DIFFERS: " + after.get(table.getKey())));
    }
    return result;
  }
}
