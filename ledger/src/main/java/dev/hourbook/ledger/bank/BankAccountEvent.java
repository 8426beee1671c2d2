package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;

/** What can happen to a bank account. */
public sealed interface BankAccountEvent extends LedgerEvent {

  /** The account. */
  BankAccountId account();

  /** Its statements are compared from a day on, before which the bank held {@code balance}. */
  record BankAccountOpened(
      BankAccountId account, LocalDate from, Money balance, Actor by, Actor approvedBy)
      implements BankAccountEvent {}
}
