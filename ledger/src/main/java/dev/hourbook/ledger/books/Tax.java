package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_RESERVED;
import static dev.hourbook.ledger.chart.Account.TAX_WITHHELD_PAYABLE;

import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.books.Selection.OfDocument;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Withheld;

/** What is kept back of payouts for an authority, each under its payout. */
final class Tax {
  private Tax() {}

  /** Owed to the authority from then on, and not to the expert. */
  static Entry withheld(PayoutPlanned e, Withheld tax) {
    Dimensions payout = Dimensions.of(e.expert(), e.payout().toString());
    return new Legs()
        .debit(EXPERT_PAYABLE_RESERVED, tax.amount(), payout)
        .credit(TAX_WITHHELD_PAYABLE, tax.amount(), payout)
        .listed();
  }

  /** A payout that pays nothing withholds nothing; its pay is accrued again by then, less this. */
  static Entry back(PayoutId payout) {
    return new Move(
        new OfDocument(payout.toString()), TAX_WITHHELD_PAYABLE, EXPERT_PAYABLE_ACCRUED);
  }
}
