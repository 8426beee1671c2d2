package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.TakenItem;
import org.jspecify.annotations.Nullable;

/**
 * The two accounts in which an item stands, its money and its seconds, and under which document.
 */
record Standing(Account money, Account seconds, @Nullable String document) {

  static Standing of(TakenItem taken) {
    return of(taken.place(), taken.document());
  }

  /**
   * What was paid has left for the bank: a correction turns over its leg there and changes none.
   */
  static Standing of(Place place, @Nullable String document) {
    return switch (place) {
      case UNBILLED -> new Standing(Account.UNBILLED, Account.CLIENT_UNBILLED, document);
      case INVOICED -> new Standing(Account.RECEIVABLE, Account.CLIENT_INVOICED, document);
      case DISPUTED ->
        new Standing(
            document == null ? Account.UNBILLED : Account.RECEIVABLE_DISPUTED,
            Account.CLIENT_DISPUTED,
            document);
      case ACCRUED ->
        new Standing(Account.EXPERT_PAYABLE_ACCRUED, Account.EXPERT_ACCRUED, document);
      case RESERVED ->
        new Standing(Account.EXPERT_PAYABLE_RESERVED, Account.EXPERT_RESERVED, document);
      case PAID -> new Standing(Account.BANK, Account.EXPERT_PAID, document);
      case HELD -> new Standing(Account.EXPERT_PAYABLE_HELD, Account.EXPERT_HELD, document);
    };
  }
}
