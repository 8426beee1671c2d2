package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.SetOffMovements;
import dev.hourbook.ledger.bank.BankCommand.UnmatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.WithdrawSetOff;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What a bank may say, and what may be said of its lines. */
record BankActs(World world, Act act, Random random) {

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    return switch (act.kind()) {
      case IMPORT_LINE -> World.any(world.bank().movements.keySet(), random).map(this::said);
      case MATCH_LINE -> World.any(world.bank().open.keySet(), random).flatMap(this::match);
      case UNMATCH_LINE ->
        World.any(world.bank().matched(), random)
            .map(line -> new UnmatchBankLine(line, "not this one", at, BEN));
      case SET_OFF -> World.any(world.bank().movements.keySet(), random).flatMap(this::setOff);
      case WITHDRAW_SET_OFF ->
        World.any(world.bank().setOffs, random)
            .map(setOff -> new WithdrawSetOff(setOff, "it was", at, BEN));
      default -> Optional.empty();
    };
  }

  /** A line of all that a movement is, of some of it, or of more. */
  private ImportBankLines said(MovementId movement) {
    Money amount = requireNonNull(world.bank().movements.get(movement));
    long minor = switch (random.nextInt(4)) {
      case 0 -> amount.minor() / 2;
      case 1 -> amount.minor() + random.nextInt(3) - 1;
      default -> amount.minor();
    };
    String account = amount.currency().toString().equals("USD") ? "us" : "jp";
    return new ImportBankLines(
        new BankAccountId(account),
        List.of(new StatementLine(
            act.name("l"),
            LocalDate.ofInstant(act.at(), ZoneOffset.UTC),
            new Money(minor, amount.currency()),
            movement.document(),
            "someone")),
        act.at(),
        ANNA);
  }

  /** The movement of which most like the line's amount is left, or was before others took it. */
  private Optional<MatchBankLine> match(BankLineId line) {
    Money amount = requireNonNull(world.bank().open.get(line));
    boolean careful = random.nextInt(4) > 0;
    Map<MovementId, Money> all = careful ? world.bank().left : world.bank().movements;
    return all.entrySet().stream()
        .filter(one -> one.getValue().currency().equals(amount.currency()))
        .filter(one -> more(one.getValue(), amount) >= 0)
        .min(Comparator.comparingLong(
                (Map.Entry<MovementId, Money> one) -> more(one.getValue(), amount))
            .thenComparing(Map.Entry::getKey))
        .map(one -> new MatchBankLine(
            line,
            List.of(new MatchedPart(one.getKey(), amount)),
            MatchRule.BY_HAND,
            act.at(),
            ANNA));
  }

  /** By how much it is more than the amount, on the amount's side of nothing. */
  private static long more(Money left, Money amount) {
    return (left.minor() - amount.minor()) * Long.signum(amount.minor());
  }

  /** With another that moved the other way, as much as both have left. */
  private Optional<SetOffMovements> setOff(MovementId one) {
    Money left = requireNonNull(world.bank().left.get(one));
    return world.bank().open(left).stream()
        .filter(
            other -> left.minor() * requireNonNull(world.bank().left.get(other)).minor() < 0)
        .min(Comparator.naturalOrder())
        .map(other -> {
          long most = Math.min(
              Math.abs(left.minor()),
              Math.abs(requireNonNull(world.bank().left.get(other)).minor()));
          Money part = new Money(Long.signum(left.minor()) * most, left.currency());
          return new SetOffMovements(
              new SetOffId(act.name("s")),
              List.of(new MatchedPart(one, part), new MatchedPart(other, part.negated())),
              "never at the bank",
              random.nextInt(8) == 0 ? ANNA : BEN,
              act.at(),
              ANNA);
        });
  }
}
