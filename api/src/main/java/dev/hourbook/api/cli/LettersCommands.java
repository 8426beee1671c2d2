package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.eventstore.DeadLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What reactions could not handle. */
@Command(
    name = "letters",
    mixinStandardHelpOptions = true,
    description = {
      "Events that a reaction could not handle wait as letters, in sequences: one per stream, in",
      "order. Mend the cause, then let the reaction try them again."
    })
final class LettersCommands {

  private static final int WAITING = 3;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists sequences that wait, with the event each stopped at and why.")
  int list(@Mixin ListOptions list) {
    return list.print(lists -> lists.letters());
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Tries every sequence of a reaction again; exits with 3 if letters still wait.")
  int retry(
      @Mixin DataOptions data,
      @Parameters(paramLabel = "GROUP", description = "The reaction, as 'letters list' names it.")
          String group) {
    try (Company company = data.open()) {
      company.caughtUp();
      DeadLetters letters = company.ledger().deadLetters();
      int done = letters.retry(group);
      long left = letters.size(group);
      company.caughtUp();
      System.err.println(done + " sequences worked off, " + left + " letters still wait.");
      return left == 0 ? 0 : WAITING;
    }
  }
}
