package dev.hourbook.api.cli;

import dev.hourbook.api.bank.Matching;
import dev.hourbook.api.bank.Named;
import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.SetOffMovements;
import dev.hourbook.ledger.bank.BankCommand.UnmatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.WithdrawSetOff;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.BankRefusal;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.projections.bank.OpenMovements;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be said about lines and documents: they belong together, or do not after all. */
final class BankMatches {
  private BankMatches() {}

  private static Named named(Act.Desk desk) {
    return new Named(new OpenMovements(desk.company().jdbc()));
  }

  private static void requireKnown(Act.Desk desk, Object stream, Refusal otherwise) {
    if (desk.company().streams().of(stream.toString()).isEmpty()) {
      throw new Refused(otherwise);
    }
  }

  /** They belong together. */
  @Command(
      name = "match",
      mixinStandardHelpOptions = true,
      description = {
        "Says which documents a line is: receipt:R-1, payout:..., credit-note:..., voucher:...;",
        "voucher:fee=-2.00 says how much of one. Their amounts add up to the line. With --auto",
        "matches all that have the same reference, amount and currency within a week and nothing",
        "else that fits; what is in doubt is listed and stays as it is."
      })
  static final class Match implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Act act = new Act();

    @Option(names = "--auto", description = "All that fit beyond doubt.")
    private boolean auto;

    @Parameters(index = "0", arity = "0..1", paramLabel = "LINE", description = "main/48213.")
    private Optional<BankLineId> line = Optional.empty();

    @Parameters(index = "1..*", paramLabel = "DOCUMENT", description = "What it is.")
    private List<String> documents = List.of();

    @Override
    public Integer call() {
      if (auto == line.isPresent() || (line.isPresent() && documents.isEmpty())) {
        throw new ParameterException(
            spec.commandLine(), "Give a line and its documents, or --auto and nothing else.");
      }
      return line.map(this::byHand).orElseGet(() -> act.run("Matching done.", Match::allThatFit));
    }

    private int byHand(BankLineId id) {
      return act.run(id.text() + " matched.", desk -> {
        List<MatchedPart> parts = named(desk).of(id, documents);
        desk.company().send(new MatchBankLine(id, parts, MatchRule.BY_HAND, desk.now(), desk.by()));
      });
    }

    private static void allThatFit(Act.Desk desk) {
      Matching.Matched matched = new Matching(desk.company()).run(desk.now(), desk.by());
      matched
          .doubts()
          .forEach(doubt -> System.err.println(
              "In doubt: " + doubt.line() + " may be " + doubt.movement() + "."));
      System.err.println(matched.pairs().size() + " lines matched.");
    }
  }

  /** They do not. */
  @Command(
      name = "unmatch",
      mixinStandardHelpOptions = true,
      description = "Takes a match back; line and documents are open again.")
  static final class Unmatch implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(paramLabel = "LINE", description = "Which: main/48213.")
    private BankLineId line = BankLineId.parse("none/none");

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Override
    public Integer call() {
      return act.run(line.text() + " is open again.", desk -> {
        requireKnown(desk, line, new BankRefusal.UnknownLine(line));
        desk.company().send(new UnmatchBankLine(line, reason, desk.now(), desk.by()));
      });
    }
  }

  /** The bank never saw them. */
  @Command(
      name = "set-off",
      mixinStandardHelpOptions = true,
      description = {
        "Says that movements undo each other and no line will come for them: a voucher and its",
        "reversal, voucher:v#1 voucher:v#2. Their amounts add up to nothing."
      })
  static final class SetOff implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(index = "0", paramLabel = "KEY", description = "A name for it.")
    private String key = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "MOVEMENT", description = "Which.")
    private List<String> movements = List.of();

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Option(names = "--approve-as", required = true, description = "Who approves.")
    private Actor approver = new Actor("user:approver");

    @Override
    public Integer call() {
      return act.run(
          key + " set off.",
          desk -> desk.company()
              .send(new SetOffMovements(
                  new SetOffId(key),
                  named(desk).of(movements),
                  reason,
                  approver,
                  desk.now(),
                  desk.by())));
    }
  }

  /** It may have seen them. */
  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = "Takes a set-off back; its movements are open again.")
  static final class Withdraw implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(paramLabel = "KEY", description = "Which set-off.")
    private String key = "";

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Override
    public Integer call() {
      return act.run(key + " withdrawn.", desk -> {
        SetOffId id = new SetOffId(key);
        requireKnown(desk, id, new BankRefusal.UnknownSetOff(id));
        desk.company().send(new WithdrawSetOff(id, reason, desk.now(), desk.by()));
      });
    }
  }
}
