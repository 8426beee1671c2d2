package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.BANK;
import static dev.hourbook.ledger.chart.Account.FUNDS_AT_CONNECTED_ACCOUNTS;
import static dev.hourbook.ledger.chart.Account.PAYOUTS_IN_TRANSIT;
import static dev.hourbook.ledger.chart.Account.TRADING;

import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.books.Selection.OfDocument;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.quote.Exchanged;
import java.util.List;

/**
 * Pay that is settled in another currency than it is owed in: what was owed and what left meet in
 * the trading account, each whole and in its own. What the two differ by later, and what rounding
 * left, stays there for everybody to see, and never in somebody's pay.
 */
final class Exchange {
  private Exchange() {}

  /** Our money of a payout: a document of its own, so that it can go and come back by itself. */
  static String transfer(PayoutId payout) {
    return "transfer:" + payout.key();
  }

  /** What left the bank; what was owed is moved beside it. */
  static Entry fromBank(PayoutPaid e, Exchanged sent) {
    return new Legs()
        .debit(TRADING, sent.amount(), Dimensions.of(transfer(e.payout())))
        .credit(BANK, sent.amount(), Dimensions.of(e.payout().toString()))
        .listed();
  }

  static List<Entry> delivered(PayoutId payout) {
    return List.of(
        new Move(new OfDocument(payout.toString()), PAYOUTS_IN_TRANSIT, TRADING),
        new Move(new OfDocument(transfer(payout)), FUNDS_AT_CONNECTED_ACCOUNTS, TRADING));
  }

  static List<Entry> returned(PayoutId payout) {
    return List.of(
        new Move(new OfDocument(payout.toString()), TRADING, PAYOUTS_IN_TRANSIT),
        new Move(new OfDocument(transfer(payout)), TRADING, FUNDS_AT_CONNECTED_ACCOUNTS));
  }
}
