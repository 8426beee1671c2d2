package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;

/**
 * A line as the bank's statement has it; money in is positive. The counterparty may be a person's
 * name: it is kept beside the log and not in it.
 */
public record StatementLine(
    String id, LocalDate valueDate, Money amount, String reference, String counterparty) {

  /** Whether the book says the same of it. */
  public boolean isSame(BankLineEvent.BankLineImported known) {
    return valueDate.equals(known.valueDate())
        && amount.equals(known.amount())
        && reference.equals(known.reference());
  }
}
