package dev.hourbook.api.cli;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was paid for hours that did not stand. */
@Command(
    name = "clawback",
    mixinStandardHelpOptions = true,
    description = "Proposes to take back what was paid for hours that did not stand; decides it,"
        + " and about what is still owed of it.")
final class ClawbackCommands {

  private static final String PAYOUT = "The payout that paid them; see 'payout list'.";

  private static final String DEBT = "The payout that paid too much; see 'clawback debts'.";

  @Command(
      name = "propose",
      mixinStandardHelpOptions = true,
      description = "Proposes it, once for each document that says they did not stand.")
  int propose(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "ITEM=LENGTH",
              description = "An item of it and how much: see 'payout items'.")
          List<Asked> items,
      @Option(names = "--cause", required = true, description = "quality or not-worked.")
          ClawbackCause cause,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Option(names = "--document", required = true, description = "What says so.")
          String document) {
    return act.send(
        "Proposed; a second person decides it.",
        desk -> new ProposeClawback(payout, items, cause, reason, document, desk.now(), desk.by()));
  }

  @Command(
      name = "decide",
      mixinStandardHelpOptions = true,
      description = "Decides who bears it; not whoever proposed it.")
  int decide(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout,
      @Parameters(index = "1", paramLabel = "CLAWBACK", description = "Which of its, from 1.")
          int clawback,
      @Parameters(index = "2", paramLabel = "DECISION", description = "absorb, bear or split.")
          ClawbackOption option,
      @Option(
              names = "--borne",
              converter = SecondsWord.class,
              paramLabel = "LENGTH",
              description = "How much of it the expert bears: 7200 or 2:00. Default: none.")
          Optional<Long> borne,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        "Decided.",
        desk -> new DecideClawback(
            payout, clawback, option, borne.orElse(0L), reason, desk.now(), desk.by()));
  }

  @Command(
      name = "debts",
      mixinStandardHelpOptions = true,
      description = "Lists what experts owe back, the oldest first, with its age in days.")
  int debts(
      @Mixin ListOptions list,
      @Option(names = "--expert", description = "Only of this expert.") Optional<String> expert,
      @Option(names = "--open", description = "Only what is not settled.") boolean open) {
    return list.printAt((lists, now) -> lists.debts(expert.orElse(""), open, now));
  }

  @Command(
      name = "write-off",
      mixinStandardHelpOptions = true,
      description = "Asks to give up what an expert owes back of a payout.")
  int writeOff(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "PAYOUT", description = DEBT) PayoutId payout,
      @Parameters(
              index = "1",
              paramLabel = "AMOUNT",
              converter = MoneyWord.class,
              description = "How much of it: USD:25.00.")
          Money amount,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        "Asked; a second person decides it.",
        desk -> new AskWriteOff(payout, amount, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "decide-write-off",
      mixinStandardHelpOptions = true,
      description = "Decides whether it is lost; not whoever asked.")
  int decideWriteOff(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "PAYOUT", description = DEBT) PayoutId payout,
      @Parameters(index = "1", paramLabel = "DECISION", description = "lost or owed.")
          WriteOffWord decision,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        "Decided.",
        desk -> new DecideWriteOff(
            payout, decision == WriteOffWord.LOST, reason, desk.now(), desk.by()));
  }

  /** What becomes of a debt that somebody asks to give up. */
  enum WriteOffWord {
    LOST,
    OWED
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists clawbacks: proposed, absorb, bear, split, or lapsed.")
  int list(
      @Mixin ListOptions list,
      @Option(names = "--expert", description = "Only of this expert.") Optional<String> expert,
      @Option(names = "--state", description = "Only in this state.") Optional<String> state) {
    return list.print(lists -> lists.clawbacks(expert.orElse(""), state.orElse("")));
  }
}
