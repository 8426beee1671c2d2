package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about bank accounts, their lines and the movements of the books. */
public sealed interface BankCommand extends LedgerCommand {

  /** Begins to compare an account's statements, from a day on and with the balance before it. */
  record OpenBankAccount(
      @TargetAggregateIdentifier BankAccountId account,
      LocalDate from,
      Money balance,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements BankCommand {}

  /** Takes lines of an account's statements; a line that is known already changes nothing. */
  record ImportBankLines(BankAccountId account, List<StatementLine> lines, Instant at, Actor by)
      implements BankCommand {}

  /** Says which movements a line is; their parts add up to it. */
  record MatchBankLine(
      @TargetAggregateIdentifier BankLineId line,
      List<MatchedPart> parts,
      MatchRule rule,
      Instant at,
      Actor by)
      implements BankCommand {}

  /** Takes a match back. */
  record UnmatchBankLine(
      @TargetAggregateIdentifier BankLineId line, String reason, Instant at, Actor by)
      implements BankCommand {}

  /** Says that movements undo each other; their parts add up to nothing. */
  record SetOffMovements(
      @TargetAggregateIdentifier SetOffId setOff,
      List<MatchedPart> parts,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements BankCommand {}

  /** Takes a set-off back. */
  record WithdrawSetOff(
      @TargetAggregateIdentifier SetOffId setOff, String reason, Instant at, Actor by)
      implements BankCommand {}
}
