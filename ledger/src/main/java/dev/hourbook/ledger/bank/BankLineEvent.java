package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What can happen to a line of a statement; money in is positive. */
public sealed interface BankLineEvent extends LedgerEvent {

  /** The line. */
  BankLineId line();

  /** The bank said so. */
  record BankLineImported(
      BankLineId line, LocalDate valueDate, Money amount, String reference, Actor by)
      implements BankLineEvent {}

  /** It is these movements of documents, whose parts add up to it. */
  record BankLineMatched(BankLineId line, List<MatchedPart> parts, MatchRule rule, Actor by)
      implements BankLineEvent {}

  /** It is not those movements after all. */
  record BankLineUnmatched(BankLineId line, List<MatchedPart> parts, String reason, Actor by)
      implements BankLineEvent {}
}
